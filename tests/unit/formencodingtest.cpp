// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/formencoding.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

namespace {

FormFields one(const QString &value) { return {{QStringLiteral("k"), value}}; }

} // namespace

class FormEncodingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void pairs_data();
    void pairs();
    void roundTrip();
    void firstValueOfAName();
};

void FormEncodingTest::encodes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("number") << QStringLiteral("+14155550123") << QByteArray("%2B14155550123");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("blank") << QStringLiteral("a b") << QByteArray("a%20b");
    QTest::newRow("unreserved") << QStringLiteral("aZ09-._~") << QByteArray("aZ09-._~");
    QTest::newRow("separators") << QStringLiteral("a=b&c") << QByteArray("a%3Db%26c");
    QTest::newRow("percent") << QStringLiteral("100%") << QByteArray("100%25");
    QTest::newRow("escape") << QStringLiteral("%2B") << QByteArray("%252B");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb") << QByteArray("a%0D%0Ab");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray("%00");
    QTest::newRow("accent") << QStringLiteral("é") << QByteArray("%C3%A9");
    QTest::newRow("beyond the plane") << QStringLiteral("😀") << QByteArray("%F0%9F%98%80");
    QTest::newRow("marks") << QStringLiteral("!*'();:@/?#[],$") << QByteArray("%21%2A%27%28%29%3B%3A%40%2F%3F%23%5B%5D%2C%24");
}

void FormEncodingTest::encodes()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, encoded);
    QCOMPARE(encodeForm(one(value)), "k=" + encoded);
    QCOMPARE(decodeForm("k=" + encoded), std::optional(one(value)));
}

void FormEncodingTest::decodes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("value");
    QTest::newRow("plus is a blank") << QByteArray("+14155550123") << QStringLiteral(" 14155550123");
    QTest::newRow("escaped plus") << QByteArray("%2B14155550123") << QStringLiteral("+14155550123");
    QTest::newRow("small hex") << QByteArray("%2b%c3%a9") << QStringLiteral("+é");
    QTest::newRow("blank") << QByteArray("a%20b+c") << QStringLiteral("a b c");
    QTest::newRow("decoded once") << QByteArray("%252B") << QStringLiteral("%2B");
    QTest::newRow("equals in the value") << QByteArray("a=b=c") << QStringLiteral("a=b=c");
    QTest::newRow("raw UTF-8") << QByteArray("\xc3\xa9") << QStringLiteral("é");
    QTest::newRow("NUL") << QByteArray("a%00b") << (QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    QTest::newRow("byte order mark stays") << QByteArray("%EF%BB%BF1") << (QString(QChar(0xfeff)) + u'1');
    QTest::newRow("largest character") << QByteArray("%F4%8F%BF%BF") << QString::fromUcs4(U"\U0010FFFF", 1);
}

void FormEncodingTest::decodes()
{
    QFETCH(QByteArray, encoded);
    QFETCH(QString, value);
    QCOMPARE(decodeForm("k=" + encoded), std::optional(one(value)));
}

void FormEncodingTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("lone percent", "k=%");
    row("percent at the end", "k=a%");
    row("one digit", "k=%2");
    row("no hex", "k=%zz");
    row("half hex", "k=%2z");
    row("percent percent", "k=%%2B");
    row("blank in the escape", "k=%2 B");
    row("plus in the escape", "k=%+2");
    row("across the separator", "k=%2&B=c");
    row("broken name", "%zz=a");
    row("second pair broken", "a=b&k=%");
    row("stray continuation byte", "k=%80");
    row("never in UTF-8", "k=%FF");
    row("two bytes cut off", "k=%C3");
    row("three bytes cut off", "k=%E2%82");
    row("four bytes cut off", "k=a%F0%9F%98");
    row("cut off before another", "k=%C3a");
    row("name cut off", "%C3=a");
    row("overlong slash", "k=%C0%AF");
    row("overlong NUL", "k=%C0%80");
    row("surrogate", "k=%ED%A0%80");
    row("beyond the largest", "k=%F4%90%80%80");
    row("Latin-1", "k=caf\xe9");
}

void FormEncodingTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!decodeForm(text));
}

void FormEncodingTest::pairs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QByteArray &text, const char *read) {
        QTest::newRow(name) << text << QString::fromLatin1(read);
    };
    row("nothing", "", "");
    row("one", "a=b", "a=b;");
    row("two", "a=b&c=d", "a=b;c=d;");
    row("empty pairs", "&&a=b&&", "a=b;");
    row("no equals", "a&b", "a=;b=;");
    row("equals alone", "=", "=;");
    row("no name", "=b", "=b;");
    row("twice the same", "a=1&a=2", "a=1;a=2;");
    row("escaped separators", "a%26b%3Dc=d", "a&b=c=d;");
    row("semicolons separate nothing", "a=b;c=d", "a=b;c=d;");
}

void FormEncodingTest::pairs()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, read);
    const auto fields = decodeForm(text);
    QVERIFY(fields);
    QString all;
    for (const auto &[name, value] : *fields)
        all += name + u'=' + value + u';';
    QCOMPARE(all, read);
}

void FormEncodingTest::roundTrip()
{
    FormFields fields{{QString(), QString()}, {QStringLiteral("a&b"), QStringLiteral("=&+% \t")}};
    // Every character but the surrogates, a thousand to a field.
    QString text;
    for (char32_t character = 0; character < 0x110000; character += 7) {
        if (character >= 0xd800 && character < 0xe000)
            continue;
        text += QString::fromUcs4(&character, 1);
        if (text.size() > 1000)
            fields.append({QStringLiteral("t"), std::exchange(text, {})});
    }
    QVERIFY(fields.size() > 100);
    QCOMPARE(decodeForm(encodeForm(fields)), std::optional(fields));
}

void FormEncodingTest::firstValueOfAName()
{
    const FormFields fields{{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("A"), QStringLiteral("2")},
        {QStringLiteral("a"), QStringLiteral("3")}, {QStringLiteral("empty"), QString()}};
    QCOMPARE(formValue(fields, QStringLiteral("a")), std::optional(QStringLiteral("1")));
    QCOMPARE(formValue(fields, QStringLiteral("A")), std::optional(QStringLiteral("2")));
    QCOMPARE(formValue(fields, QStringLiteral("empty")), std::optional(QString()));
    QVERIFY(!formValue(fields, QStringLiteral("b")));
}

RINGPROOF_TEST(FormEncodingTest)

} // namespace Ringproof

#include "formencodingtest.moc"
