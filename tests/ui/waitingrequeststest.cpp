// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests from outside queue up, in order, and neither replace each other nor a live code.
#include "support/testregistry.h"
#include "ui/desk/leavequestion.h"
#include "ui/wizard/requestqueue.h"
#include "windowplaces.h"

#include <QGuiApplication>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

const QString kNext = QStringLiteral("+447700900123");
const QString kThird = QStringLiteral("+447700900456");

WaitingRequest request(int index)
{
    return {QStringLiteral("+4477009%1").arg(index, 5, 10, QLatin1Char('0')), QStringLiteral("CASE-%1").arg(index)};
}

} // namespace

class WaitingRequestsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void mergesDuplicates_data();
    void mergesDuplicates();
    void queueIsBounded();
    void queuesInOrder();
    void takesWithALiveCode();
    void undoGivesTheRequestBack();
    void takesAnyOfTheList();
    void saysThatTheQueueIsFull();
    void addsNothingTwice();
    void swapsWithWhatIsTyped();
    void cancelsAVerification();
    void asksBeforeClosing_data();
    void asksBeforeClosing();
    void closesWithoutAQuestion();

private:
    QString typedNumber() const
    {
        const auto number = m_rig->window->findChild<PhoneEdit *>()->reading().number;
        return number ? number->e164() : QString();
    }
    void ask(const QString &number, const QString &reference) { m_rig->window->takeRequest(number, reference); }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void WaitingRequestsTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void WaitingRequestsTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

void WaitingRequestsTest::mergesDuplicates_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *number, const char *reference, bool isSame) {
        QTest::newRow(name) << QString::fromUtf8(number) << QString::fromUtf8(reference) << isSame;
    };
    row("the same", "+14155550123", "CASE-1", true);
    row("grouped", "+1 (415) 555-0123", "CASE-1", true);
    row("blanks around the reference", "+14155550123", " CASE-1 ", true);
    row("digits of another script", "+١٤١٥٥٥٥٠١٢٣", "CASE-1", true);
    row("another reference", "+14155550123", "CASE-2", false);
    row("another number", "+14155550199", "CASE-1", false);
    row("without the plus", "14155550123", "CASE-1", false);
    row("no number", "", "CASE-1", false);
}

void WaitingRequestsTest::mergesDuplicates()
{
    QFETCH(QString, number);
    QFETCH(QString, reference);
    QFETCH(bool, isSame);
    RequestQueue queue;
    QCOMPARE(queue.add({kFictionNumber, QStringLiteral("CASE-1")}), RequestQueue::Outcome::Added);
    QCOMPARE(queue.add({number, reference}), isSame ? RequestQueue::Outcome::Duplicate : RequestQueue::Outcome::Added);
    QCOMPARE(queue.requests().size(), isSame ? std::size_t{1} : std::size_t{2});
}

void WaitingRequestsTest::queueIsBounded()
{
    RequestQueue queue;
    for (int index = 0; index < int(RequestQueue::kCapacity); ++index)
        QCOMPARE(queue.add(request(index)), RequestQueue::Outcome::Added);
    QCOMPARE(queue.add(request(999)), RequestQueue::Outcome::Full);
    QCOMPARE(queue.add(request(3)), RequestQueue::Outcome::Duplicate);
    QCOMPARE(queue.take()->reference, QStringLiteral("CASE-0"));
    QCOMPARE(queue.take(1)->reference, QStringLiteral("CASE-2"));
    QVERIFY(!queue.take(100));
    QCOMPARE(queue.add(request(999)), RequestQueue::Outcome::Added);
    // What has been taken is not lost for want of room.
    queue.putBack(request(0));
    queue.putBack(request(2));
    QCOMPARE(queue.requests().size(), RequestQueue::kCapacity + 1);
    QCOMPARE(queue.take()->reference, QStringLiteral("CASE-2"));
    QCOMPARE(queue.take()->reference, QStringLiteral("CASE-0"));
}

