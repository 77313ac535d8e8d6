// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history by every filter and page by page, against what a plain look at the same rows says. On both databases.
#include "store/historycsv.h"
#include "store/timeline.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QSet>
#include <algorithm>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Ringproof::HistoryQuery)

namespace Ringproof::Testing {

namespace {

const QStringList kReferences{QStringLiteral("CASE-1"), QStringLiteral("CASE-10"), QStringLiteral("CASE-2"),
    QStringLiteral("case-1"), {}, QStringLiteral("50%_off"), QStringLiteral("\u00c4RZTE-1"),
    QStringLiteral("CASE-1\U0001F600"), QStringLiteral("say \"hi\"")};
const QStringList kActors{QStringLiteral("desk:anna@front"), QStringLiteral("cli:root"), QStringLiteral("kiosk:door")};
const QStringList kPurposes{QStringLiteral("login"), QStringLiteral("payout"), {}};
constexpr int kRows = 60;

} // namespace

class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists_data();
    void lists();
    void tellsWhatHasRunOut();
    void countsAsFarAsAsked();
    void namesActors();
    void refusesShortText();
    void newRowsAreFoundByText();
    void goesOnWhenTheCursorsRowIsGone();
    void readsCursors();
    void writesCells_data();
    void writesCells();

private:
    QStringList sidsWhere(const std::function<bool(const VerificationRecord &)> &fits) const;
    QStringList pages(const HistoryQuery &query, int size);

    AdjustableClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::vector<VerificationRecord> m_rows; ///< oldest first
};

void HistoryTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
    m_store = std::make_unique<SqlStore>(
        storeAt(m_folder.filePath(QStringLiteral("history.db")), {.limits = LimitPolicy::none()}), m_clock);
    for (int i = 0; i < kRows; ++i) {
        SendIntent intent = intentFor(fictionNumber(i % 40));
        intent.reference = kReferences.at(i % kReferences.size());
        intent.actor = kActors.at(i % kActors.size());
        intent.purpose = kPurposes.at(i / 3 % kPurposes.size());
        intent.provider = i % 7 == 0 ? QStringLiteral("sandbox") : QStringLiteral("twilio");
        const auto reserved = *outcome(m_store->reserveSend(intent));
        QVERIFY2(reserved.has_value(), reserved ? "" : qPrintable(reserved.error().detail));
        auto state = Result<VerificationState>(
            VerificationState{.record = reserved->verification, .resendAt = {}, .sendsLeft = 0, .checksLeft = 0});
        if (i % 10 != 9) // the others stay under way
            state = *outcome(m_store->recordSent(reserved->sendId,
                {.sid = QStringLiteral("VE%1").arg(i, 32, 16, QLatin1Char('0')), .startedAt = reserved->startedAt}));
        QVERIFY(state.has_value());
        // Their time is over before the number comes again; the last ones have some left.
        m_clock.advance(i % 4 == 3 || i >= kRows - 3 ? 0ms : 700s);
        m_rows.push_back(state->record);
    }
    for (VerificationRecord &record : m_rows)
        if (record.status == VerificationStatus::Pending && record.expiresAt <= m_clock.now())
            record.status = VerificationStatus::Expired;
}

QStringList HistoryTest::sidsWhere(const std::function<bool(const VerificationRecord &)> &fits) const
{
    QStringList ids;
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row)
        if (fits(*row))
            ids.append(QString::number(row->id));
    return ids;
}

QStringList HistoryTest::pages(const HistoryQuery &whole, int size)
{
    QStringList ids;
    HistoryQuery query = whole;
    query.limit = size;
    do {
        const auto page = *outcome(m_store->history(query));
        if (!page)
            return {errorCodeName(page.error().code) + page.error().detail};
        for (const VerificationRecord &record : page->records)
            ids.append(QString::number(record.id));
        query.after = page->next;
    } while (query.after && ids.size() <= kRows);
    return ids;
}

