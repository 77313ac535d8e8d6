// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prices: what is written down is found, and what is wrong is told and left out.
#include "config/pricetable.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class PriceTableTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsPrices_data();
    void findsPrices();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsWhatIsRight();
};

void PriceTableTest::findsPrices_data()
{
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("region");
    QTest::addColumn<qint64>("price"); // -1: none
    QTest::newRow("listed") << "sms" << "US" << qint64(7900);
    QTest::newRow("a whole number") << "sms" << "GB" << qint64(1'000'000);
    QTest::newRow("free of charge") << "sms" << "NZ" << qint64(0);
    QTest::newRow("all others") << "sms" << "DE" << qint64(80000);
    QTest::newRow("no region") << "sms" << "" << qint64(80000);
    QTest::newRow("of no country") << "call" << "001" << qint64(120000);
    QTest::newRow("not listed") << "call" << "US" << qint64(-1);
    QTest::newRow("no such channel") << "whatsapp" << "US" << qint64(-1);
}

void PriceTableTest::findsPrices()
{
    QFETCH(QString, channel);
    QFETCH(QString, region);
    QFETCH(qint64, price);
    const auto loaded = parsePrices("currency = \"USD\"\napproval = 0.05\n[sms]\nUS = 0.0079\nGB = 1\nNZ = 0\n\"*\" = 0.08\n"
                                    "[call]\n001 = 0.12\n",
        QStringLiteral("prices.toml"));
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.table.currency, QStringLiteral("USD"));
    QCOMPARE(loaded.table.approval, qint64(50000));
    QCOMPARE(loaded.table.sendPrice(channel, region).value_or(-1), price);
}

void PriceTableTest::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const char *toml, const char *key) {
        QTest::newRow(name) << QByteArray(toml) << QString::fromLatin1(key);
    };
    row("not TOML", "currency = ", "line 1");
    row("no currency", "[sms]\nUS = 1", "currency");
    row("a currency in small letters", "currency = \"usd\"", "currency");
    row("a currency that is a number", "currency = 5", "currency");
    row("a price as text", "currency = \"USD\"\n[sms]\nUS = \"1\"", "sms.US");
    row("a negative price", "currency = \"USD\"\n[sms]\nUS = -0.1", "sms.US");
    row("a price that is no number", "currency = \"USD\"\n[sms]\nUS = nan", "sms.US");
    row("an endless price", "currency = \"USD\"\n[sms]\nUS = inf", "sms.US");
    row("a price beyond reason", "currency = \"USD\"\n[sms]\nUS = 1000.1", "sms.US");
    row("a region in small letters", "currency = \"USD\"\n[sms]\nus = 1", "sms.us");
    row("an unknown channel", "currency = \"USD\"\n[fax]\nUS = 1", "fax");
    row("a channel that is no table", "currency = \"USD\"\nsms = 1", "sms");
    row("an approval as text", "currency = \"USD\"\napproval = \"x\"", "approval");
}

void PriceTableTest::tellsWhatIsWrong()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, key);
    const auto loaded = parsePrices(toml, QStringLiteral("prices.toml"));
    QCOMPARE(loaded.problems.size(), size_t(1));
    QCOMPARE(loaded.problems.front().setting, key);
    QVERIFY(loaded.problems.front().sentence.startsWith(QStringLiteral("prices.toml: ")));
    QVERIFY(loaded.table.isEmpty());
}

void PriceTableTest::keepsWhatIsRight()
{
    const auto loaded =
        parsePrices("currency = \"EUR\"\n[sms]\nDE = 0.1\nFR = \"dear\"\n", QStringLiteral("prices.toml"));
    QCOMPARE(loaded.problems.size(), size_t(1));
    QCOMPARE(loaded.table.sendPrice(QStringLiteral("sms"), QStringLiteral("DE")).value_or(-1), qint64(100000));
    QVERIFY(!loaded.table.sendPrice(QStringLiteral("sms"), QStringLiteral("FR")));
}

RINGPROOF_TEST(PriceTableTest)

} // namespace Ringproof

#include "pricetabletest.moc"
