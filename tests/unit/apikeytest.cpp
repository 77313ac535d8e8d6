// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys of the REST server as values: made, written down, read back, compared.
#include "store/apikey.h"
#include "support/testregistry.h"

#include <QSet>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class ApiKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesKeys();
    void reads_data();
    void reads();
    void compares();
    void scopes();
    void names_data();
    void names();
    void useIsDue();

private:
    const Timestamp m_now{1769851800000ms};
};

void ApiKeyTest::makesKeys()
{
    QSet<QString> ids;
    QSet<QString> texts;
    for (int i = 0; i < 200; ++i) {
        const FreshApiKey fresh = makeApiKey(QStringLiteral("shop"), ApiScope::Verify, m_now);
        const auto presented = parseApiKey(fresh.text.reveal());
        QVERIFY(presented.has_value());
        QCOMPARE(presented->id, fresh.key.id);
        QVERIFY(fresh.key.matches(presented->secret));
        QVERIFY(!fresh.key.hash.contains(presented->secret.reveal()));
        ids.insert(fresh.key.id);
        texts.insert(fresh.text.reveal());
    }
    QCOMPARE(ids.size(), 200);
    QCOMPARE(texts.size(), 200);
}

void ApiKeyTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKey");
    const QString secret(43, u'A');
    const QString whole = QStringLiteral("rp_k_abcd2345_") + secret;
    QTest::newRow("a key") << whole << true;
    QTest::newRow("underscores in the secret") << QStringLiteral("rp_k_abcd2345___") + QString(41, u'A') << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("prefix alone") << QStringLiteral("rp_") << false;
    QTest::newRow("id alone") << QStringLiteral("rp_k_abcd2345") << false;
    QTest::newRow("no secret") << QStringLiteral("rp_k_abcd2345_") << false;
    QTest::newRow("short secret") << whole.chopped(1) << false;
    QTest::newRow("long secret") << whole + u'A' << false;
    QTest::newRow("padded") << whole + u'=' << false;
    QTest::newRow("second spelling of the last bits") << whole.chopped(1) + u'B' << false;
    QTest::newRow("space behind") << whole + u' ' << false;
    QTest::newRow("space in front") << u' ' + whole << false;
    QTest::newRow("other prefix") << QStringLiteral("sk") + whole.mid(2) << false;
    QTest::newRow("capital in the id") << QString(whole).replace(u'a', u'Z') << false;
    QTest::newRow("digit that is no base32") << QString(whole).replace(u'2', u'1') << false;
    QTest::newRow("plus and slash") << whole.chopped(2) + QStringLiteral("+A") << false;
    QTest::newRow("not ASCII") << whole.chopped(1) + QChar(0x0391) << false;
    QTest::newRow("NUL") << whole.chopped(1) + QChar(0) << false;
    QTest::newRow("another separator") << QStringLiteral("rp_k_abcd2345-") + secret << false;
}

void ApiKeyTest::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, isKey);
    const auto presented = parseApiKey(text);
    QCOMPARE(presented.has_value(), isKey);
    if (presented)
        QCOMPARE(presented->id, QStringLiteral("k_abcd2345"));
}

void ApiKeyTest::compares()
{
    const FreshApiKey one = makeApiKey(QStringLiteral("one"), ApiScope::Verify, m_now);
    const FreshApiKey other = makeApiKey(QStringLiteral("other"), ApiScope::Verify, m_now);
    const Secret right = parseApiKey(one.text.reveal())->secret;
    QVERIFY(one.key.matches(right));
    QVERIFY(!other.key.matches(right));
    QVERIFY(!one.key.matches(Secret()));
    QVERIFY(!one.key.matches(Secret(right.reveal().chopped(1))));
    ApiKey broken = one.key;
    broken.hash.clear();
    QVERIFY(!broken.matches(right));
    broken.hash = one.key.hash.chopped(1);
    QVERIFY(!broken.matches(right));
}

void ApiKeyTest::scopes()
{
    QCOMPARE(scopeNames(ApiScope::Admin | ApiScope::Verify | ApiScope::History | ApiScope::Metrics),
        QStringList(
            {QStringLiteral("verify"), QStringLiteral("history"), QStringLiteral("metrics"), QStringLiteral("admin")}));
    QCOMPARE(scopesFromNames({QStringLiteral("admin"), QStringLiteral("verify"), QStringLiteral("admin")}),
        std::optional(ApiScope::Admin | ApiScope::Verify));
    QVERIFY(!scopesFromNames({}));
    QVERIFY(!scopesFromNames({QString()}));
    QVERIFY(!scopesFromNames({QStringLiteral("verify"), QStringLiteral("Verify")}));
    QVERIFY(!scopesFromNames({QStringLiteral("*")}));
    ApiKey key = makeApiKey(QStringLiteral("one"), ApiScope::Admin, m_now).key;
    QVERIFY(key.mayDo(ApiScope::Admin));
    QVERIFY(!key.mayDo(ApiScope::Verify));
    key.revokedAt = m_now;
    QVERIFY(!key.mayDo(ApiScope::Admin));
}

void ApiKeyTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("one letter") << QStringLiteral("a") << true;
    QTest::newRow("words") << QStringLiteral("Shop, back end (EU)") << true;
    QTest::newRow("not ASCII") << QStringLiteral("K\u00e4se") << true;
    QTest::newRow("64 of the astral planes") << QStringLiteral("\U0001F600").repeated(64) << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("who has no key") << QStringLiteral("loopback") << false;
    QTest::newRow("65") << QString(65, u'a') << false;
    QTest::newRow("space in front") << QStringLiteral(" a") << false;
    QTest::newRow("space behind") << QStringLiteral("a ") << false;
    QTest::newRow("a space") << QStringLiteral(" ") << false;
    QTest::newRow("line end") << QStringLiteral("a\nb") << false;
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) << false;
    QTest::newRow("turns the direction") << QStringLiteral("a\u202eb") << false;
    QTest::newRow("half a pair") << QStringLiteral("a") + QChar(0xd83d) << false;
}

void ApiKeyTest::names()
{
    QFETCH(QString, name);
    QTEST(isApiKeyName(name), "fits");
}

void ApiKeyTest::useIsDue()
{
    ApiKey key;
    QVERIFY(key.isUseNoteDue(m_now));
    key.lastUsedAt = m_now;
    QVERIFY(!key.isUseNoteDue(m_now));
    QVERIFY(!key.isUseNoteDue(m_now + 59s));
    QVERIFY(key.isUseNoteDue(m_now + 60s));
    QVERIFY(key.isUseNoteDue(m_now - 1s));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ApiKeyTest;
RINGPROOF_TEST(ApiKeyTest)
#include "apikeytest.moc"