void HistoryTest::lists_data()
{
    using Fits = std::function<bool(const VerificationRecord &)>;
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QStringList>("expected");
    const auto row = [this](const char *name, const HistoryQuery &query, const Fits &fits) {
        QTest::newRow(name) << query << sidsWhere(fits);
    };
    const auto prefix = [&](const char *name, const QString &text) {
        HistoryQuery query;
        query.reference = text;
        row(name, query, [text](const VerificationRecord &r) { return r.reference.startsWith(text); });
    };
    const auto text = [&](const char *name, const QString &words) {
        HistoryQuery query;
        query.text = words;
        row(name, query, [words](const VerificationRecord &r) {
            return (r.reference + u' ' + r.purpose + u' ' + r.actor).contains(words, Qt::CaseInsensitive);
        });
    };
    HistoryQuery query;
    row("everything", query, [](const VerificationRecord &) { return true; });
    query.number = fictionNumber(3);
    row("number", query, [](const VerificationRecord &r) { return r.number == fictionNumber(3); });
    query.status = VerificationStatus::Pending;
    query.text = QStringLiteral("desk");
    row("number, status and text", query, [](const VerificationRecord &r) {
        return r.number == fictionNumber(3) && r.status == VerificationStatus::Pending && r.actor.contains(u"desk");
    });
    for (const auto status : {VerificationStatus::Pending, VerificationStatus::Expired, VerificationStatus::Sending,
             VerificationStatus::Approved}) {
        query = {};
        query.status = status;
        row(qPrintable(statusName(status)), query,
            [status](const VerificationRecord &r) { return r.status == status; });
    }
    query = {};
    query.actor = kActors.at(1);
    row("actor", query, [](const VerificationRecord &r) { return r.actor == kActors.at(1); });
    for (const auto status : {VerificationStatus::Pending, VerificationStatus::Expired, VerificationStatus::Sending}) {
        query.status = status;
        row(qPrintable(QStringLiteral("actor and ") + statusName(status)), query, [status](const VerificationRecord &r) {
            return r.actor == kActors.at(1) && r.status == status;
        });
    }
    query = {};
    query.provider = QStringLiteral("sandbox");
    row("provider", query, [](const VerificationRecord &r) { return r.provider == QStringLiteral("sandbox"); });
    query = {};
    query.from = m_rows.at(11).createdAt;
    query.to = m_rows.at(41).createdAt;
    const auto inside = [from = *query.from, to = *query.to](
                            const VerificationRecord &r) { return r.createdAt >= from && r.createdAt < to; };
    row("date", query, inside);
    query.reference = QStringLiteral("CASE");
    query.actor = kActors.at(0);
    row("date, reference and actor", query, [inside](const VerificationRecord &r) {
        return inside(r) && r.reference.startsWith(u"CASE") && r.actor == kActors.at(0);
    });
    query = {};
    query.sid = m_rows.at(3).sid;
    row("SID", query, [sid = query.sid](const VerificationRecord &r) { return r.sid == sid; });
    query.provider = QStringLiteral("sandbox");
    row("SID of another provider", query, [](const VerificationRecord &) { return false; });
    prefix("a prefix", QStringLiteral("CASE-1"));
    prefix("a whole reference", QStringLiteral("CASE-10"));
    prefix("letters of another case", QStringLiteral("case"));
    prefix("a prefix beyond ASCII", QStringLiteral("\u00c4RZ"));
    prefix("wildcards are letters", QStringLiteral("50%"));
    prefix("nothing begins so", QStringLiteral("ZZZ"));
    for (const char *letters : {"c", "cA", "\u00e4r", "5", "zz"}) {
        HistoryQuery any{.reference = QString::fromUtf8(letters)};
        row(qPrintable(QStringLiteral("one or two letters: ") + any.reference), any,
            [any](const VerificationRecord &r) { return r.reference.startsWith(any.reference, Qt::CaseInsensitive); });
    }
    text("text in a reference", QStringLiteral("ase-1"));
    text("text in a purpose", QStringLiteral("PAY"));
    text("text in an actor", QStringLiteral("anna@"));
    text("quotes in the text", QStringLiteral("\"hi\""));
    text("wildcards in the text", QStringLiteral("0%_"));
    text("words of a query language", QStringLiteral("login OR payout"));
    text("text beyond ASCII", QStringLiteral("\u00c4RZ"));
    query = {};
    query.text = QStringLiteral("CASE");
    query.status = VerificationStatus::Pending;
    query.to = m_rows.at(41).createdAt;
    row("text, status and date", query, [to = *query.to](const VerificationRecord &r) {
        return r.reference.contains(u"case", Qt::CaseInsensitive) && r.status == VerificationStatus::Pending &&
               r.createdAt < to;
    });
}

void HistoryTest::lists()
{
    QFETCH(HistoryQuery, query);
    QFETCH(QStringList, expected);
    for (const int size : {1, 7, 1000})
        QCOMPARE(pages(query, size), expected);
    query.limit = kRows + 10;
    QCOMPARE(**outcome(m_store->countHistory(query)), qint64(expected.size()));
}

void HistoryTest::tellsWhatHasRunOut()
{
    // Nobody has asked about any of them.
    HistoryQuery query;
    query.status = VerificationStatus::Expired;
    const auto page = *outcome(m_store->history(query));
    QVERIFY(page && !page->records.empty());
    for (const VerificationRecord &record : page->records) {
        QCOMPARE(record.status, VerificationStatus::Expired);
        QCOMPARE(record.endedAt, std::optional(record.expiresAt));
        const auto timeline = *outcome(m_store->timeline(record.id));
        QVERIFY(timeline.has_value());
        QCOMPARE(timeline->record.status, VerificationStatus::Expired);
    }
}

