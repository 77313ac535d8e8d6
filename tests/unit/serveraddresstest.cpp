// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/serveraddress.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof::Testing {

class ServerAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origins_data();
    void origins();
    void publicHosts_data();
    void publicHosts();
    void addresses_data();
    void addresses();
};

void ServerAddressTest::origins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // empty: refused
    const auto row = [](const char *text, const char *origin) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(origin);
    };
    row("https://shop.example", "https://shop.example");
    row("HTTPS://SHOP.Example", "https://shop.example");
    row("https://shop.example:443", "https://shop.example");
    row("http://shop.example:80", "http://shop.example");
    row("http://shop.example:443", "http://shop.example:443");
    row("http://localhost:8080", "http://localhost:8080");
    row("http://127.0.0.1:3001", "http://127.0.0.1:3001");
    row("http://[::1]:3001", "http://[::1]:3001");
    row("http://[0:0::1]", "http://[::1]");
    row("https://k\u00e4se.example", "https://xn--kse-qla.example");
    for (const char *text : {"", "*", "null", "https://", "https://*", "https://*.example", "https://shop.example/",
             "https://shop.example/x", "https://shop.example?", "https://shop.example#", "https://user@shop.example",
             "https://@shop.example", "https://shop.example:", "https://shop.example:0", "https://shop.example:65536",
             "https://shop.example:x", "https://sho p.example", " https://shop.example", "ftp://shop.example",
             "file://", "chrome-extension://abcdefgh", "shop.example", "//shop.example", "https:shop.example",
             "https://shop.example.", "https://shop%2eexample", "https://a,https://b", "https://shop.example\n"})
        row(text, "");
}

void ServerAddressTest::origins()
{
    QFETCH(QString, text);
    QTEST(webOrigin(text).value_or(QString()), "origin");
}

void ServerAddressTest::publicHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // empty: refused
    const auto row = [](const char *text, const char *host) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(host);
    };
    row("verify.example.com", "verify.example.com");
    row("Phone.Example", "phone.example");
    row("localhost", "localhost");
    row("verify.example.com:8443", "verify.example.com:8443");
    row("b\u00fccher.example", "xn--bcher-kva.example");
    row("192.0.2.7", "192.0.2.7");
    row("192.0.2.7:8080", "192.0.2.7:8080");
    row("2001:DB8::1", "[2001:db8::1]");
    row("[2001:db8::1]", "[2001:db8::1]");
    row("[2001:db8::1]:8443", "[2001:db8::1]:8443");
    for (const char *text : {"", " ", "https://verify.example.com", "verify.example.com/", "verify.example.com/path", "*.example.com",
             "*", "a b", "a..b", ".example", "example.", "-a.example", "a_b.example", "user@example.com", "example.com:", "example.com:0",
             "example.com:65536", "example.com:http", "example.com:+80", "[::1", "[]", "[::1]x", "[example.com]", "192.0.2", "192.0.2.256",
             "a,b", "example.com?x", "example.com#x", "%65xample.com", "example.com:80:80"})
        row(text, "");
}

void ServerAddressTest::publicHosts()
{
    QFETCH(QString, text);
    QTEST(publicHost(text).value_or(QString()), "host");
}

void ServerAddressTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::addColumn<bool>("isLoopback");
    const auto row = [](const char *text, const char *address, bool isLoopback) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(address) << isLoopback;
    };
    row("localhost", "localhost", true);
    row("127.0.0.1", "127.0.0.1", true);
    row("127.255.0.9", "127.255.0.9", true);
    row("::1", "::1", true);
    row("0:0:0:0:0:0:0:1", "::1", true);
    row("0.0.0.0", "0.0.0.0", false);
    row("::", "::", false);
    row("192.0.2.7", "192.0.2.7", false);
    row("2001:DB8::1", "2001:db8::1", false);
    row("::ffff:127.0.0.1", "::ffff:127.0.0.1", false);
    for (const char *text : {"", "Localhost", "127.1", "127.0.0.1 ", "127.0.0.256", "127.0.0.1.example", "[::1]",
             "127.0.0.1:80", ":::", "::1%lo", "0x7f000001", "127.000.0.1", "*"})
        row(text, "", false);
}

void ServerAddressTest::addresses()
{
    QFETCH(QString, text);
    const QString address = listenAddress(text).value_or(QString());
    QTEST(address, "address");
    QTEST(isLoopbackAddress(address), "isLoopback");
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ServerAddressTest;
RINGPROOF_TEST(ServerAddressTest)
#include "serveraddresstest.moc"
