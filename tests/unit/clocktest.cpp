// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

class ClockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void iso_data();
    void iso();
    void parses_data();
    void parses();
    void fractions_data();
    void fractions();
    void refuses_data();
    void refuses();
    void theZoneOfTheMachineDoesNotCount();
    void systemClock();
    void adjustableClock();
    void steadyTime();
};

void ClockTest::iso_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00.000Z");
    QTest::newRow("one millisecond") << qint64(1) << QStringLiteral("1970-01-01T00:00:00.001Z");
    QTest::newRow("before the epoch") << qint64(-1) << QStringLiteral("1969-12-31T23:59:59.999Z");
    QTest::newRow("now and then") << qint64(1769851800000) << QStringLiteral("2026-01-31T09:30:00.000Z");
    QTest::newRow("leap day") << qint64(1709164800123) << QStringLiteral("2024-02-29T00:00:00.123Z");
    QTest::newRow("after 32 bits") << qint64(2147483648000) << QStringLiteral("2038-01-19T03:14:08.000Z");
    QTest::newRow("last year") << qint64(253402300799999) << QStringLiteral("9999-12-31T23:59:59.999Z");
}

void ClockTest::iso()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    const Timestamp time{std::chrono::milliseconds(ms)};
    QCOMPARE(toIso(time), text);
    QVERIFY(parseTimestamp(text) == time);
}

void ClockTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char *name, const char *text, const char *iso) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(iso);
    };
    row("Z", "2026-01-31T09:30:00Z", "2026-01-31T09:30:00.000Z");
    row("offset zero", "2026-01-31T09:30:00+00:00", "2026-01-31T09:30:00.000Z");
    row("east", "2026-01-31T09:30:00+02:00", "2026-01-31T07:30:00.000Z");
    row("west", "2026-01-31T09:30:00-05:30", "2026-01-31T15:00:00.000Z");
    row("offset without colon", "2026-01-31T09:30:00+0200", "2026-01-31T07:30:00.000Z");
    row("fraction and offset", "2026-01-31T09:30:00.123456789-01:00", "2026-01-31T10:30:00.123Z");
    row("midnight at the end", "2026-01-31T24:00:00Z", "2026-02-01T00:00:00.000Z");
    row("RFC 2822", "Sat, 31 Jan 2026 09:30:00 +0000", "2026-01-31T09:30:00.000Z");
    row("RFC 2822 east", "Sat, 31 Jan 2026 09:30:00 +0530", "2026-01-31T04:00:00.000Z");
    row("RFC 2822 without the day", "31 Jan 2026 09:30:00 -0800", "2026-01-31T17:30:00.000Z");
    row("RFC 2822, one digit", "Sun, 1 Feb 2026 09:30:00 +0000", "2026-02-01T09:30:00.000Z");
    row("HTTP date", "Sat, 31 Jan 2026 09:30:00 GMT", "2026-01-31T09:30:00.000Z");
    row("asctime", "Sat Jan 31 09:30:00 2026", "2026-01-31T09:30:00.000Z");
}

void ClockTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto time = parseTimestamp(text);
    QVERIFY(time);
    QCOMPARE(toIso(*time), iso);
}

void ClockTest::fractions_data()
{
    QTest::addColumn<QString>("fraction");
    QTest::addColumn<QString>("milliseconds");
    const QString digits = QStringLiteral("987654321");
    for (int count = 0; count <= 9; ++count) {
        const QString fraction = count == 0 ? QString() : u'.' + digits.left(count);
        QTest::addRow("%d digits", count) << fraction << digits.left(count).leftJustified(3, u'0', true);
    }
    QTest::newRow("nines are not rounded up") << QStringLiteral(".999999999") << QStringLiteral("999");
    QTest::newRow("zeros") << QStringLiteral(".000000000") << QStringLiteral("000");
    QTest::newRow("too small to see") << QStringLiteral(".000999") << QStringLiteral("000");
}

