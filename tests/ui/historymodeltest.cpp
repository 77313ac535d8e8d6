// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history's model over tens of thousands of rows: pages come ahead of the eye, go behind it, and follow what changes.
#include "ui/desk/historymodel.h"
#include "support/historyrows.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr int kRows = 30'000;
constexpr int kPatience = 60'000; ///< a slow disk takes its time to index them

} // namespace

class HistoryModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheNewestFirst();
    void readsAheadAndForgets();
    void comesBackToWhatItForgot();
    void showsWhatIsNew();
    void keepsItsRowsWhenOneChanges();
    void losesWhatIsGone();
    void losesWhatIsGoneUnseen();
    void startsAnewBehindAGap();
    void onlyTheLastLineCounts();
    void triesTheNextMeaning();
    void showsNoOtherProvider();
    void countsAsFarAsItIsWorth();
    void masksNumbers();
    void tellsOfADatabaseThatFails();
    void answersAfterTheEndChangeNothing();

private:
    bool searches(const HistoryQuery &query = twilio());
    bool refreshes();
    /// Scrolls on, a screen at a time.
    bool scrollsTo(int row);
    bool isIdle();
    qint64 newRow(const QString &reference = QStringLiteral("NEW"));
    static HistoryQuery twilio()
    {
        HistoryQuery query;
        query.provider = QStringLiteral("twilio");
        return query;
    }
    QString file() const { return m_folder->filePath(QStringLiteral("history.db")); }
    QString shown(int row, int column) const { return m_model->index(row, column).data().toString(); }

    AdjustableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::unique_ptr<HistoryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void HistoryModelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(storeAt(file(), {.limits = LimitPolicy::none()}, false), m_clock);
    QVERIFY(outcome(m_store->check()).value());
    QVERIFY(fillHistory(file(), kRows));
    m_model = std::make_unique<HistoryModel>(nullptr);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->useStore(m_store.get(), &m_clock);
}

void HistoryModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

bool HistoryModelTest::isIdle()
{
    // The store answers in the order of the questions: one more answer, and the one before has been heard.
    for (int i = 0; i < 12; ++i)
        if (!outcome(m_store->countHistory({.limit = 1})))
            return false;
    return true;
}

bool HistoryModelTest::searches(const HistoryQuery &query)
{
    QSignalSpy searched(m_model.get(), &HistoryModel::searched);
    m_model->search({query});
    return (searched.count() > 0 || searched.wait(kPatience)) && isIdle();
}

bool HistoryModelTest::refreshes()
{
    m_model->refresh();
    return isIdle();
}

bool HistoryModelTest::scrollsTo(int row)
{
    constexpr int kScreen = 15;
    for (int first = 0; first < row; first += kScreen) {
        m_model->lookAt(first, first + kScreen);
        if (!QTest::qWaitFor([&] { return m_model->record(qMin(first + kScreen, row)) != nullptr; }, kPatience))
            return false;
    }
    return true;
}

qint64 HistoryModelTest::newRow(const QString &reference)
{
    static int number = 0;
    SendIntent intent = intentFor(fictionNumber(++number));
    intent.provider = QStringLiteral("twilio");
    intent.reference = reference;
    const auto reserved = outcome(m_store->reserveSend(intent));
    return reserved && *reserved ? (*reserved)->verification.id : 0;
}

void HistoryModelTest::showsTheNewestFirst()
{
    QVERIFY(!m_model->hasResult());
    QVERIFY(searches());
    QVERIFY(m_model->hasResult());
    QCOMPARE(m_model->record(0)->id, kRows);
    QCOMPARE(m_model->record(1)->id, kRows - 1);
    QVERIFY(shown(0, HistoryModel::Reference).startsWith(QStringLiteral("SHOP")));
    QCOMPARE(shown(0, HistoryModel::Who), QStringLiteral("agent0@front"));
    QCOMPARE(shown(0, HistoryModel::Outcome), QStringLiteral("Cancelled"));
    QCOMPARE(shown(3, HistoryModel::Outcome), QStringLiteral("Expired"));
}

void HistoryModelTest::readsAheadAndForgets()
{
    QVERIFY(searches());
    QVERIFY(m_model->rowCount() >= HistoryPages::kAhead);
    QVERIFY(m_model->rowCount() < kRows / 10);
    size_t most = 0;
    constexpr int kScreen = 15;
    for (int first = 0; first < 5000; first += kScreen) {
        // What comes on the screen next is there before.
        QVERIFY2(m_model->record(first + kScreen), qPrintable(QString::number(first)));
        QCOMPARE(m_model->record(first)->id, kRows - first);
        m_model->lookAt(first, first + kScreen);
        QVERIFY(QTest::qWaitFor([&] { return m_model->record(first + 4 * kScreen) != nullptr; }, kPatience));
        most = qMax(most, m_model->rowsInMemory());
    }
    QVERIFY2(most < 2000, qPrintable(QString::number(most)));
    QCOMPARE(m_model->record(0), nullptr);
    QCOMPARE(shown(0, HistoryModel::Number), QStringLiteral("…"));
}

