// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An export from the history's place where the disk or the database does not play along: words, a way on, and never a part of a
// file that looks like a whole one.
#include "support/historyrows.h"
#include "support/smalldisk.h"
#include "support/testregistry.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/historytable.h"
#include "ui/language.h"
#include "ui/widgets/notice.h"
#include "windowrig.h"

#include <QDir>

namespace Ringproof {

using namespace Testing;

namespace {

constexpr int kRows = 3000;
constexpr rlim_t kSmall = 100'000; // half of what the rows need

} // namespace

class ExportTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aFullDiskLeavesNothing();
    void whatWasThereStays();
    void aFolderThatIsGone();
    void aDatabaseThatGoes();
    void isToldInAnotherLanguage();

private:
    QString database() const { return m_core->folder.filePath(QStringLiteral("ringproof.db")); }
    QString file() const { return m_target->filePath(QStringLiteral("history.csv")); }
    bool says(const QString &words) const
    {
        return QTest::qWaitFor([&] {
            const auto notices = m_place->findChildren<Notice *>();
            return std::any_of(notices.begin(), notices.end(),
                [&](const Notice *each) { return each->isVisible() && each->sentence().contains(words); });
        });
    }
    QStringList leftInFolder() const { return QDir(m_target->path()).entryList(QDir::Files | QDir::Hidden); }

    MemoryFolder m_memory;
    std::unique_ptr<WizardRig> m_core;
    std::unique_ptr<QTemporaryDir> m_target;
    std::unique_ptr<HistoryPlace> m_place;
};

void ExportTest::init()
{
    m_target = std::make_unique<QTemporaryDir>();
    m_core = std::make_unique<WizardRig>();
    bool isOpen = false;
    QCoro::connect(m_core->store.check(), this, [&isOpen](const Result<void> &answer) { isOpen = answer.has_value(); });
    QTRY_VERIFY(isOpen);
    QVERIFY(fillHistory(database(), kRows));
    m_place = std::make_unique<HistoryPlace>(nullptr);
    m_place->resize(900, 640);
    m_place->show();
    m_place->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_place.get()));
    m_place->useRecords({.store = &m_core->store,
        .clock = &m_core->clock,
        .provider = QStringLiteral("twilio"),
        .actor = kActor,
        .issueReceipt = {}});
    m_place->arrive();
    QTRY_VERIFY(m_place->findChild<HistoryTable *>()->model()->rowCount() > 0);
}

void ExportTest::cleanup()
{
    m_place.reset();
    m_core.reset();
}

void ExportTest::aFullDiskLeavesNothing()
{
    {
        const SmallDisk disk(kSmall);
        m_place->exportTo(file());
        QVERIFY(says(QStringLiteral("the disk is full. Nothing was kept. Choose another place, or fewer days.")));
    }
    QCOMPARE(leftInFolder(), QStringList());
    // There is room again.
    m_place->exportTo(file());
    QVERIFY(says(QStringLiteral("Verifications in it: 3,000")));
    QCOMPARE(leftInFolder(), QStringList{QStringLiteral("history.csv")});
}

void ExportTest::whatWasThereStays()
{
    QFile before(file());
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("of yesterday");
    before.close();
    {
        const SmallDisk disk(kSmall);
        m_place->exportTo(file());
        QVERIFY(says(QStringLiteral("the disk is full")));
    }
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), QByteArray("of yesterday"));
}

void ExportTest::aFolderThatIsGone()
{
    const QString gone = m_target->filePath(QStringLiteral("stick/history.csv"));
    m_place->exportTo(gone);
    QVERIFY(says(QStringLiteral("Nothing may be written there. Choose another folder.")));
    m_place->exportTo(file());
    QVERIFY(says(QStringLiteral("is written")));
}

void ExportTest::aDatabaseThatGoes()
{
    QVERIFY(QFile::rename(database(), database() + QStringLiteral(".moved")));
    m_place->exportTo(file());
    QVERIFY(says(QStringLiteral("The database cannot be used at the moment")));
    QCOMPARE(leftInFolder(), QStringList());
    QVERIFY(QFile::rename(database() + QStringLiteral(".moved"), database()));
    m_place->exportTo(file());
    QVERIFY(says(QStringLiteral("is written")));
}

void ExportTest::isToldInAnotherLanguage()
{
    m_place->exportTo(file());
    QVERIFY(says(QStringLiteral("is written. Verifications in it: 3,000")));
    Language language;
    language.use(QLocale(QStringLiteral("de_DE")));
    const auto restore = qScopeGuard([&language] { language.use(QLocale(QStringLiteral("en_US"))); });
    QVERIFY(says(QStringLiteral("ist geschrieben. Verifizierungen darin: 3.000")));
}

RINGPROOF_TEST(ExportTest)

} // namespace Ringproof

#include "exporttest.moc"
