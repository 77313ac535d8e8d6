// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history as people use it: by keys alone, by eye and by ear, with an empty database, a full one, and one that fails.
#include "ui/desk/historyplace.h"
#include "ui/widgets/notice.h"
#include "support/historyrows.h"
#include "support/testregistry.h"
#include "ui/desk/historytable.h"
#include "ui/desk/recordswatch.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/timelineview.h"
#include "windowrig.h"

#include <QAccessible>
#include <QClipboard>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

namespace Ringproof::Testing {

namespace {

constexpr int kRows = 400;

} // namespace

class HistoryPlaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsAndSearches();
    void isWalkedByKeys_data();
    void isWalkedByKeys();
    void offersTheDaysThatWereListed();
    void showsNumbersWhileHeld_data();
    void showsNumbersWhileHeld();
    void copiesWhatIsShown();
    void copiesNoFormulas();
    void tellsTheStoryOfARow();
    void sandboxRowsStayOut();
    void followsOtherProcesses();
    void teachesWhereThereIsNothing();
    void exportsWhatIsFiltered();
    void provesTheRecords();
    void speaks();
    void lettingGoLeavesNothing();

private:
    HistoryPlace *opens(const QString &provider = QStringLiteral("twilio"));
    HistoryTable *table() const { return m_place->findChild<HistoryTable *>(); }
    QLineEdit *line() const { return m_place->findChild<QLineEdit *>(QStringLiteral("searchLine")); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString().replace(QChar::Nbsp, u' ');
    }
    /// By keys, as somebody would.
    void choose(ChoiceButton *choice, int index)
    {
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (int i = 0; i < menu->actions().size() && menu->activeAction() != menu->actions().at(index); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    int rows() const { return table()->model()->rowCount(); }
    bool says(const QString &words) const
    {
        const auto labels = m_place->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    ActionButton *button(const QString &text) const
    {
        for (auto *each : m_place->findChildren<ActionButton *>())
            if (each->isVisible() && QString(each->text()).remove(u'&').startsWith(text))
                return each;
        return nullptr;
    }

    std::unique_ptr<WizardRig> m_core;
    std::unique_ptr<HistoryPlace> m_place;
};

void HistoryPlaceTest::init()
{
    static const MemoryFolder memory;
    m_core = std::make_unique<WizardRig>();
    QVERIFY(QTest::qWaitFor([this, isOpen = std::make_shared<bool>(false), asked = false]() mutable {
        if (!std::exchange(asked, true))
            QCoro::connect(m_core->store.check(), this, [isOpen](const Result<void> &) { *isOpen = true; });
        return *isOpen;
    }));
}

void HistoryPlaceTest::cleanup()
{
    m_place.reset();
    m_core.reset();
}

HistoryPlace *HistoryPlaceTest::opens(const QString &provider)
{
    m_place = std::make_unique<HistoryPlace>(nullptr);
    m_place->useRecords({.store = &m_core->store,
        .clock = &m_core->clock,
        .provider = provider,
        .actor = kActor,
        .isSandbox = provider != QStringLiteral("twilio"),
        .issueReceipt = {}});
    m_place->resize(900, 640);
    m_place->show();
    m_place->activateWindow();
    if (!QTest::qWaitForWindowActive(m_place.get()))
        return nullptr;
    m_place->arrive();
    return m_place.get();
}

void HistoryPlaceTest::listsAndSearches()
{
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Verifications: 400")); }));
    QCOMPARE(QApplication::focusWidget(), line());
    QTest::keyClicks(line(), QStringLiteral("shop31-"));
    QVERIFY(QTest::qWaitFor([this] { return rows() == 1; }));
    QVERIFY(cell(0, 2).startsWith(QStringLiteral("SHOP31-")));
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([this] { return rows() > 1; }));
    QTest::keyClicks(line(), QStringLiteral("zebra"));
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing matches")); }));
    button(QStringLiteral("Show everything"))->click();
    QVERIFY(QTest::qWaitFor([this] { return rows() > 1; }));
    QTest::keyClicks(line(), QStringLiteral("+1415"));
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("to its end")); }));
}

