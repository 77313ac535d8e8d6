// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/faults.h"
#include "support/testregistry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

QJsonObject object(const char *json) { return QJsonDocument::fromJson(QByteArray(json)).object(); }

Fault fault(const char *json)
{
    const auto read = faultFrom(object(json));
    return std::holds_alternative<Fault>(read) ? std::get<Fault>(read) : Fault();
}

/// One letter a request: x where something struck.
QByteArray pattern(FaultPlan &plan, int requests, VerifyOperation operation = VerifyOperation::Start)
{
    QByteArray result;
    for (int i = 0; i < requests; ++i)
        result += plan.strike(operation).ending ? 'x' : '.';
    return result;
}

} // namespace

class FaultPlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsName_data();
    void everyKindHasItsName();
    void problemsAreNamed_data();
    void problemsAreNamed();
    void defaults();
    void operations_data();
    void operations();
    void countsRunOut();
    void probability();
    void theSameSeedStrikesAlike();
    void generatorsAreApart();
    void severalFaultsAtOnce();
    void undeliveredWaitsForAStart();
    void clearing();
};

void FaultPlanTest::everyKindHasItsName_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("processed");
    QTest::addColumn<bool>("ends");
    QTest::newRow("latency") << "latency" << true << false;
    QTest::newRow("rate_limit") << "rate_limit" << false << true;
    QTest::newRow("error_500") << "error_500" << false << true;
    QTest::newRow("error_503") << "error_503" << false << true;
    QTest::newRow("drop_before") << "drop_before" << false << true;
    QTest::newRow("drop_after") << "drop_after" << true << true;
    QTest::newRow("slow_body") << "slow_body" << true << true;
    QTest::newRow("truncated_json") << "truncated_json" << true << true;
    QTest::newRow("wrong_type") << "wrong_type" << true << true;
    QTest::newRow("undelivered") << "undelivered" << true << false;
}

void FaultPlanTest::everyKindHasItsName()
{
    QFETCH(QString, kind);
    QFETCH(bool, processed);
    QFETCH(bool, ends);
    const auto read = faultFrom({{QStringLiteral("kind"), kind}});
    QVERIFY(std::holds_alternative<Fault>(read));
    QCOMPARE(faultName(std::get<Fault>(read).kind), kind);
    FaultPlan plan;
    plan.add(std::get<Fault>(read));
    const Strike strike = plan.strike(VerifyOperation::Start);
    QCOMPARE(strike.name(), kind);
    QCOMPARE(strike.isProcessed(), processed);
    QCOMPARE(strike.ending.has_value(), ends);
}

void FaultPlanTest::problemsAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *json, const char *named) { QTest::newRow(json) << QByteArray(json) << named; };
    row("{}", "kind");
    row(R"({"kind":"earthquake"})", "kind");
    row(R"({"kind":5})", "kind");
    row(R"({"kind":"latency","operation":"everything"})", "operation");
    row(R"({"kind":"latency","operation":"other"})", "operation");
    row(R"({"kind":"latency","operation":1})", "operation");
    row(R"({"kind":"latency","probability":1.5})", "probability");
    row(R"({"kind":"latency","probability":-0.1})", "probability");
    row(R"({"kind":"latency","probability":"often"})", "probability");
    row(R"({"kind":"latency","count":-1})", "count");
    row(R"({"kind":"latency","count":1.5})", "count");
    row(R"({"kind":"latency","count":true})", "count");
    row(R"({"kind":"latency","seed":-1})", "seed");
    row(R"({"kind":"latency","seed":"1"})", "seed");
    row(R"({"kind":"latency","latencyMs":120001})", "latencyMs");
    row(R"({"kind":"latency","latencyMs":[]})", "latencyMs");
    row(R"({"kind":"rate_limit","retryAfter":-1})", "retryAfter");
    row(R"({"kind":"rate_limit","retryAfter":"soon"})", "retryAfter");
}

void FaultPlanTest::problemsAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = faultFrom(object(json.constData()));
    QVERIFY(std::holds_alternative<QString>(read));
    QVERIFY(std::get<QString>(read).startsWith(named));
}

void FaultPlanTest::defaults()
{
    const Fault latency = fault(R"({"kind":"latency"})");
    QVERIFY(!latency.operation && !latency.count && !latency.retryAfter);
    QCOMPARE(latency.probability, 1.0);
    QCOMPARE(latency.latency, 1000ms);
    QCOMPARE(fault(R"({"kind":"slow_body"})").latency, 50ms);
    QCOMPARE(fault(R"({"kind":"rate_limit"})").retryAfter, std::optional(1s));
    QCOMPARE(fault(R"({"kind":"rate_limit","retryAfter":7})").retryAfter, std::optional(7s));
    QVERIFY(!fault(R"({"kind":"rate_limit","retryAfter":null})").retryAfter);
    QVERIFY(!fault(R"({"kind":"error_503"})").retryAfter);
    const Fault whole =
        fault(R"({"kind":"latency","operation":"check","probability":0.25,"count":3,"seed":9,"latencyMs":0})");
    QCOMPARE(whole.operation, std::optional(VerifyOperation::Check));
    QCOMPARE(whole.probability, 0.25);
    QCOMPARE(whole.count, std::optional(3));
    QCOMPARE(whole.seed, quint64(9));
    QCOMPARE(whole.latency, 0ms);
}