void HistoryModelTest::comesBackToWhatItForgot()
{
    QVERIFY(searches());
    QVERIFY(scrollsTo(3000) && isIdle());
    const int known = m_model->rowCount();
    QVERIFY(!m_model->record(100));
    m_model->lookAt(100, 115);
    QVERIFY(QTest::qWaitFor([&] { return m_model->record(100) && m_model->record(115); }, kPatience));
    QCOMPARE(m_model->record(100)->id, kRows - 100);
    QCOMPARE(m_model->rowCount(), known);
}

void HistoryModelTest::showsWhatIsNew()
{
    QVERIFY(searches());
    const int before = m_model->rowCount();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (int i = 1; i <= 130; ++i) {
        const qint64 id = newRow();
        QVERIFY(refreshes());
        QCOMPARE(m_model->record(0)->id, id);
        QCOMPARE(m_model->record(i)->id, kRows);
    }
    QCOMPARE(m_model->rowCount(), before + 130);
    QCOMPARE(inserted.count(), 130);
    QCOMPARE(resets.count(), 0);
    QVERIFY(refreshes()); // with nothing new
    QCOMPARE(inserted.count(), 130);
}

void HistoryModelTest::keepsItsRowsWhenOneChanges()
{
    QVERIFY(searches());
    const QPersistentModelIndex place = m_model->index(40, 0);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const qint64 id = m_model->record(40)->id;
    QVERIFY(meddle(file(), QStringLiteral("UPDATE verifications SET status = 'canceled' WHERE id = %1").arg(id)));
    QVERIFY(refreshes());
    QCOMPARE(m_model->record(40)->status, VerificationStatus::Canceled);
    QCOMPARE(place.row(), 40);
    QCOMPARE(inserted.count() + removed.count(), 0);
}

void HistoryModelTest::losesWhatIsGone()
{
    QVERIFY(searches());
    const int before = m_model->rowCount();
    const QPersistentModelIndex above = m_model->index(9, 0);
    const QPersistentModelIndex gone = m_model->index(11, 0);
    const QPersistentModelIndex below = m_model->index(60, 0);
    QVERIFY(meddle(file(),
        QStringLiteral("DELETE FROM verifications WHERE id BETWEEN %1 AND %2").arg(kRows - 14).arg(kRows - 10)));
    QVERIFY(refreshes());
    QCOMPARE(m_model->rowCount(), before - 5);
    QCOMPARE(above.row(), 9);
    QVERIFY(!gone.isValid());
    QCOMPARE(below.row(), 55);
    QCOMPARE(m_model->record(10)->id, kRows - 15);
}

void HistoryModelTest::losesWhatIsGoneUnseen()
{
    QVERIFY(searches());
    QVERIFY(scrollsTo(2000) && isIdle());
    const int before = m_model->rowCount();
    QVERIFY(meddle(file(),
        QStringLiteral("DELETE FROM verifications WHERE id BETWEEN %1 AND %2").arg(kRows - 340).arg(kRows - 150)));
    QVERIFY(refreshes());
    m_model->lookAt(180, 195);
    QVERIFY(QTest::qWaitFor(
        [&] { return m_model->record(160) && m_model->record(160)->id == kRows - 160 - 191; }, kPatience));
    QVERIFY(isIdle());
    QCOMPARE(m_model->rowCount(), before - 191);
    for (int row = 0; row < 400; ++row)
        if (const auto *record = m_model->record(row))
            QCOMPARE(record->id, row < 150 ? kRows - row : kRows - row - 191);
}

void HistoryModelTest::startsAnewBehindAGap()
{
    QVERIFY(searches());
    QVERIFY(scrollsTo(500));
    QVERIFY(meddle(
        file(), QStringLiteral("UPDATE verifications SET created_at = created_at + 100000000000 WHERE id <= 400")));
    QVERIFY(refreshes());
    QCOMPARE(m_model->record(0)->id, 400);
    QCOMPARE(m_model->record(99)->id, 301);
}

