// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A live code can be entered after a restart or a crash, from the number page and from the history, without another send.
#include "support/testregistry.h"
#include "ui/desk/historydetail.h"
#include "ui/desk/historytable.h"
#include "ui/wizard/canceldelay.h"
#include "windowplaces.h"

#include <QLineEdit>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

const QString kOtherActor = QStringLiteral("api:shop");

} // namespace

class ResumingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void offersAfterARestart();
    void offersAfterACrash();
    void offersNothingThatIsOver_data();
    void offersNothingThatIsOver();
    void tellsWhenTheSandboxForgot();
    void offersOnTheNumberPage_data();
    void offersOnTheNumberPage();
    void saysWhyNot();
    void setsTheCurrentCodeAside();
    void doesNotWaitForACanceledCode();
    void entersFromTheHistory();
    void cancelsFromTheHistory();
    void historySaysWhyNot();

private:
    bool begins(const QString &reference = {}, const QString &actor = kActor, const QString &sid = kSid,
        const QString &number = kFictionNumber);
    void restart();
    bool opensDetail();
    QString typedNumber() const
    {
        const auto number = m_rig->window->findChild<PhoneEdit *>()->reading().number;
        return number ? number->e164() : QString();
    }
    std::size_t sends() const { return m_rig->core.provider.started.size(); }
    bool isReady(const QString &beginning) const
    {
        return QTest::qWaitFor([&] { return m_rig->button(beginning) && m_rig->button(beginning)->isEnabled(); });
    }
    RecordsAccess access()
    {
        return {.store = &m_rig->core.store,
            .clock = &m_rig->core.clock,
            .provider = QStringLiteral("sandbox"),
            .actor = kActor,
            .isSandbox = true,
            .issueReceipt = {},
            .cancel = [this](QString sid) {
                VerificationTarget target;
                target.sid = sid;
                target.actor = kActor;
                return m_rig->core.service.cancel(target);
            }};
    }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void ResumingTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void ResumingTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

/// A verification of the record that no window shows.
bool ResumingTest::begins(
    const QString &reference, const QString &actor, const QString &sid, const QString &number)
{
    m_rig->core.provider.starts.answer(m_rig->core.sent(sid));
    const StartInput input{.number = *PhoneNumber::fromE164(number), .reference = reference, .actor = actor};
    std::optional<bool> isStarted;
    QCoro::connect(m_rig->core.service.start(input), this,
        [&isStarted](const Result<Verification> &answer) { isStarted = answer.has_value(); });
    return QTest::qWaitFor([&] { return isStarted.has_value(); }) && *isStarted;
}

void ResumingTest::restart()
{
    m_rig->window = std::make_unique<DeskWindow>();
    m_rig->useService();
    m_rig->window->useRecords(access());
    QVERIFY(m_rig->opens());
}

void ResumingTest::offersAfterARestart()
{
    QVERIFY(m_rig->sendsCode());
    QVERIFY(!m_rig->window->close());
    m_rig->click(QStringLiteral("Keep code and close"));
    QVERIFY(!m_rig->window->isVisible());
    restart();
    QTRY_VERIFY(m_rig->shows(QStringLiteral("A code is still valid")));
    QVERIFY(m_rig->phoneEdit()); // offered, not taken
    m_rig->core.provider.fetches.answer(m_rig->core.sent());
    m_rig->click(QStringLiteral("Enter code"));
    QTRY_VERIFY(m_rig->codeField());
    QVERIFY(m_rig->shows(QStringLiteral("No new code was sent.")));
    QVERIFY(!m_rig->shows(QStringLiteral("A code is still valid")));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    QCOMPARE(sends(), std::size_t{1});
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());
    m_rig->press(Qt::Key_Return);
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(typedNumber(), QString()); // nothing of the last customer
    QVERIFY(m_rig->becomesIdle());
    QVERIFY(!m_rig->shows(QStringLiteral("A code is still valid")));
}

void ResumingTest::offersAfterACrash()
{
    QVERIFY(m_rig->sendsCode());
    m_rig->window.reset(); // without a word to anybody
    restart();
    QTRY_VERIFY(m_rig->shows(QStringLiteral("A code is still valid")));
}

void ResumingTest::offersNothingThatIsOver_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<int>("minutes");
    QTest::newRow("of another actor") << kOtherActor << 0;
    QTest::newRow("expired") << kActor << 10;
}

void ResumingTest::offersNothingThatIsOver()
{
    QFETCH(QString, actor);
    QFETCH(int, minutes);
    QVERIFY(begins({}, actor));
    m_rig->core.clock.advance(std::chrono::minutes(minutes));
    restart();
    QVERIFY(m_rig->becomesIdle());
    QVERIFY(!m_rig->shows(QStringLiteral("still valid")));
}

void ResumingTest::tellsWhenTheSandboxForgot()
{
    QVERIFY(begins(QStringLiteral("CASE-5")));
    restart();
    QTRY_VERIFY(m_rig->button(QStringLiteral("Enter code")));
    m_rig->core.provider.fetches.answer(fail(ErrorCode::ProviderNotFound));
    m_rig->core.provider.attemptLists.answer(std::vector<ProviderAttempt>());
    m_rig->click(QStringLiteral("Enter code"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("The sandbox was restarted, and its codes are gone.")));
    QCOMPARE(typedNumber(), kFictionNumber); // the way to a new one
    QTRY_VERIFY(!m_rig->shows(QStringLiteral("A code is still valid")));
    QCOMPARE(sends(), std::size_t{1});
}

