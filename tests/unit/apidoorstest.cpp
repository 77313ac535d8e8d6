// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apidoors.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class ApiDoorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data();
    void pages();
    void everyForeignSiteIsShutOut();
    void clients_data();
    void clients();
    void unlistedProxies_data();
    void unlistedProxies();
    void requestIds_data();
    void requestIds();
    void repeatedFields();
};

void ApiDoorsTest::pages_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("fetchSite");
    QTest::addColumn<int>("door");
    const auto row = [](const char *name, const char *origin, const char *site, Door door) {
        QTest::newRow(name) << QByteArray(origin) << QByteArray(site) << int(door);
    };
    row("a program", "", "", Door::Open);
    row("the address bar", "", "none", Door::Open);
    row("its own page, reading", "", "same-origin", Door::Open);
    row("its own page", "http://127.0.0.1:3001", "same-origin", Door::Open);
    row("its own page behind TLS", "https://127.0.0.1:3001", "same-origin", Door::Open);
    row("its own page in an old browser", "http://127.0.0.1:3001", "", Door::Open);
    row("another port of this machine", "http://127.0.0.1:3002", "same-site", Door::Closed);
    row("no port", "http://127.0.0.1", "", Door::Closed);
    row("another page's picture", "", "cross-site", Door::Closed);
    row("another page's picture, same site", "", "same-site", Door::Closed);
    row("a word nobody knows", "", "x", Door::Closed);
    row("a page without an origin", "null", "cross-site", Door::Closed);
    row("a listed page", "https://shop.example", "cross-site", Door::OpenToOrigin);
    row("a listed page in an old browser", "https://shop.example", "", Door::OpenToOrigin);
    row("a listed name on another scheme", "http://shop.example", "cross-site", Door::Closed);
    row("a listed name on another port", "https://shop.example:8443", "cross-site", Door::Closed);
    row("a name that begins like a listed one", "https://shop.example.evil.example", "cross-site", Door::Closed);
    row("a listed name in capitals", "https://SHOP.example", "cross-site", Door::Closed);
    row("a listed one with a path", "https://shop.example/", "cross-site", Door::Closed);
    row("its own name and a lie", "http://127.0.0.1:3001", "cross-site", Door::Closed);
}

void ApiDoorsTest::pages()
{
    QFETCH(QByteArray, origin);
    QFETCH(QByteArray, fetchSite);
    QFETCH(int, door);
    QCOMPARE(int(doorFor(origin, "127.0.0.1:3001", fetchSite, {"https://shop.example"})), door);
}

void ApiDoorsTest::everyForeignSiteIsShutOut()
{
    const QList<QByteArray> origins{"null", "https://evil.example", "http://localhost", "file://", "http://127.0.0.1:3001.evil"};
    for (const QByteArray &origin : origins)
        for (const char *site : {"", "cross-site", "same-site", "same-origin", "none"})
            QVERIFY2(doorFor(origin, "127.0.0.1:3001", site, {}) == Door::Closed, qPrintable(QString::fromLatin1(origin)));
}

void ApiDoorsTest::clients_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *name, const char *peer, const char *forwarded, const char *client) {
        QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(forwarded) << QString::fromLatin1(client);
    };
    row("no proxy", "203.0.113.7", "", "203.0.113.7");
    row("a header of its own making", "203.0.113.7", "198.51.100.1", "203.0.113.7");
    row("through the proxy", "10.0.0.2", "198.51.100.1", "198.51.100.1");
    row("the right-most that is no proxy", "10.0.0.2", "192.0.2.66, 198.51.100.1, 10.0.0.9", "198.51.100.1");
    row("what a client claims before it", "10.0.0.2", "127.0.0.1, 198.51.100.1", "198.51.100.1");
    row("IPv6", "10.0.0.2", "2001:db8::1", "2001:db8::1");
    row("IPv4 written as IPv6", "::ffff:10.0.0.2", "198.51.100.1", "198.51.100.1");
    row("a proxy that says nothing", "10.0.0.2", "", "");
    row("proxies only", "10.0.0.2", "10.0.0.3", "");
    row("no address", "10.0.0.2", "unknown", "");
    row("no address behind a proxy", "10.0.0.2", "198.51.100.1, unknown, 10.0.0.3", "");
    row("with a port", "10.0.0.2", "198.51.100.1:80", "");
}

