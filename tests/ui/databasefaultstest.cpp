// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The database goes while the desk is open: moved away, read-only, full, or taken over by a newer version. Every page says so,
// keeps what was entered, sends nothing it could not write down, and works again as soon as the cause is gone.
#include "support/faultyvfs.h"
#include "support/sqlmeddler.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/desk/recordswatch.h"
#include "ui/desk/historytable.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/notice.h"
#include "windowrig.h"

#include <QSignalSpy>
#include <sqlite3.h>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

enum class Fault { Moved, ReadOnly, Full, Newer };

constexpr std::pair<Fault, const char *> kFaults[] = {
    {Fault::Moved, "moved away"}, {Fault::ReadOnly, "read-only"}, {Fault::Full, "full"}, {Fault::Newer, "newer"}};

} // namespace

class DatabaseFaultsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void keepsTheNumber_data() { addFaults(); }
    void keepsTheNumber();
    void keepsTheCode_data() { addFaults(); }
    void keepsTheCode();
    void sendsAgainLater_data() { addFaults(); }
    void sendsAgainLater();
    void neverCallsASendNotSent_data() { addFaults(); }
    void neverCallsASendNotSent();
    void neverCallsACheckUndecided_data() { addFaults(); }
    void neverCallsACheckUndecided();
    void keepsRowsAndFigures_data();
    void keepsRowsAndFigures();
    void watchesWhatIsMadeLater();

private:
    static void addFaults();
    QString file() const { return m_rig->core.folder.filePath(QStringLiteral("ringproof.db")); }
    bool breaks(Fault fault);
    bool mends(Fault fault);
    /// The notice that stands on the screen.
    QString notice() const
    {
        for (const Notice *each : m_rig->window->findChildren<Notice *>())
            if (each->isVisible() && !each->sentence().isEmpty())
                return each->sentence();
        return {};
    }
    bool saysDatabase(Fault fault) const
    {
        const QString words = fault == Fault::Newer ? QStringLiteral("written by a newer version")
                                                    : QStringLiteral("The database cannot be used at the moment");
        return QTest::qWaitFor([&] { return notice().contains(words); });
    }
    bool statusSays(const QString &words) const
    {
        return QTest::qWaitFor([&] { return m_rig->shows(QStringLiteral("Database: ") + words); });
    }

    FaultyVfs m_disk; ///< before any database is opened
    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void DatabaseFaultsTest::addFaults()
{
    QTest::addColumn<int>("which");
    for (const auto &[fault, name] : kFaults)
        QTest::newRow(name) << static_cast<int>(fault);
}

void DatabaseFaultsTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    m_rig->window->useRecords({.store = &m_rig->core.store,
        .clock = &m_rig->core.clock,
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .issueReceipt = {}});
    QVERIFY(m_rig->opens());
}