void WaitingRequestsTest::queuesInOrder()
{
    QVERIFY(m_rig->sendsCode());
    ask(kNext, QStringLiteral("CASE-8"));
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
    ask(kThird, QStringLiteral("CASE-9"));
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 2")));
    QVERIFY(m_rig->codeField());

    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    m_rig->press(Qt::Key_Return);
    QCOMPARE(typedNumber(), kNext);
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
    QVERIFY(m_rig->shows(QStringLiteral("CASE-9")));
}

void WaitingRequestsTest::takesWithALiveCode()
{
    QVERIFY(m_rig->sendsCode());
    ask(kNext, QStringLiteral("CASE-8"));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    QTest::keyClick(m_rig->focus(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(typedNumber(), kNext);
    QVERIFY(m_rig->shows(QStringLiteral("will be canceled in")));
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());
    m_rig->core.clock.advance(5s);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("was canceled. It can no longer be used.")));
    QCOMPARE(m_rig->core.provider.canceledSids, QStringList{kSid});
    QCOMPARE(typedNumber(), kNext);
    QVERIFY(m_rig->phoneEdit());
}

void WaitingRequestsTest::undoGivesTheRequestBack()
{
    QVERIFY(m_rig->sendsCode());
    ask(kNext, QStringLiteral("CASE-8"));
    ask(kThird, QStringLiteral("CASE-9"));
    m_rig->click(QStringLiteral("Take next"));
    QCOMPARE(typedNumber(), kNext);
    m_rig->click(QStringLiteral("Undo"));
    QVERIFY(m_rig->codeField());
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 2")));
    QVERIFY(m_rig->shows(QStringLiteral("CASE-8")));
    m_rig->core.clock.advance(30s);
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());
    m_rig->press(Qt::Key_Return);
    QCOMPARE(typedNumber(), kNext);
}

void WaitingRequestsTest::takesAnyOfTheList()
{
    QVERIFY(m_rig->sendsCode());
    for (int index = 1; index <= 7; ++index)
        ask(request(index).number, request(index).reference);
    m_rig->click(QStringLiteral("Show list"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("CASE-5")));
    QVERIFY(!m_rig->shows(QStringLiteral("CASE-6")));
    QVERIFY(m_rig->shows(QStringLiteral("Further requests: 2")));
    QList<ActionButton *> dismissals;
    QList<ActionButton *> takes;
    for (ActionButton *each : m_rig->window->findChildren<ActionButton *>()) {
        if (each->isVisible() && each->accessibleDescription().contains(QStringLiteral("CASE-3")))
            (each->text() == QStringLiteral("Take") ? takes : dismissals).append(each);
    }
    QCOMPARE(dismissals.size(), 1);
    QTest::mouseClick(dismissals.front(), Qt::LeftButton);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("CASE-6")));
    QVERIFY(!m_rig->shows(QStringLiteral("CASE-3")));
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 6")));
    QVERIFY(m_rig->codeField());
    for (ActionButton *each : m_rig->window->findChildren<ActionButton *>()) {
        if (each->isVisible() && each->text() == QStringLiteral("Take") &&
            each->accessibleDescription().contains(QStringLiteral("CASE-4"))) {
            QTest::mouseClick(each, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(typedNumber(), request(4).number);
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 5")));
}

void WaitingRequestsTest::saysThatTheQueueIsFull()
{
    QVERIFY(m_rig->sendsCode());
    for (int index = 0; index < int(RequestQueue::kCapacity); ++index)
        ask(request(index).number, request(index).reference);
    QVERIFY(!m_rig->shows(QStringLiteral("No more requests can wait")));
    ask(request(500).number, request(500).reference);
    QVERIFY(m_rig->shows(QStringLiteral("No more requests can wait")));
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 20")));
    m_rig->click(QStringLiteral("Dismiss"));
    QVERIFY(!m_rig->shows(QStringLiteral("No more requests can wait")));
    QVERIFY(m_rig->shows(QStringLiteral("Requests waiting: 19")));
}

void WaitingRequestsTest::addsNothingTwice()
{
    ask(kFictionNumber, QStringLiteral("CASE-1"));
    QCOMPARE(typedNumber(), kFictionNumber);
    ask(kFictionNumber, QStringLiteral("CASE-1"));
    QVERIFY(!m_rig->shows(QStringLiteral("waiting")));
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send code"))->isEnabled());
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    ask(kFictionNumber, QStringLiteral("CASE-1"));
    QVERIFY(!m_rig->shows(QStringLiteral("waiting")));
    ask(kFictionNumber, QStringLiteral("CASE-2"));
    ask(kFictionNumber, QStringLiteral("CASE-2"));
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
}

void WaitingRequestsTest::swapsWithWhatIsTyped()
{
    m_rig->type(kFictionNumber);
    ask(kNext, QStringLiteral("CASE-8"));
    QCOMPARE(typedNumber(), kFictionNumber);
    m_rig->click(QStringLiteral("Take next"));
    QCOMPARE(typedNumber(), kNext);
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
    m_rig->click(QStringLiteral("Take next"));
    QCOMPARE(typedNumber(), kFictionNumber);
}

void WaitingRequestsTest::cancelsAVerification()
{
    QVERIFY(m_rig->sendsCode());
    ask(kNext, QStringLiteral("CASE-8"));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->click(QStringLiteral("Cancel verification"));
    QVERIFY(m_rig->phoneEdit());
    QCOMPARE(typedNumber(), QString());
    QVERIFY(m_rig->shows(QStringLiteral("A request is waiting")));
    QVERIFY(m_rig->shows(QStringLiteral("will be canceled in")));
    m_rig->core.clock.advance(5s);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("was canceled")));
    m_rig->click(QStringLiteral("Dismiss"));
    QVERIFY(!m_rig->shows(QStringLiteral("was canceled")));
}

