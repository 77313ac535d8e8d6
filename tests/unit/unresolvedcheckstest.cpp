// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testregistry.h"
#include "verification/unresolvedchecks.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

class UnresolvedChecksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRepeatedCode_data();
    void findsRepeatedCode();
    void forgetsAtTheEndOfItsLife();
    void forgetsWhatWasDecided();
    void forgetsTheOldestBeyondItsSize();
    void anotherProcessKnowsNothing();
};

namespace {

constexpr qint64 kVerification = 7;
const QString kAgent = QStringLiteral("api:shop");

Secret code(const char *digits) { return Secret(QString::fromLatin1(digits)); }

} // namespace

void UnresolvedChecksTest::findsRepeatedCode_data()
{
    QTest::addColumn<QList<QStringList>>("tried"); // verification, code, actor
    QTest::addColumn<QString>("repeated");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const QList<QStringList> &tried, const char *repeated, const QString &actor,
                         int found) { QTest::newRow(name) << tried << QString::fromLatin1(repeated) << actor << found; };
    const auto check = [](const char *id, const char *digits, const QString &actor = kAgent) {
        return QStringList{QString::fromLatin1(id), QString::fromLatin1(digits), actor};
    };
    const QString stranger = QStringLiteral("api:other");
    row("the same code", {check("7", "482913")}, "482913", kAgent, 1);
    row("the same code twice", {check("7", "482913"), check("7", "482913")}, "482913", kAgent, 2);
    row("another code", {check("7", "482913")}, "482914", kAgent, 0);
    row("a shorter code", {check("7", "482913")}, "48291", kAgent, 0);
    row("no code", {check("7", "482913")}, "", kAgent, 0);
    row("another caller", {check("7", "482913")}, "482913", stranger, 0);
    row("another verification", {check("8", "482913")}, "482913", kAgent, 0);
    row("two codes unresolved", {check("7", "482913"), check("7", "111111")}, "482913", kAgent, 0);
    row("two callers unresolved", {check("7", "482913"), check("7", "482913", stranger)}, "482913", kAgent, 0);
    row("others' verifications do not matter", {check("7", "482913"), check("8", "111111")}, "482913", kAgent, 1);
    row("nothing tried", {}, "482913", kAgent, 0);
}

void UnresolvedChecksTest::findsRepeatedCode()
{
    QFETCH(QList<QStringList>, tried);
    QFETCH(QString, repeated);
    QFETCH(QString, actor);
    QFETCH(int, found);
    UnresolvedChecks checks;
    qint64 id = 100;
    for (const QStringList &each : tried)
        checks.remember(each[0].toLongLong(), id++, each[2], Secret(each[1]), 0s);
    const auto ids = checks.checksOf(kVerification, actor, Secret(repeated), 1s);
    QCOMPARE(int(ids.size()), found);
    if (found > 0)
        QCOMPARE(ids.front(), 100);
}

void UnresolvedChecksTest::forgetsAtTheEndOfItsLife()
{
    UnresolvedChecks checks;
    checks.remember(kVerification, 1, kAgent, code("482913"), 0s);
    QCOMPARE(checks.checksOf(kVerification, kAgent, code("482913"), 10min - 1ms).size(), size_t(1));
    QVERIFY(checks.checksOf(kVerification, kAgent, code("482913"), 10min).empty());
    QCOMPARE(checks.size(), size_t(0));
    checks.remember(kVerification, 2, kAgent, code("482913"), 11min);
    checks.expire(21min);
    QCOMPARE(checks.size(), size_t(0));
}

void UnresolvedChecksTest::forgetsWhatWasDecided()
{
    UnresolvedChecks checks;
    checks.remember(kVerification, 1, kAgent, code("482913"), 0s);
    checks.remember(8, 2, kAgent, code("482913"), 0s);
    checks.forget(kVerification);
    QCOMPARE(checks.size(), size_t(1));
    QVERIFY(checks.checksOf(kVerification, kAgent, code("482913"), 1s).empty());
    QCOMPARE(checks.checksOf(8, kAgent, code("482913"), 1s).size(), size_t(1));
}

void UnresolvedChecksTest::forgetsTheOldestBeyondItsSize()
{
    UnresolvedChecks checks({.life = 10min, .most = 3});
    for (qint64 id = 1; id <= 5; ++id)
        checks.remember(id, id, kAgent, code("482913"), 0s);
    QCOMPARE(checks.size(), size_t(3));
    QVERIFY(checks.checksOf(2, kAgent, code("482913"), 1s).empty());
    QCOMPARE(checks.checksOf(3, kAgent, code("482913"), 1s).size(), size_t(1));
}

void UnresolvedChecksTest::anotherProcessKnowsNothing()
{
    UnresolvedChecks before;
    before.remember(kVerification, 1, kAgent, code("482913"), 0s);
    UnresolvedChecks after;
    QVERIFY(after.checksOf(kVerification, kAgent, code("482913"), 0s).empty());
}

} // namespace Ringproof

using Ringproof::UnresolvedChecksTest;
RINGPROOF_TEST(UnresolvedChecksTest)
#include "unresolvedcheckstest.moc"