void DatabaseFaultsTest::cleanup()
{
    m_disk.heal();
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

bool DatabaseFaultsTest::breaks(Fault fault)
{
    switch (fault) {
    case Fault::Moved: return QFile::rename(file(), file() + QStringLiteral(".moved"));
    case Fault::ReadOnly: m_disk.failFrom(1, SQLITE_READONLY); return true;
    case Fault::Full: m_disk.failFrom(1, SQLITE_FULL); return true;
    case Fault::Newer: return meddle(file(), QStringLiteral("INSERT INTO schema_version (version) VALUES (999)"));
    }
    return false;
}

bool DatabaseFaultsTest::mends(Fault fault)
{
    switch (fault) {
    case Fault::Moved: return QFile::rename(file() + QStringLiteral(".moved"), file());
    case Fault::ReadOnly:
    case Fault::Full: m_disk.heal(); return true;
    case Fault::Newer: return meddle(file(), QStringLiteral("DELETE FROM schema_version WHERE version = 999"));
    }
    return false;
}

void DatabaseFaultsTest::keepsTheNumber()
{
    QFETCH(int, which);
    const auto fault = static_cast<Fault>(which);
    m_rig->type(kFictionNumber);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Sends left")));
    QVERIFY(breaks(fault));
    m_rig->press(Qt::Key_Return);
    QVERIFY(saysDatabase(fault));
    QVERIFY(statusSays(QStringLiteral("not available")));
    QCOMPARE(m_rig->core.provider.started.size(), size_t(0));
    QCOMPARE(m_rig->phoneEdit()->reading().number->e164(), kFictionNumber);
    QVERIFY(mends(fault));
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    QVERIFY(statusSays(QStringLiteral("in order")));
    QCOMPARE(m_rig->core.provider.started.size(), size_t(1));
}

void DatabaseFaultsTest::keepsTheCode()
{
    QFETCH(int, which);
    const auto fault = static_cast<Fault>(which);
    QVERIFY(m_rig->sendsCode());
    QVERIFY(breaks(fault));
    m_rig->type(QStringLiteral("482913"));
    QVERIFY(saysDatabase(fault));
    QVERIFY(statusSays(QStringLiteral("not available")));
    QCOMPARE(m_rig->codeField()->text(), QStringLiteral("482913"));
    QVERIFY(m_rig->core.provider.checkedCodes.isEmpty()); // one of five checks would be gone, and nobody would know
    QVERIFY(mends(fault));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->click(QStringLiteral("Try again"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
    QVERIFY(statusSays(QStringLiteral("in order")));
}

void DatabaseFaultsTest::sendsAgainLater()
{
    QFETCH(int, which);
    const auto fault = static_cast<Fault>(which);
    QVERIFY(m_rig->sendsCode());
    m_rig->core.clock.advance(61s);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send again"))->isEnabled());
    QVERIFY(breaks(fault));
    m_rig->click(QStringLiteral("Send again"));
    QVERIFY(saysDatabase(fault));
    QVERIFY(m_rig->codeField());
    QCOMPARE(m_rig->core.provider.started.size(), size_t(1));
    QVERIFY(mends(fault));
    ProviderVerification again = m_rig->core.sent();
    again.sends = 2;
    m_rig->core.provider.starts.answer(again);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send again"))->isEnabled());
    m_rig->click(QStringLiteral("Send again"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("on its way once more")));
    QVERIFY(statusSays(QStringLiteral("in order")));
}

void DatabaseFaultsTest::neverCallsASendNotSent()
{
    QFETCH(int, which);
    const auto fault = static_cast<Fault>(which);
    const auto send = m_rig->core.provider.starts.answerLater();
    QVERIFY(m_rig->submitsNumber());
    QTRY_COMPARE(m_rig->core.provider.started.size(), size_t(1));
    QVERIFY(breaks(fault));
    Script<ProviderVerification>::give(send, m_rig->core.sent());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Look again")));
    QVERIFY(notice().contains(QStringLiteral("not certain whether the code went out")));
    QVERIFY(statusSays(QStringLiteral("not available")));
    QVERIFY(mends(fault));
    m_rig->core.provider.attemptLists.answer(std::vector{m_rig->core.attempt()});
    m_rig->core.clock.advance(61s);
    m_rig->click(QStringLiteral("Look again"));
    QTRY_VERIFY(m_rig->codeField());
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
    QCOMPARE(m_rig->core.provider.started.size(), size_t(1));
}

void DatabaseFaultsTest::neverCallsACheckUndecided()
{
    QFETCH(int, which);
    const auto fault = static_cast<Fault>(which);
    QVERIFY(m_rig->sendsCode());
    const auto check = m_rig->core.provider.checks.answerLater();
    m_rig->type(QStringLiteral("482913"));
    QTRY_COMPARE(m_rig->core.provider.checkedCodes.size(), 1);
    QVERIFY(breaks(fault));
    Script<ProviderStatus>::give(check, ProviderStatus::Pending);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Try again")));
    QVERIFY(notice().contains(QStringLiteral("could not be found out whether the code was right")));
    QVERIFY(statusSays(QStringLiteral("not available")));
    QCOMPARE(m_rig->codeField()->text(), QStringLiteral("482913"));
    QVERIFY(mends(fault));
    m_rig->core.provider.checks.answer(ProviderStatus::Pending);
    m_rig->click(QStringLiteral("Try again"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("That code is not right.")));
}

void DatabaseFaultsTest::keepsRowsAndFigures_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("place");
    for (const auto &[fault, name] : kFaults) {
        // What can be read is shown.
        if (fault != Fault::Moved && fault != Fault::Newer)
            continue;
        QTest::addRow("%s, history", name) << static_cast<int>(fault) << int(Command::History);
        QTest::addRow("%s, overview", name) << static_cast<int>(fault) << int(Command::Overview);
    }
}

void DatabaseFaultsTest::keepsRowsAndFigures()
{
    QFETCH(int, which);
    QFETCH(int, place);
    const auto fault = static_cast<Fault>(which);
    QVERIFY(m_rig->sendsCode());
    m_rig->window->goTo(Command(place));
    const auto isFilled = [&] {
        if (Command(place) == Command::Overview)
            return m_rig->window->findChild<FigureTile *>()->isVisible();
        const auto *table = m_rig->window->findChild<HistoryTable *>();
        return table->isVisible() && table->model()->rowCount() == 1;
    };
    QTRY_VERIFY(isFilled());
    QVERIFY(breaks(fault)); // and nobody presses a key: the window notices by itself
    QVERIFY(saysDatabase(fault));
    QVERIFY(isFilled());
    QVERIFY(statusSays(QStringLiteral("not available")));
    QVERIFY(mends(fault));
    QTRY_VERIFY(notice().isEmpty());
    QVERIFY(isFilled());
    QVERIFY(statusSays(QStringLiteral("in order")));
}

void DatabaseFaultsTest::watchesWhatIsMadeLater()
{
    // As at the very first start: neither the database nor its folder is there.
    const QString later = m_rig->core.folder.filePath(QStringLiteral("later/ringproof.db"));
    SystemClock clock;
    SqlStore store(storeAt(later, {}, false), clock);
    RecordsWatch watch(nullptr);
    watch.watch(store.files());
    QVERIFY(outcome(store.check())->has_value());
    watch.addFiles();
    QSignalSpy changed(&watch, &RecordsWatch::changed);
    QVERIFY(outcome(store.reserveSend(intentFor(fictionNumber(1))))->has_value());
    QTRY_VERIFY(!changed.isEmpty());
}

RINGPROOF_TEST(DatabaseFaultsTest)

} // namespace Ringproof

#include "databasefaultstest.moc"