void HistoryPlaceTest::isWalkedByKeys_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from left to right") << Qt::LeftToRight;
    QTest::newRow("from right to left") << Qt::RightToLeft;
}

void HistoryPlaceTest::isWalkedByKeys()
{
    QFETCH(Qt::LayoutDirection, direction);
    QGuiApplication::setLayoutDirection(direction);
    const auto restore = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), table());
    QCOMPARE(table()->chosenRow(), 0);
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Return);
    const auto *steps = m_place->findChild<TimelineView *>();
    QVERIFY(QTest::qWaitFor([&] { return steps->isVisible() && says(QStringLiteral("Begun")); }));
    QTest::keyClick(table(), Qt::Key_Return); // once more: into the details
    QVERIFY(QApplication::focusWidget() != table());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!steps->isVisible());
    QCOMPARE(QApplication::focusWidget(), table());
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), line());
    QTest::keyClick(line(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([this] { return QApplication::activePopupWidget() != nullptr; }));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    auto *outcome = m_place->findChild<ChoiceButton *>();
    choose(outcome, 5);
    QVERIFY(outcome->text().startsWith(QStringLiteral("Cancelled")));
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing matches")); })); // one in five hundred
}

void HistoryPlaceTest::offersTheDaysThatWereListed()
{
    QVERIFY(opens());
    auto *days = m_place->findChildren<ChoiceButton *>().at(2);
    const auto edits = m_place->findChildren<QDateEdit *>();
    const auto shown = [&] { return std::pair(edits.at(0)->date(), edits.at(1)->date()); };
    // The window has been open since the week before.
    m_core->clock.advance(std::chrono::hours(24 * 7));
    m_core->clock.hold();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_core->clock.now().time_since_epoch().count()).date();
    choose(days, 5);
    QVERIFY(edits.at(0)->isVisible() && edits.at(1)->isVisible());
    QCOMPARE(shown(), std::pair(today, today));
    choose(days, 4);
    QVERIFY(!edits.at(0)->isVisible());
    choose(days, 5);
    QCOMPARE(shown(), std::pair(today.addDays(-29), today));
    // Chosen once more, what was entered stays.
    edits.at(0)->setDate(today.addDays(-3));
    choose(days, 5);
    QCOMPARE(shown(), std::pair(today.addDays(-3), today));
}

void HistoryPlaceTest::showsNumbersWhileHeld_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("key") << 0;
    QTest::newRow("mouse") << 1;
    QTest::newRow("space") << 2;
}

void HistoryPlaceTest::showsNumbersWhileHeld()
{
    QFETCH(int, way);
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    const QString masked = cell(0, 1);
    QVERIFY(masked.contains(u'•'));
    ActionButton *hold = button(QStringLiteral("Show numbers"));
    hold->setFocus();
    const auto press = [&] {
        if (way == 0)
            QTest::keyPress(table(), Qt::Key_Alt);
        else if (way == 1)
            QTest::mousePress(hold, Qt::LeftButton);
        else
            QTest::keyPress(hold, Qt::Key_Space);
    };
    press();
    QVERIFY(!cell(0, 1).contains(u'•'));
    QVERIFY(says(QStringLiteral("Numbers are shown")));
    if (way == 0)
        QTest::keyRelease(table(), Qt::Key_Alt);
    else if (way == 1)
        QTest::mouseRelease(hold, Qt::LeftButton);
    else
        QTest::keyRelease(hold, Qt::Key_Space);
    QCOMPARE(cell(0, 1), masked);
    press();
    QVERIFY(!cell(0, 1).contains(u'•'));
    m_place->hide(); // another place is chosen while it is held
    QCOMPARE(cell(0, 1), masked);
}

void HistoryPlaceTest::copiesWhatIsShown()
{
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u'•'));
    QVERIFY(copied.contains(cell(0, 2)));
}