void ApiDoorsTest::clients()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, forwarded);
    QFETCH(QString, client);
    QList<HttpHeader> headers;
    if (!forwarded.isEmpty())
        headers.append(HttpHeader{"x-forwarded-for", forwarded});
    const QList<Subnet> proxies{*Subnet::fromText(QStringLiteral("10.0.0.0/8"))};
    QCOMPARE(clientBehind(peer, headers, proxies).value_or(QString()), client);
}

void ApiDoorsTest::unlistedProxies_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("isUnlisted");
    const auto row = [](const char *peer, const char *field, bool isUnlisted) {
        QTest::addRow("%s from %s", field, peer) << QString::fromLatin1(peer) << QByteArray(field) << isUnlisted;
    };
    for (const char *field : {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-FORWARDED-PROTO", "X-Forwarded-Whatever",
             "X-Real-IP", "x-client-ip", "X-Cluster-Client-IP", "CF-Connecting-IP", "True-Client-IP", "Fastly-Client-IP"}) {
        row("127.0.0.1", field, true);
        row("::1", field, true);
        row("203.0.113.7", field, true);
        row("10.0.0.2", field, false); // listed
        row("::ffff:10.0.0.2", field, false);
    }
    for (const char *field : {"Host", "X-Forward", "Forwarded-By-Nobody", "X-Request-Id", "Origin", "Viable", "Real-IP"})
        row("127.0.0.1", field, false);
}

void ApiDoorsTest::unlistedProxies()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, field);
    QFETCH(bool, isUnlisted);
    const QList<Subnet> proxies{*Subnet::fromText(QStringLiteral("10.0.0.0/8"))};
    QCOMPARE(isFromUnlistedProxy(peer, {{"Accept", "a"}, {field, "203.0.113.9"}}, proxies), isUnlisted);
    QCOMPARE(isFromUnlistedProxy(peer, {{"Accept", "a"}}, proxies), false);
}

void ApiDoorsTest::requestIds_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a uuid") << QByteArray("3f2504e0-4f89-41d3-9a0c-0305e82c3301") << true;
    QTest::newRow("a word") << QByteArray("Order_7.a") << true;
    QTest::newRow("the longest") << QByteArray(128, 'a') << true;
    QTest::newRow("too long") << QByteArray(129, 'a') << false;
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("a space") << QByteArray("a b") << false;
    QTest::newRow("a quotation mark") << QByteArray("a\"b") << false;
    QTest::newRow("a line break") << QByteArray("a\r\nb") << false;
}

void ApiDoorsTest::requestIds()
{
    QFETCH(QByteArray, offered);
    QFETCH(bool, isTaken);
    const QByteArray id = requestIdFor(offered);
    QCOMPARE(id == offered, isTaken);
    QVERIFY(!id.isEmpty());
    if (!isTaken)
        QVERIFY(requestIdFor(offered) != id);
}

void ApiDoorsTest::repeatedFields()
{
    QVERIFY(!repeatsAField({{"Origin", "a"}, {"Accept", "x"}, {"Accept", "y"}, {"X-Forwarded-For", "1"}, {"x-forwarded-for", "2"}}));
    for (const char *name : {"Authorization", "Content-Type", "Idempotency-Key", "Origin", "Sec-Fetch-Site", "X-Request-Id"})
        QVERIFY2(repeatsAField({{name, "a"}, {QByteArray(name).toLower(), "a"}}), name);
}

RINGPROOF_TEST(ApiDoorsTest)

} // namespace Ringproof

#include "apidoorstest.moc"
