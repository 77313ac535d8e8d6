// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The next customer begins with a blank page, by typing on the result of the last one, too.
#include "support/testregistry.h"
#include "ui/widgets/channelchoice.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/recentedit.h"
#include "windowplaces.h"

#include <QClipboard>
#include <QLineEdit>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

const QString kFrench = QStringLiteral("+33612345678");

} // namespace

class NextCustomerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void nothingSticks_data();
    void nothingSticks();
    void changingTheNumberKeepsTheRest();
    void usualCountryIsThatOfMostNumbers();
    void typingBeginsTheNext_data();
    void typingBeginsTheNext();
    void ignoresOtherKeys_data();
    void ignoresOtherKeys();
    void ignoresOneDigitTooMany();
    void typingLeavesRequestsWaiting();
    void opensOnVerify();

private:
    bool sends(const QString &number, const QString &sid);
    bool verifies(const QString &number = kFictionNumber, const QString &sid = kSid);
    PhoneField *field() const { return m_rig->window->findChild<PhoneField *>(); }
    ChannelChoice *channel() const { return m_rig->window->findChild<ChannelChoice *>(); }
    RecentEdit *purpose() const { return m_rig->window->findChild<RecentEdit *>(); }

    std::unique_ptr<MemoryFolder> m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void NextCustomerTest::init()
{
    m_memory = std::make_unique<MemoryFolder>();
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void NextCustomerTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

bool NextCustomerTest::sends(const QString &number, const QString &sid)
{
    m_rig->core.provider.starts.answer(m_rig->core.sent(sid));
    return m_rig->submitsNumber(number) && QTest::qWaitFor([this] { return m_rig->codeField() != nullptr; });
}

bool NextCustomerTest::verifies(const QString &number, const QString &sid)
{
    if (!sends(number, sid))
        return false;
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    return QTest::qWaitFor([this] { return m_rig->button(QStringLiteral("Next number")) != nullptr; });
}

void NextCustomerTest::nothingSticks_data()
{
    QTest::addColumn<bool>("isCanceled");
    QTest::newRow("after a result") << false;
    QTest::newRow("after a cancellation") << true;
}

void NextCustomerTest::nothingSticks()
{
    QFETCH(bool, isCanceled);
    const RegionCode before = field()->region();
    QVERIFY(before != QStringLiteral("FR"));
    channel()->setChannel(Channel::Call);
    purpose()->setText(QStringLiteral("Password reset"));
    if (isCanceled) {
        QVERIFY(sends(kFrench, kSid));
        m_rig->core.provider.cancels.answer(m_rig->core.canceled());
        m_rig->click(QStringLiteral("Cancel verification"));
    } else {
        QVERIFY(verifies(kFrench));
        QCOMPARE(m_rig->core.provider.started.back().channel, Channel::Call);
        m_rig->press(Qt::Key_Return);
    }
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(field()->region(), before);
    QCOMPARE(channel()->channel(), Channel::Sms);
    QCOMPARE(purpose()->text(), QString());
}

void NextCustomerTest::changingTheNumberKeepsTheRest()
{
    channel()->setChannel(Channel::Call);
    purpose()->setText(QStringLiteral("Password reset"));
    QVERIFY(sends(kFrench, kSid));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->click(QStringLiteral("Change number"));
    QCOMPARE(field()->region(), QStringLiteral("FR")); // still the same customer
    QCOMPARE(channel()->channel(), Channel::Call);
    QCOMPARE(purpose()->text(), QStringLiteral("Password reset"));
}

void NextCustomerTest::usualCountryIsThatOfMostNumbers()
{
    const RegionCode before = field()->region();
    for (int customer = 0; customer < 5; ++customer) {
        QCOMPARE(field()->region(), before);
        const QString sid = QStringLiteral("VE0000000000000000000000000000010%1").arg(customer);
        QVERIFY(verifies(QStringLiteral("+3361234567%1").arg(customer), sid));
        m_rig->press(Qt::Key_Return);
    }
    QCOMPARE(field()->region(), QStringLiteral("FR")); // five of five
}

void NextCustomerTest::typingBeginsTheNext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPasted");
    QTest::newRow("typed") << QStringLiteral("+447700900123") << false;
    QTest::newRow("pasted") << QStringLiteral("+44 7700 900123") << true;
}

void NextCustomerTest::typingBeginsTheNext()
{
    QFETCH(QString, text);
    QFETCH(bool, isPasted);
    QVERIFY(verifies());
    m_rig->core.clock.advance(1s);
    if (isPasted) {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_rig->focus(), Qt::Key_V, Qt::ControlModifier);
    } else {
        for (const QChar character : text)
            QTest::keyClicks(m_rig->focus(), character);
    }
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(m_rig->phoneEdit()->reading().number->e164(), QStringLiteral("+447700900123"));
}

void NextCustomerTest::ignoresOtherKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("a letter") << int(Qt::Key_X) << int(Qt::NoModifier);
    QTest::newRow("Alt and a digit") << int(Qt::Key_4) << int(Qt::AltModifier);
    QTest::newRow("Escape") << int(Qt::Key_Escape) << int(Qt::NoModifier);
}

void NextCustomerTest::ignoresOtherKeys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QVERIFY(verifies());
    m_rig->core.clock.advance(1s);
    QTest::keyClick(m_rig->focus(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY(m_rig->button(QStringLiteral("Next number")));
}

void NextCustomerTest::ignoresOneDigitTooMany()
{
    m_rig->core.clock.hold();
    QVERIFY(verifies());
    QTest::keyClick(m_rig->focus(), Qt::Key_7);
    QVERIFY(m_rig->button(QStringLiteral("Next number")));
}

void NextCustomerTest::typingLeavesRequestsWaiting()
{
    QVERIFY(sends(kFictionNumber, kSid));
    m_rig->window->takeRequest(kFrench, QStringLiteral("CASE-8"));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    m_rig->core.clock.advance(1s);
    QTest::keyClicks(m_rig->focus(), QStringLiteral("4"));
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(m_rig->phoneEdit()->text(), QStringLiteral("4"));
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
}

void NextCustomerTest::opensOnVerify()
{
    // As an older version left it.
    QSettings().setValue(QStringLiteral("desk/place"), QStringLiteral("history"));
    DeskWindow window;
    window.useService(&m_rig->core.service, &m_rig->core.clock, kActor, true);
    window.show();
    QVERIFY(window.findChild<PhoneField *>()->isVisible());
    window.useNothing();
}

RINGPROOF_TEST(NextCustomerTest)

} // namespace Ringproof

#include "nextcustomertest.moc"
