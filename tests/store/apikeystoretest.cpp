// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys of the REST server in the database: made, found, revoked, and safe from a hand with a tool. On both databases.
#include "store/sqlconnection.h"
#include "support/storerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

const QString kActor = QStringLiteral("cli:test");

} // namespace

class ApiKeyStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatWasMade();
    void namesAreUniqueWhileAlive();
    void revokesOnce();
    void notesUseOnceAMinute();
    void isInTheChain();
    void foreignHandsAreSeen_data();
    void foreignHandsAreSeen();
    void theSecretIsNowhere();

private:
    FreshApiKey add(const QString &name, ApiScopes scopes = ApiScope::Verify)
    {
        const FreshApiKey fresh = makeApiKey(name, scopes, m_clock.now());
        const auto added = *outcome(m_store->addApiKey(fresh.key, kActor));
        return added && *added ? fresh : FreshApiKey();
    }
    std::optional<ApiKey> find(const QString &id) { return **outcome(m_store->findApiKey(id)); }
    SqlStore::Options options() const { return storeAt(m_folder->filePath(QStringLiteral("keys.db"))); }

    AdjustableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
};

void ApiKeyStoreTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
}

void ApiKeyStoreTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(options(), m_clock);
}

void ApiKeyStoreTest::keepsWhatWasMade()
{
    QVERIFY((*outcome(m_store->apiKeys()))->empty());
    const FreshApiKey shop = add(QStringLiteral("shop"), ApiScope::Verify | ApiScope::History);
    m_clock.advance(1s);
    const FreshApiKey scraper = add(QStringLiteral("scraper \"2\" k\u00e4se"), ApiScope::Metrics);
    // As another process of the same installation sees it.
    m_store = std::make_unique<SqlStore>(options(), m_clock);
    const auto keys = *outcome(m_store->apiKeys());
    QVERIFY2(keys.has_value(), keys ? "" : qPrintable(keys.error().detail));
    QCOMPARE(keys->size(), size_t(2));
    QCOMPARE(keys->at(0).id, shop.key.id);
    QCOMPARE(keys->at(1).name, scraper.key.name);
    const auto found = find(shop.key.id);
    QVERIFY(found.has_value());
    QCOMPARE(found->name, QStringLiteral("shop"));
    QCOMPARE(found->scopes, ApiScope::Verify | ApiScope::History);
    QCOMPARE(found->createdAt, shop.key.createdAt);
    QVERIFY(found->isLive());
    QVERIFY(!found->lastUsedAt);
    QVERIFY(found->matches(parseApiKey(shop.text.reveal())->secret));
    QVERIFY(!found->matches(parseApiKey(scraper.text.reveal())->secret));
    QVERIFY(!find(QStringLiteral("k_aaaaaaaa")));
    QVERIFY(!find(QStringLiteral("' OR 1 = 1 --")));
}

void ApiKeyStoreTest::namesAreUniqueWhileAlive()
{
    const FreshApiKey first = add(QStringLiteral("shop"));
    QVERIFY(!first.key.id.isEmpty());
    QVERIFY(add(QStringLiteral("shop")).key.id.isEmpty());
    QVERIFY(!add(QStringLiteral("Shop")).key.id.isEmpty());
    QVERIFY((*outcome(m_store->revokeApiKey(first.key.id, kActor)))->has_value());
    QVERIFY(!add(QStringLiteral("shop")).key.id.isEmpty());
    QCOMPARE((*outcome(m_store->apiKeys()))->size(), size_t(3));
}

void ApiKeyStoreTest::revokesOnce()
{
    const FreshApiKey shop = add(QStringLiteral("shop"));
    const Timestamp at = m_clock.now();
    const auto revoked = *outcome(m_store->revokeApiKey(shop.key.id, kActor));
    QVERIFY(revoked && *revoked);
    QVERIFY(!(*revoked)->isLive());
    QVERIFY((*revoked)->revokedAt >= at);
    m_clock.advance(1h);
    const auto again = *outcome(m_store->revokeApiKey(shop.key.id, kActor));
    QVERIFY(again && *again);
    QCOMPARE((*again)->revokedAt, (*revoked)->revokedAt);
    QCOMPARE(find(shop.key.id)->revokedAt, (*revoked)->revokedAt);
    const auto none = *outcome(m_store->revokeApiKey(QStringLiteral("k_aaaaaaaa"), kActor));
    QVERIFY(none && !*none);
}

void ApiKeyStoreTest::notesUseOnceAMinute()
{
    const FreshApiKey shop = add(QStringLiteral("shop"));
    const auto use = [&] { return outcome(m_store->noteApiKeyUse(shop.key.id))->has_value(); };
    QVERIFY(use());
    const auto first = find(shop.key.id)->lastUsedAt;
    QVERIFY(first.has_value());
    m_clock.advance(30s);
    QVERIFY(use());
    QCOMPARE(find(shop.key.id)->lastUsedAt, first);
    m_clock.advance(31s);
    QVERIFY(use());
    QVERIFY(find(shop.key.id)->lastUsedAt > first);
    QVERIFY(outcome(m_store->noteApiKeyUse(QStringLiteral("k_aaaaaaaa")))->has_value());
}

void ApiKeyStoreTest::isInTheChain()
{
    const FreshApiKey shop = add(QStringLiteral("shop"));
    for (int i = 0; i < 2; ++i)
        QVERIFY((*outcome(m_store->revokeApiKey(shop.key.id, kActor)))->has_value());
    const auto report = *outcome(m_store->proveAudit());
    QVERIFY(report && !report->firstBroken);
    QCOMPARE(report->entries, 2);
}

void ApiKeyStoreTest::foreignHandsAreSeen_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("more scopes") << QStringLiteral("UPDATE api_keys SET scopes = 'verify,admin'");
    QTest::newRow("a scope that is none") << QStringLiteral("UPDATE api_keys SET scopes = 'root'");
    QTest::newRow("another secret") << QStringLiteral("UPDATE api_keys SET hash = '%1'").arg(QString(64, u'0'));
    QTest::newRow("another name") << QStringLiteral("UPDATE api_keys SET name = 'desk'");
    QTest::newRow("back to life") << QStringLiteral("UPDATE api_keys SET revoked_at = NULL");
    QTest::newRow("another id") << QStringLiteral("UPDATE api_keys SET id = 'k_aaaaaaaa'");
}

void ApiKeyStoreTest::foreignHandsAreSeen()
{
    QFETCH(QString, sql);
    const FreshApiKey shop = add(QStringLiteral("shop"));
    QVERIFY((*outcome(m_store->revokeApiKey(shop.key.id, kActor)))->has_value());
    {
        SqlConnection connection(dialectOf(options()));
        QVERIFY(connection.ensureOpen().has_value());
        QVERIFY(connection.command(sql).has_value());
    }
    const QString id = sql.contains(QStringLiteral("SET id")) ? QStringLiteral("k_aaaaaaaa") : shop.key.id;
    const auto found = *outcome(m_store->findApiKey(id));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::StorageDamaged);
}

void ApiKeyStoreTest::theSecretIsNowhere()
{
    if (testsUsePostgres())
        QSKIP("the files are the server's");
    const FreshApiKey shop = add(QStringLiteral("shop"));
    const QByteArray secret = parseApiKey(shop.text.reveal())->secret.reveal().toLatin1();
    const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(each.fileName()));
    }
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ApiKeyStoreTest;
RINGPROOF_TEST(ApiKeyStoreTest)
#include "apikeystoretest.moc"