void HistoryPlaceTest::copiesNoFormulas()
{
    m_core->provider.starts.answer(m_core->sent());
    bool isSent = false;
    StartInput input{.number = *PhoneNumber::fromE164(kFictionNumber),
        .reference = QStringLiteral("=1+1;\u2028@x"),
        .actor = QStringLiteral("desk:=2+2")};
    QCoro::connect(
        m_core->service.start(input), this, [&](const Result<Verification> &sent) { isSent = sent.has_value(); });
    QVERIFY(QTest::qWaitFor([&isSent] { return isSent; }));
    QVERIFY(opens(QStringLiteral("sandbox")));
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    QCOMPARE(cell(0, 2), QStringLiteral("=1+1; @x")); // the line separator has not been kept
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("\t'=1+1;' @x\t")),
        qPrintable(QApplication::clipboard()->text()));
}

void HistoryPlaceTest::tellsTheStoryOfARow()
{
    m_core->provider.starts.answer(m_core->sent());
    bool isSent = false;
    StartInput input{
        .number = *PhoneNumber::fromE164(kFictionNumber), .reference = QStringLiteral("CASE-7"), .actor = kActor};
    QCoro::connect(
        m_core->service.start(input), this, [&](const Result<Verification> &sent) { isSent = sent.has_value(); });
    QVERIFY(QTest::qWaitFor([&] { return isSent; }));
    QVERIFY(opens(QStringLiteral("sandbox")));
    QVERIFY(QTest::qWaitFor([this] { return rows() == 1; }));
    QCOMPARE(cell(0, 2), QStringLiteral("CASE-7"));
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, table()->visualRect(table()->model()->index(0, 0)).center());
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Text message: sent")); }));
    QVERIFY(says(QStringLiteral("accepted in")));
    QVERIFY(!says(kFictionNumber));
    // Gone while it is looked at.
    QVERIFY(
        meddle(m_core->folder.filePath(QStringLiteral("ringproof.db")), QStringLiteral("DELETE FROM verifications")));
    QTest::mouseClick(
        table()->viewport(), Qt::LeftButton, {}, table()->visualRect(table()->model()->index(0, 0)).center());
    QVERIFY(QTest::qWaitFor([this] {
        const auto notices = m_place->findChildren<Notice *>();
        return std::any_of(notices.begin(), notices.end(),
            [](const Notice *each) { return each->sentence().contains(QStringLiteral("gone")); });
    }));
    m_place->recordsChanged();
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing yet")); }));
}

void HistoryPlaceTest::sandboxRowsStayOut()
{
    const QString file = m_core->folder.filePath(QStringLiteral("ringproof.db"));
    QVERIFY(fillHistory(file, kRows, QStringLiteral("sandbox")));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing yet")); }));
    QCOMPARE(rows(), 0);
}

void HistoryPlaceTest::followsOtherProcesses()
{
    const QString file = m_core->folder.filePath(QStringLiteral("ringproof.db"));
    QVERIFY(fillHistory(file, kRows));
    RecordsWatch watch(nullptr);
    watch.watch(m_core->store.files());
    QVERIFY(opens());
    connect(&watch, &RecordsWatch::changed, m_place.get(), &HistoryPlace::recordsChanged);
    QSignalSpy changes(&watch, &RecordsWatch::changed);
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    const QString newest = cell(0, 2);
    for (int i = 0; i < 20; ++i)
        QVERIFY(meddle(file, QStringLiteral("UPDATE verifications SET reference = 'OTHER' WHERE id = %1").arg(kRows)));
    QVERIFY(QTest::qWaitFor([this] { return cell(0, 2) == QStringLiteral("OTHER"); }));
    QVERIFY(newest != QStringLiteral("OTHER"));
    QVERIFY2(changes.count() < 10, qPrintable(QString::number(changes.count())));
    watch.watch({});
    const auto told = changes.count();
    QVERIFY(meddle(file, QStringLiteral("UPDATE verifications SET reference = 'THIRD' WHERE id = %1").arg(kRows)));
    QVERIFY(!changes.wait(600));
    QCOMPARE(changes.count(), told);
}