void FaultPlanTest::operations_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("operation");
    QTest::newRow("start") << "start" << int(VerifyOperation::Start);
    QTest::newRow("check") << "check" << int(VerifyOperation::Check);
    QTest::newRow("fetch") << "fetch" << int(VerifyOperation::Fetch);
    QTest::newRow("update") << "update" << int(VerifyOperation::Update);
    QTest::newRow("service") << "service" << int(VerifyOperation::Service);
    QTest::newRow("attempts") << "attempts" << int(VerifyOperation::Attempts);
}

void FaultPlanTest::operations()
{
    QFETCH(QString, name);
    QFETCH(int, operation);
    const auto read =
        faultFrom({{QStringLiteral("kind"), QStringLiteral("error_500")}, {QStringLiteral("operation"), name}});
    QVERIFY(std::holds_alternative<Fault>(read));
    FaultPlan plan;
    plan.add(std::get<Fault>(read));
    for (int each = int(VerifyOperation::Start); each <= int(VerifyOperation::Other); ++each)
        QCOMPARE(plan.strike(VerifyOperation(each)).ending.has_value(), each == operation);
}

void FaultPlanTest::countsRunOut()
{
    FaultPlan plan;
    plan.add(fault(R"({"kind":"error_500","operation":"start","count":2})"));
    QCOMPARE(pattern(plan, 3, VerifyOperation::Check), QByteArray("..."));
    QCOMPARE(pattern(plan, 4), QByteArray("xx.."));
    plan.add(fault(R"({"kind":"error_500","count":0})"));
    QCOMPARE(pattern(plan, 2), QByteArray(".."));
}

void FaultPlanTest::probability()
{
    FaultPlan plan;
    plan.add(fault(R"({"kind":"drop_after","probability":0.2,"seed":7})"));
    const qsizetype struck = pattern(plan, 10'000).count('x');
    QVERIFY2(struck > 1800 && struck < 2200, "a fifth of 10,000 is 2,000, give or take five deviations of 40");
    FaultPlan never;
    never.add(fault(R"({"kind":"drop_after","probability":0})"));
    QCOMPARE(pattern(never, 1000).count('x'), qsizetype(0));
}

void FaultPlanTest::theSameSeedStrikesAlike()
{
    const auto run = [](const char *json) {
        FaultPlan plan;
        plan.add(fault(json));
        return pattern(plan, 64);
    };
    const QByteArray one = run(R"({"kind":"drop_after","probability":0.5,"seed":42})");
    QCOMPARE(run(R"({"kind":"error_500","probability":0.5,"seed":42})"), one);
    QVERIFY(run(R"({"kind":"drop_after","probability":0.5,"seed":43})") != one);
    QVERIFY(one.contains('x') && one.contains('.'));
}

void FaultPlanTest::generatorsAreApart()
{
    FaultPlan alone;
    alone.add(fault(R"({"kind":"drop_after","probability":0.5,"seed":42})"));
    FaultPlan mixed;
    mixed.add(fault(R"({"kind":"latency","probability":0.5,"seed":1})"));
    mixed.add(fault(R"({"kind":"drop_after","probability":0.5,"seed":42})"));
    const QByteArray expected = pattern(alone, 64);
    QCOMPARE(pattern(mixed, 64), expected);
}

void FaultPlanTest::severalFaultsAtOnce()
{
    FaultPlan plan;
    plan.add(fault(R"({"kind":"latency","latencyMs":100})"));
    plan.add(fault(R"({"kind":"undelivered"})"));
    plan.add(fault(R"({"kind":"drop_after","count":1})"));
    plan.add(fault(R"({"kind":"error_500","count":1})"));
    plan.add(fault(R"({"kind":"latency","latencyMs":23})"));
    const Strike one = plan.strike(VerifyOperation::Start);
    QCOMPARE(one.latency, 123ms);
    QVERIFY(one.undelivered);
    QCOMPARE(one.name(), QStringLiteral("drop_after"));
    // The one behind was not spent on the request that had its ending already.
    QCOMPARE(plan.strike(VerifyOperation::Start).name(), QStringLiteral("error_500"));
    const Strike three = plan.strike(VerifyOperation::Start);
    QVERIFY(!three.ending);
    QCOMPARE(three.name(), QStringLiteral("undelivered"));
    QCOMPARE(plan.strike(VerifyOperation::Fetch).name(), QStringLiteral("latency"));
}

void FaultPlanTest::undeliveredWaitsForAStart()
{
    FaultPlan plan;
    plan.add(fault(R"({"kind":"undelivered","count":1})"));
    QVERIFY(!plan.strike(VerifyOperation::Service).undelivered);
    QVERIFY(plan.strike(VerifyOperation::Start).undelivered);
    QVERIFY(!plan.strike(VerifyOperation::Start).undelivered);
}

void FaultPlanTest::clearing()
{
    FaultPlan plan;
    plan.add(fault(R"({"kind":"error_503"})"));
    QCOMPARE(pattern(plan, 1), QByteArray("x"));
    plan.clear();
    QCOMPARE(pattern(plan, 3), QByteArray("..."));
}

RINGPROOF_TEST(FaultPlanTest)

} // namespace Ringproof

#include "faultplantest.moc"
