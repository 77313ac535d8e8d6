// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/networkaddress.h"
#include "limits/clientaddress.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr Timestamp kStart{1769851800000ms};

} // namespace

class ClientAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subjects_data();
    void subjects();
    void subnets_data();
    void subnets();
    void slides();
    void switchedOff();
};

void ClientAddressTest::subjects_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *address, const char *hex) {
        QTest::newRow(address) << QString::fromLatin1(address) << QByteArray(hex);
    };
    row("192.0.2.1", "c0000201");
    row("192.0.2.2", "c0000202");
    row("::ffff:192.0.2.1", "c0000201");
    row("::ffff:c000:201", "c0000201");
    row("2001:db8:1:2::1", "20010db800010002");
    row("2001:db8:1:2:ffff:ffff:ffff:ffff", "20010db800010002");
    row("2001:DB8:1:3::1", "20010db800010003");
    row("fe80::1%eth0", "fe80000000000000");
    for (const char *loopback : {"127.0.0.1", "127.0.0.2", "127.255.255.254", "::1", "::ffff:127.0.0.9", "64:ff9b::7f00:2"})
        row(loopback, "7f000001");
    row("64:ff9b::c000:201", "c0000201");
    row("64:ff9b::c000:202", "c0000202");
    row("2002:c000:201::1", "c0000201");
    row("2002:c000:201:7::1", "c0000201");
    row("::2", "0000000000000000");
    row("", "");
    row("localhost", "");
    row("192.0.2", "");
    row("192.0.2.256", "");
    row("192.0.2.1:80", "");
    row("[::1]", "");
    row("2001:db8::/32", "");
    row(" 192.0.2.1", "");
}

void ClientAddressTest::subjects()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, hex);
    const auto subject = addressSubject(address);
    QCOMPARE(subject.has_value(), !hex.isEmpty());
    if (subject)
        QCOMPARE(subject->toHex(), hex);
}

void ClientAddressTest::subnets_data()
{
    QTest::addColumn<QString>("subnet");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isInside");
    const auto row = [](const char *subnet, const char *address, bool isInside) {
        QTest::addRow("%s in %s", address, subnet)
            << QString::fromLatin1(subnet) << QString::fromLatin1(address) << isInside;
    };
    row("10.0.0.0/8", "10.255.0.1", true);
    row("10.0.0.0/8", "11.0.0.1", false);
    row("10.0.0.0/8", "::ffff:10.1.2.3", true);
    row("192.0.2.128/25", "192.0.2.127", false);
    row("192.0.2.128/25", "192.0.2.128", true);
    row("192.0.2.1", "192.0.2.1", true);
    row("192.0.2.1", "192.0.2.2", false);
    row("0.0.0.0/0", "203.0.113.9", true);
    row("0.0.0.0/0", "::1", false);
    row("2001:db8::/33", "2001:db8:7fff::1", true);
    row("2001:db8::/33", "2001:db8:8000::1", false);
    row("::1", "::1", true);
}

void ClientAddressTest::subnets()
{
    QFETCH(QString, subnet);
    QFETCH(QString, address);
    QFETCH(bool, isInside);
    const auto parsed = Subnet::fromText(subnet);
    QVERIFY(parsed);
    QCOMPARE(parsed->contains(*addressBytes(address)), isInside);
    for (const char *wrong : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/8/8", "host/8", "fe80::1%eth0/64"})
        QVERIFY2(!Subnet::fromText(QString::fromLatin1(wrong)), wrong);
}

void ClientAddressTest::slides()
{
    Moments requests;
    for (int i = 0; i < 10; ++i) {
        const RequestDecision decision = decideRequest({}, requests, kStart + std::chrono::seconds(i));
        QVERIFY(decision.isAllowed());
        QCOMPARE(decision.limit, 10);
        QCOMPARE(decision.left, 9 - i);
        requests.push_back(kStart + std::chrono::seconds(i));
    }
    const RequestDecision refused = decideRequest({}, requests, kStart + 59s);
    QVERIFY(refused.refusedBy == Limit::ClientAddress);
    QVERIFY(refused.nextAt == kStart + 60s);
    QCOMPARE(refused.left, 0);
    const RequestDecision again = decideRequest({}, requests, kStart + 60s);
    QVERIFY(again.isAllowed());
    QCOMPARE(again.left, 0);
}

void ClientAddressTest::switchedOff()
{
    const RequestDecision decision = decideRequest(LimitPolicy::none(), Moments(1000, kStart), kStart);
    QVERIFY(decision.isAllowed());
    QCOMPARE(decision.left, kUnlimited);
    QCOMPARE(decision.limit, 0);
}

RINGPROOF_TEST(ClientAddressTest)

} // namespace Ringproof

#include "clientaddresstest.moc"