void ResumingTest::offersOnTheNumberPage_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("isExpected");
    QTest::newRow("the same reference") << QStringLiteral("CASE-5") << true;
    QTest::newRow("another reference") << QStringLiteral("CASE-6") << false;
}

void ResumingTest::offersOnTheNumberPage()
{
    QFETCH(QString, reference);
    QFETCH(bool, isExpected);
    QVERIFY(begins(QStringLiteral("CASE-5")));
    m_rig->window->prefill(kFictionNumber, reference);
    QVERIFY(isReady(QStringLiteral("Enter code")));
    QCOMPARE(m_rig->shows(QStringLiteral("A code was sent at")), isExpected);
    QCOMPARE(m_rig->shows(QStringLiteral("A code for reference")), !isExpected);
    QVERIFY(!m_rig->button(QStringLiteral("Send code"))->isEnabled());
    m_rig->core.provider.fetches.answer(m_rig->core.sent());
    if (isExpected)
        m_rig->press(Qt::Key_Return);
    else
        m_rig->click(QStringLiteral("Enter code"));
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
}

void ResumingTest::saysWhyNot()
{
    QVERIFY(begins(QStringLiteral("CASE-5"), kOtherActor));
    m_rig->window->prefill(kFictionNumber, QStringLiteral("CASE-5"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Only they can enter its code.")));
    QVERIFY(!m_rig->button(QStringLiteral("Enter code")));
}

void ResumingTest::setsTheCurrentCodeAside()
{
    QVERIFY(begins(QStringLiteral("CASE-5")));
    const QString second = QStringLiteral("+447700900123");
    m_rig->core.provider.starts.answer(m_rig->core.sent(kOtherSid));
    QVERIFY(m_rig->submitsNumber(second));
    QTRY_VERIFY(m_rig->codeField());
    m_rig->window->useRecords(access());
    QVERIFY(opensDetail()); // the newest row: the one on the code page
    auto *table = m_rig->window->findChild<HistoryTable *>();
    table->chooseRow(1);
    m_rig->core.provider.fetches.answer(m_rig->core.sent());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("CASE-5")));
    m_rig->click(QStringLiteral("Enter code"));
    QTRY_VERIFY(m_rig->codeField() && m_rig->shows(QStringLiteral("No new code was sent.")));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    m_rig->press(Qt::Key_Return);
    // The other one was neither canceled nor forgotten.
    QTRY_VERIFY(m_rig->shows(QStringLiteral("A code is still valid")));
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());
}

void ResumingTest::doesNotWaitForACanceledCode()
{
    QVERIFY(m_rig->sendsCode());
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->click(QStringLiteral("Change number"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("A code was sent at"))); // it can still be entered
    m_rig->core.clock.advance(CancelDelay::kUndoTime);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("The last code was canceled. You can send a new one in")));
    QVERIFY(!m_rig->button(QStringLiteral("Enter code")));
}

bool ResumingTest::opensDetail()
{
    m_rig->window->goTo(Command::History);
    auto *table = m_rig->window->findChild<HistoryTable *>();
    if (!table || !QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }))
        return false;
    table->chooseRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto *detail = m_rig->window->findChild<HistoryDetail *>();
    return QTest::qWaitFor([detail] { return detail->isVisible(); });
}

void ResumingTest::entersFromTheHistory()
{
    QVERIFY(begins(QStringLiteral("CASE-5")));
    m_rig->window->useRecords(access());
    QVERIFY(opensDetail());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Enter code")));
    m_rig->core.provider.fetches.answer(m_rig->core.sent());
    m_rig->click(QStringLiteral("Enter code"));
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
}

void ResumingTest::cancelsFromTheHistory()
{
    QVERIFY(begins(QStringLiteral("CASE-5")));
    m_rig->window->useRecords(access());
    QVERIFY(opensDetail());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Cancel verification")));
    m_rig->click(QStringLiteral("Cancel verification"));
    QVERIFY(m_rig->shows(QStringLiteral("The code can't be used after that.")));
    m_rig->click(QStringLiteral("Keep it"));
    QVERIFY(m_rig->button(QStringLiteral("Enter code")));
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());

    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->click(QStringLiteral("Cancel verification"));
    m_rig->click(QStringLiteral("Cancel it for good"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("The verification was canceled.")));
    QCOMPARE(m_rig->core.provider.canceledSids, QStringList{kSid});
    QTRY_VERIFY(!m_rig->button(QStringLiteral("Enter code")));
    QVERIFY(!m_rig->button(QStringLiteral("Cancel")));
}

void ResumingTest::historySaysWhyNot()
{
    QVERIFY(begins(QStringLiteral("CASE-5"), kOtherActor));
    m_rig->window->useRecords(access());
    QVERIFY(opensDetail());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Only they can enter its code or cancel it here.")));
    QVERIFY(!m_rig->button(QStringLiteral("Enter code")));
    QVERIFY(!m_rig->button(QStringLiteral("Cancel verification")));
}

RINGPROOF_TEST(ResumingTest)

} // namespace Ringproof

#include "resumingtest.moc"