void WaitingRequestsTest::asksBeforeClosing_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("cancels");
    for (const bool byKey : {false, true}) {
        const char *way = byKey ? "Ctrl+Q" : "closed";
        QTest::addRow("%s, stay", way) << byKey << QStringLiteral("Stay") << false << false;
        QTest::addRow("%s, keep", way) << byKey << QStringLiteral("Keep code and close") << true << false;
        QTest::addRow("%s, cancel", way) << byKey << QStringLiteral("Cancel code and close") << true << true;
    }
}

void WaitingRequestsTest::asksBeforeClosing()
{
    QFETCH(bool, byKey);
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    QFETCH(bool, cancels);
    QVERIFY(m_rig->sendsCode());
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    if (byKey)
        QTest::keyClick(m_rig->focus(), Qt::Key_Q, Qt::ControlModifier);
    else
        QVERIFY(!m_rig->window->close());
    QVERIFY(m_rig->shows(QStringLiteral("A code is still in progress")));
    QVERIFY(!m_rig->window->mayClose()); // asking twice shows one question
    QCOMPARE(m_rig->window->findChildren<LeaveQuestion *>().size(), 1);
    m_rig->click(answer);
    QCOMPARE(m_rig->window->isVisible(), !closes);
    QVERIFY(m_rig->becomesIdle());
    QCOMPARE(m_rig->core.provider.canceledSids, cancels ? QStringList{kSid} : QStringList());
    if (closes)
        return;
    QVERIFY(m_rig->window->findChild<CodeField *>()->isVisible());
    QVERIFY(!m_rig->window->mayClose()); // and again the next time
}

void WaitingRequestsTest::closesWithoutAQuestion()
{
    QVERIFY(m_rig->window->mayClose());
    m_rig->type(kFictionNumber);
    QVERIFY(m_rig->window->mayClose());
    QVERIFY(m_rig->window->close());
}

RINGPROOF_TEST(WaitingRequestsTest)

} // namespace Ringproof

#include "waitingrequeststest.moc"
