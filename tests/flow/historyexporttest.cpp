// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Exports into files: whole, stopped half-way, and where the disk or the database does not play along.
#include "verification/historyexport.h"
#include "support/historyrows.h"
#include "support/smalldisk.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace Ringproof::Testing {

namespace {

constexpr int kRows = 12'000;

} // namespace

class HistoryExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void writesEverything_data();
    void writesEverything();
    void writesWhatTheQueryNames();
    void masksNumbersWhereAsked();
    void isForItsOwnerAlone();
    void stopsWithoutATrace();
    void aFullDiskLeavesNothing();
    void whatWasThereStaysUntilAllIsWritten();
    void tellsWhereNothingMayBeWritten();
    void tellsOfTheDatabase();

private:
    ExportReport run(
        ExportRequest request, const ExportWatch &watch = [](qint64) { return true; })
    {
        request.file = file();
        return outcome(exportHistory(m_store.get(), request, watch))
            .value_or(ExportReport{.end = ExportEnd::FileFailed});
    }
    QString file() const { return m_target->filePath(QStringLiteral("history")); }
    QByteArray content() const
    {
        QFile written(file());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_target;
    std::unique_ptr<SqlStore> m_store;
};

void HistoryExportTest::initTestCase()
{
    const QString database = m_folder.filePath(QStringLiteral("history.db"));
    m_store = std::make_unique<SqlStore>(storeAt(database, {}, false), m_clock);
    QVERIFY(outcome(m_store->check()).value());
    QVERIFY(fillHistory(database, kRows));
}

void HistoryExportTest::init() { m_target = std::make_unique<QTemporaryDir>(); }

void HistoryExportTest::writesEverything_data()
{
    QTest::addColumn<bool>("isCsv");
    QTest::newRow("CSV") << true;
    QTest::newRow("JSON Lines") << false;
}

void HistoryExportTest::writesEverything()
{
    QFETCH(bool, isCsv);
    std::vector<qint64> told;
    const ExportReport report = run({.format = isCsv ? LineFormat::Csv : LineFormat::JsonLines}, [&](qint64 rows) {
        told.push_back(rows);
        return true;
    });
    QCOMPARE(report.end, ExportEnd::Done);
    QCOMPARE(report.rows, kRows);
    QVERIFY(told.size() > 2);
    QCOMPARE(told.front(), 0);
    QList<QByteArray> lines = content().split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    if (isCsv) {
        QVERIFY(lines.takeFirst().startsWith("verificationSid,status,to"));
        QVERIFY(lines.front().contains(",'+1"));
    } else {
        const QJsonObject newest = QJsonDocument::fromJson(lines.front()).object();
        QCOMPARE(newest[u"createdAt"].toString(), toIso(rowTime(kRows)));
        QVERIFY(newest[u"to"].toString().startsWith(u"+1"));
    }
    QCOMPARE(lines.size(), kRows);
}

void HistoryExportTest::writesWhatTheQueryNames()
{
    ExportRequest request{.format = LineFormat::JsonLines};
    request.query.status = VerificationStatus::Canceled;
    request.query.from = rowTime(5000);
    const ExportReport report = run(request);
    QCOMPARE(report.rows, (kRows - 5000) / 500 + 1);
    QCOMPARE(content().count("\"canceled\""), report.rows);
}

void HistoryExportTest::masksNumbersWhereAsked()
{
    ExportRequest request{.numbers = WrittenNumbers::Masked};
    request.query.to = rowTime(20);
    QCOMPARE(run(request).rows, 19);
    QVERIFY(content().contains("\u2022\u2022\u2022"));
    QVERIFY(!content().contains("55501"));
}

void HistoryExportTest::isForItsOwnerAlone()
{
    QCOMPARE(run({}).end, ExportEnd::Done);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
}

void HistoryExportTest::stopsWithoutATrace()
{
    const ExportReport report = run({}, [](qint64 rows) { return rows < 3000; });
    QCOMPARE(report.end, ExportEnd::Stopped);
    QVERIFY(report.rows >= 3000 && report.rows < kRows);
    QCOMPARE(QDir(m_target->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void HistoryExportTest::aFullDiskLeavesNothing()
{
    ExportReport report;
    {
        const SmallDisk disk(200'000);
        report = run({});
    }
    QCOMPARE(report.end, ExportEnd::NoRoom);
    QVERIFY(report.rows < kRows);
    QCOMPARE(QDir(m_target->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void HistoryExportTest::whatWasThereStaysUntilAllIsWritten()
{
    QFile before(file());
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("of yesterday");
    before.close();
    QCOMPARE(run({}, [](qint64 rows) { return rows < 1000; }).end, ExportEnd::Stopped);
    QCOMPARE(content(), QByteArray("of yesterday"));
    QCOMPARE(run({}).end, ExportEnd::Done);
    QVERIFY(content().startsWith("verificationSid"));
}

void HistoryExportTest::tellsWhereNothingMayBeWritten()
{
    m_target->remove();
    const ExportReport report = run({});
    QCOMPARE(report.end, ExportEnd::FileRefused);
    QCOMPARE(report.rows, 0);
}

void HistoryExportTest::tellsOfTheDatabase()
{
    const QString nowhere = m_folder.filePath(QStringLiteral("history.db/below.db"));
    SqlStore broken(storeAt(nowhere, {}, false), m_clock);
    const ExportRequest request{.file = file()};
    const auto report = outcome(exportHistory(&broken, request, [](qint64) { return true; }));
    QVERIFY(report.has_value());
    QCOMPARE(report->end, ExportEnd::StoreFailed);
    QCOMPARE(errorCodeName(report->error->code), errorCodeName(ErrorCode::StorageUnavailable));
    QCOMPARE(QDir(m_target->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::HistoryExportTest;
RINGPROOF_TEST(HistoryExportTest)
#include "historyexporttest.moc"