void HistoryModelTest::onlyTheLastLineCounts()
{
    QVERIFY(searches());
    QSignalSpy searched(m_model.get(), &HistoryModel::searched);
    for (const char *text : {"SHO", "SHOP1", "SHOP12", "SHOP1234-"}) {
        HistoryQuery query = twilio();
        query.text = QString::fromLatin1(text);
        m_model->search({query});
    }
    QVERIFY(QTest::qWaitFor([&] { return searched.count() > 0; }, kPatience));
    QVERIFY(isIdle());
    QCOMPARE(searched.count(), 1);
    QVERIFY(shown(0, HistoryModel::Reference).startsWith(QStringLiteral("SHOP1234-")));
}

void HistoryModelTest::triesTheNextMeaning()
{
    HistoryQuery number = twilio();
    number.number = PhoneNumber::fromE164(QStringLiteral("+4930123456"));
    HistoryQuery text = twilio();
    text.text = QStringLiteral("SHOP7-");
    QSignalSpy searched(m_model.get(), &HistoryModel::searched);
    m_model->search({number, text});
    QVERIFY(QTest::qWaitFor([&] { return searched.count() == 1; }, kPatience));
    QVERIFY(m_model->rowCount() > 0);
    QCOMPARE(m_model->query().text, text.text);
    QVERIFY(searches(number));
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->hasResult());
}

void HistoryModelTest::showsNoOtherProvider()
{
    SendIntent intent = intentFor(fictionNumber(7)); // of the sandbox
    QVERIFY(outcome(m_store->reserveSend(intent)).value());
    QVERIFY(searches());
    QCOMPARE(m_model->record(0)->id, kRows);
    HistoryQuery sandbox;
    sandbox.provider = QStringLiteral("sandbox");
    QVERIFY(searches(sandbox));
    QCOMPARE(m_model->rowCount(), 1);
}

void HistoryModelTest::countsAsFarAsItIsWorth()
{
    QVERIFY(searches());
    QVERIFY(m_model->count() == HistoryModel::kMostCounted + 1);
    HistoryQuery canceled = twilio();
    canceled.status = VerificationStatus::Canceled;
    QVERIFY(searches(canceled));
    QVERIFY(m_model->count() == kRows / 500);
    canceled.status = VerificationStatus::Approved;
    canceled.from = rowTime(kRows - 3000);
    QVERIFY(searches(canceled));
    QVERIFY(m_model->count() > 1900 && m_model->count() < 2100);
}

void HistoryModelTest::masksNumbers()
{
    QVERIFY(searches());
    const PhoneNumber number = m_model->record(3)->number;
    QString masked = number.masked();
    QCOMPARE(shown(3, HistoryModel::Number).replace(QChar::Nbsp, u' '), masked);
    QVERIFY(!m_model->index(3, HistoryModel::Number).data(Qt::ToolTipRole).isValid());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setNumbersShown(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown(3, HistoryModel::Number).replace(QChar::Nbsp, u' '), number.international());
    m_model->setNumbersShown(false);
    QCOMPARE(shown(3, HistoryModel::Number).replace(QChar::Nbsp, u' '), masked);
}

void HistoryModelTest::tellsOfADatabaseThatFails()
{
    SqlStore broken(storeAt(file() + QStringLiteral("/below.db"), {}, false), m_clock);
    m_model->useStore(&broken, &m_clock);
    QSignalSpy searched(m_model.get(), &HistoryModel::searched);
    m_model->search({twilio()});
    QVERIFY(QTest::qWaitFor([&] { return searched.count() == 1; }, kPatience));
    QVERIFY(m_model->error().has_value());
    QVERIFY(!m_model->hasResult());
    m_model->refresh();
    QVERIFY(QTest::qWaitFor([&] { return searched.count() == 2; }, kPatience));
    QVERIFY(m_model->error().has_value());
    m_model->useStore(m_store.get(), &m_clock);
    QVERIFY(!m_model->error());
    QVERIFY(searches());
    // Rows that were read stay when a later look fails, and it says so.
    QVERIFY(meddle(file(), QStringLiteral("ALTER TABLE verifications RENAME TO elsewhere")));
    QVERIFY(refreshes());
    QVERIFY(m_model->error().has_value());
    QVERIFY(m_model->record(0));
    QVERIFY(meddle(file(), QStringLiteral("ALTER TABLE elsewhere RENAME TO verifications")));
    QVERIFY(refreshes());
    QVERIFY(!m_model->error());
}

void HistoryModelTest::answersAfterTheEndChangeNothing()
{
    m_model->search({twilio()});
    m_model->useNothing();
    QVERIFY(isIdle());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->hasResult());
    m_model->useStore(m_store.get(), &m_clock);
    QVERIFY(searches());
    m_model->refresh();
    m_tester.reset();
    m_model.reset();
    QVERIFY(isIdle());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::HistoryModelTest;
RINGPROOF_TEST(HistoryModelTest)
#include "historymodeltest.moc"