void HistoryTest::countsAsFarAsAsked()
{
    HistoryQuery query;
    query.limit = 7;
    QCOMPARE(**outcome(m_store->countHistory(query)), 7);
    query.after = HistoryCursor{.createdAt = m_rows.at(2).createdAt, .id = m_rows.at(2).id};
    QCOMPARE(**outcome(m_store->countHistory(query)), 7);
    query.text = QStringLiteral("ab");
    QVERIFY(!outcome(m_store->countHistory(query))->has_value());
}

void HistoryTest::namesActors()
{
    QStringList sorted = kActors;
    sorted.sort();
    QCOMPARE(**outcome(m_store->historyActors()), sorted);
}

void HistoryTest::refusesShortText()
{
    HistoryQuery query;
    query.text = QStringLiteral("ab");
    const auto page = *outcome(m_store->history(query));
    QVERIFY(!page.has_value());
    QCOMPARE(errorCodeName(page.error().code), errorCodeName(ErrorCode::InvalidRequest));
}

void HistoryTest::newRowsAreFoundByText()
{
    HistoryQuery query;
    query.text = QStringLiteral("brand-new");
    QCOMPARE(pages(query, 10), QStringList());
    SendIntent intent = intentFor(fictionNumber(100));
    intent.reference = QStringLiteral("BRAND-NEW");
    const auto reserved = *outcome(m_store->reserveSend(intent));
    QVERIFY(reserved.has_value());
    QCOMPARE(pages(query, 10), QStringList{QString::number(reserved->verification.id)});
    m_rows.push_back(reserved->verification);
}

void HistoryTest::goesOnWhenTheCursorsRowIsGone()
{
    HistoryQuery query;
    // A place between two rows, as when the row itself has been purged.
    query.after = HistoryCursor{.createdAt = m_rows.at(30).createdAt + 1ms, .id = 1};
    const auto page = *outcome(m_store->history(query));
    QVERIFY(page.has_value());
    QVERIFY(page->records.front().createdAt <= m_rows.at(30).createdAt);
    QCOMPARE(page->records.front().createdAt, m_rows.at(30).createdAt);
}

void HistoryTest::readsCursors()
{
    const HistoryCursor cursor{.createdAt = Timestamp(1700000000123ms), .id = 42};
    QCOMPARE(cursorText(cursor), QStringLiteral("1700000000123.42"));
    QVERIFY(cursorFromText(cursorText(cursor)) == cursor);
    for (const char *text : {"", "1", "1.", ".1", "1.2.3", "a.1", "1.b", "99999999999999999999.1"})
        QVERIFY2(!cursorFromText(QString::fromLatin1(text)), text);
}

void HistoryTest::writesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const char *text, const char *cell) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cell);
    };
    row("", "");
    row("plain", "plain");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("=1+1", "'=1+1");
    row("+14155550123", "'+14155550123");
    row("-2", "'-2");
    row("@SUM(A1)", "'@SUM(A1)");
    row("\tx", "\"'\tx\"");
    row("\rx", "\"'\rx\"");
    row("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    row("a=b", "a=b");
    row(" =1", "' =1");
    row("  \t =1", "\"  \t' =1\""); // the tab begins another cell
    row("\u00a0=1", "'\u00a0=1");
    row("\u3000@x", "'\u3000@x");
    row("x;\ufeff+1", "\"x;'\ufeff+1\"");
    row("\u200b-1", "'\u200b-1");
    row("\uff1d1+1", "'\uff1d1+1");
    row("\uff0b1", "'\uff0b1");
    row("\uff0d1", "'\uff0d1");
    row("\uff20SUM(A1)", "'\uff20SUM(A1)");
    row("\ufe661+1", "'\ufe661+1");
    row("\u00a0\uff1d1", "'\u00a0\uff1d1");
    row("x;=1+1", "\"x;'=1+1\"");
    row("x; \u00a0=1+1;-2", "\"x;' \u00a0=1+1;'-2\"");
    row(";=1", "\";'=1\"");
    row("x\t=1+1", "\"x\t'=1+1\"");
    row("x\n=1+1", "\"x\n'=1+1\"");
    row("x\r\n@y", "\"x\r\n'@y\"");
    row("x\u2028=1", "\"x\u2028'=1\"");
    row("a;b", "\"a;b\"");
    row("a-b+c@d", "a-b+c@d");
    row("x ", "\"x \"");
    row("\u00c4", "\u00c4");
}

void HistoryTest::writesCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(csvCell(text), cell);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::HistoryTest;
RINGPROOF_TEST(HistoryTest)
#include "historytest.moc"