void HistoryPlaceTest::teachesWhereThereIsNothing()
{
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing yet")); }));
    QVERIFY(!button(QStringLiteral("Export"))->isEnabled());
    QVERIFY(meddle(m_core->folder.filePath(QStringLiteral("ringproof.db")),
        QStringLiteral("ALTER TABLE verifications RENAME TO elsewhere")));
    QTest::keyClick(line(), Qt::Key_F5);
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("cannot be read")); }));
    QVERIFY(meddle(m_core->folder.filePath(QStringLiteral("ringproof.db")),
        QStringLiteral("ALTER TABLE elsewhere RENAME TO verifications")));
    button(QStringLiteral("Try again"))->click();
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing yet")); }));
}

void HistoryPlaceTest::exportsWhatIsFiltered()
{
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QTest::keyClicks(line(), QStringLiteral("payout"));
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Verifications: 200")); }));
    const QString file = m_core->folder.filePath(QStringLiteral("out.csv"));
    m_place->exportTo(file);
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("out.csv is written. Verifications in it: 200")); }));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QCOMPARE(content.count('\n'), 201);
    QVERIFY(!content.contains("55501")); // masked unless somebody wants them whole
    m_place->exportTo(m_core->folder.filePath(QStringLiteral("no/such/folder.csv")));
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("Nothing may be written there")); }));
}

void HistoryPlaceTest::provesTheRecords()
{
    m_core->provider.starts.answer(m_core->sent());
    bool isSent = false;
    const StartInput input{.number = *PhoneNumber::fromE164(kFictionNumber), .actor = kActor};
    QCoro::connect(
        m_core->service.start(input), this, [&](const Result<Verification> &sent) { isSent = sent.has_value(); });
    QVERIFY(QTest::qWaitFor([&] { return isSent; }));
    QVERIFY(opens(QStringLiteral("sandbox")));
    button(QStringLiteral("Check records"))->click();
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("one another: 2")); }));
    button(QStringLiteral("Copy the head"))->click();
    QCOMPARE(QApplication::clipboard()->text().size(), 64);
    QVERIFY(meddle(m_core->folder.filePath(QStringLiteral("ringproof.db")),
        QStringLiteral("UPDATE audit_entries SET actor = 'x' WHERE id = 2")));
    button(QStringLiteral("Check records"))->click();
    QVERIFY(QTest::qWaitFor([this] { return says(QStringLiteral("from entry 2 on")); }));
    QVERIFY(!button(QStringLiteral("Copy the head")));
}

void HistoryPlaceTest::speaks()
{
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(table());
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Verifications"));
    QCOMPARE(accessible->role(), QAccessible::Table);
    QAccessibleTableInterface *cells = accessible->tableInterface();
    QVERIFY(cells);
    QCOMPARE(cells->columnDescription(3), QStringLiteral("Outcome"));
    QCOMPARE(cells->cellAt(0, 3)->text(QAccessible::Name), cell(0, 3));
    QVERIFY(cells->cellAt(0, 1)->text(QAccessible::Name).contains(u'•'));
    for (const auto *control : m_place->findChildren<QWidget *>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus || control->focusPolicy() == Qt::ClickFocus)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(control));
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), control->metaObject()->className());
    }
}

void HistoryPlaceTest::lettingGoLeavesNothing()
{
    QVERIFY(fillHistory(m_core->folder.filePath(QStringLiteral("ringproof.db")), kRows));
    QVERIFY(opens());
    m_place->useNothing();
    QCOMPARE(rows(), 0);
    m_place->useRecords({.store = &m_core->store,
        .clock = &m_core->clock,
        .provider = QStringLiteral("twilio"),
        .actor = kActor,
        .issueReceipt = {}});
    QVERIFY(QTest::qWaitFor([this] { return rows() > 0; }));
    m_place->exportTo(m_core->folder.filePath(QStringLiteral("out.csv")));
    m_place->useNothing();
    m_core.reset(); // with the store, while its last answers are on their way
    QCoreApplication::processEvents();
    m_place->arrive();
    QCOMPARE(rows(), 0);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::HistoryPlaceTest;
RINGPROOF_TEST(HistoryPlaceTest)
#include "historyplacetest.moc"