void ClockTest::fractions()
{
    QFETCH(QString, fraction);
    QFETCH(QString, milliseconds);
    const QString expected = QStringLiteral("2026-01-31T09:30:00.%1Z").arg(milliseconds);
    for (const auto zone : {QLatin1StringView("Z"), QLatin1StringView("+00:00"), QLatin1StringView("-00:00")}) {
        const auto time = parseTimestamp(QStringLiteral("2026-01-31T09:30:00") + fraction + zone);
        QVERIFY(time);
        QCOMPARE(toIso(*time), expected);
    }
}

void ClockTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" :,+/").prepend('>').constData())
            << QString::fromLatin1(text);
    };
    for (const char *text : {"", " ", "now", "null", "0", "1706693400", "2026", "2026-01-31", "09:30:00Z",
             "2026-01-31T09:30:00", "2026-01-31T09:30:00.123", "2026-01-31T09:30:00.Z", "2026-01-31T09:30:00Zjunk",
             "2026-01-31T09:30:00Z\n", " 2026-01-31T09:30:00Z", "2026-13-31T09:30:00Z", "2026-02-30T09:30:00Z",
             "2026-01-31T25:00:00Z", "2026-01-31T09:60:00Z", "2026-01-31T09:30:61Z", "26-01-31T09:30:00Z",
             "10000-01-01T00:00:00Z", "2026-01-31T09:30:00+25:00", "2026-W05-6T09:30:00Z", "31/01/2026 09:30:00",
             "Sat, 32 Jan 2026 09:30:00 +0000", "Sat, 31 Foo 2026 09:30:00 +0000", "Sat, 31 Jan 2026 09:30:00 XYZ",
             "Sat, 31 Jan 2026 09:30:00 GMT+1", "GMT", " GMT"})
        row(text);
}

void ClockTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseTimestamp(text));
}

void ClockTest::theZoneOfTheMachineDoesNotCount()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    tzset();
    const auto iso = parseTimestamp(QStringLiteral("2026-07-01T12:00:00Z"));
    const auto mail = parseTimestamp(QStringLiteral("Wed, 01 Jul 2026 12:00:00 GMT"));
    const auto local = parseTimestamp(QStringLiteral("2026-07-01T12:00:00"));
    const QString text = iso ? toIso(*iso) : QString();
    if (before.isNull())
        qunsetenv("TZ");
    else
        qputenv("TZ", before);
    tzset();
    QCOMPARE(text, QStringLiteral("2026-07-01T12:00:00.000Z"));
    QVERIFY(mail == iso);
    QVERIFY2(!local, "a time without a zone means nothing");
}

void ClockTest::systemClock()
{
    const auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const Timestamp now = SystemClock().now();
    QVERIFY(now >= before);
    QVERIFY(now <= std::chrono::system_clock::now());
}

void ClockTest::adjustableClock()
{
    AdjustableClock clock;
    const SystemClock system;
    QVERIFY(clock.now() - system.now() < 1min);
    clock.advance(10min);
    QVERIFY(clock.now() - system.now() > 9min);
    clock.advance(24h);
    QVERIFY(clock.now() - system.now() > 24h);
    clock.reset();
    QVERIFY(clock.now() - system.now() < 1min);
}

void ClockTest::steadyTime()
{
    const SteadyTime before = SystemClock().steady();
    const SteadyTime after = SystemClock().steady();
    QVERIFY(!before.origin.isEmpty());
    QCOMPARE(after.origin, before.origin);
    QVERIFY(before.elapsed > 0ms && after.elapsed >= before.elapsed);

    AdjustableClock clock;
    const SteadyTime start = clock.steady();
    QVERIFY2(start.origin != before.origin && start.origin != AdjustableClock().steady().origin,
        "a turned clock is compared with itself only");
    clock.advance(24h);
    QVERIFY2(clock.steady().elapsed >= start.elapsed + 24h, "turning it on is time that passes");
    clock.reset();
    QVERIFY2(clock.steady().elapsed >= start.elapsed + 24h, "turning it back is not");
    QCOMPARE(clock.steady().origin, start.origin);
}

RINGPROOF_TEST(ClockTest)

} // namespace Ringproof

#include "clocktest.moc"
