// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links and lines from outside: what they may say, and everything else that somebody might try.
#include "app/desktop/desktopoptions.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class VerifyLinkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsLinks_data();
    void readsLinks();
    void refusesLinks_data();
    void refusesLinks();
    void carriesRequests();
    void refusesLines_data();
    void refusesLines();
    void readsTheCommandLine_data();
    void readsTheCommandLine();
};

void VerifyLinkTest::readsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("reference");
    const auto row = [](const char *link, const char *number, const char *reference) {
        QTest::newRow(link) << QString::fromUtf8(link) << QString::fromUtf8(number) << QString::fromUtf8(reference);
    };
    row("ringproof:verify?number=+14155550123", "+14155550123", "");
    row("ringproof:verify?number=%2B14155550123&reference=CASE-7", "+14155550123", "CASE-7");
    row("ringproof:verify?reference=CASE%207%20%26%20more&number=(415)%20555-0123", "(415) 555-0123", "CASE 7 & more");
    row("RingProof:verify?reference=7", "", "7");
    row("ringproof:verify?reference=a%3Db=c", "", "a=b=c");
    row("ringproof:verify?reference=%C3%9Cbergabe", "", "Übergabe");
    row("ringproof:verify?reference=Übergabe", "", "Übergabe");
    row("ringproof:verify?number=%D9%A0%D9%A1", "٠١", "");
}

void VerifyLinkTest::readsLinks()
{
    QFETCH(QString, link);
    QFETCH(QString, number);
    QFETCH(QString, reference);
    const auto request = parseVerifyLink(link);
    QVERIFY(request);
    QCOMPARE(request->number, number);
    QCOMPARE(request->reference, reference);
    QVERIFY(!request->wantsSandbox);
}

void VerifyLinkTest::refusesLinks_data()
{
    QTest::addColumn<QString>("link");
    const auto row = [](const char *name, const QString &link) { QTest::newRow(name) << link; };
    const QString begin = QStringLiteral("ringproof:verify?");
    row("nothing", {});
    row("no query", QStringLiteral("ringproof:verify"));
    row("an empty query", begin);
    row("another scheme", QStringLiteral("https:verify?number=1"));
    row("another deed", QStringLiteral("ringproof:send?number=1"));
    row("an authority", QStringLiteral("ringproof://verify?number=1"));
    row("a path", QStringLiteral("ringproof:/verify?number=1"));
    row("space before it", QStringLiteral(" ringproof:verify?number=1"));
    row("an unknown key", begin + QStringLiteral("number=1&send=1"));
    row("a key of the command line", begin + QStringLiteral("config=/tmp/x"));
    row("a key in capitals", begin + QStringLiteral("Number=1"));
    row("an escaped key", begin + QStringLiteral("n%75mber=1"));
    row("a key twice", begin + QStringLiteral("number=1&number=2"));
    row("a key without value", begin + QStringLiteral("number"));
    row("an empty value", begin + QStringLiteral("number="));
    row("an empty pair", begin + QStringLiteral("number=1&"));
    row("a fragment", begin + QStringLiteral("number=1#x"));
    row("half an escape", begin + QStringLiteral("reference=%4"));
    row("an escape that is none", begin + QStringLiteral("reference=%zz"));
    row("bytes that are no UTF-8", begin + QStringLiteral("reference=%FF%FE"));
    row("an overlong slash", begin + QStringLiteral("reference=%C0%AF"));
    row("a surrogate", begin + QStringLiteral("reference=%ED%A0%80"));
    row("a null", begin + QStringLiteral("reference=a%00b"));
    row("a line break", begin + QStringLiteral("reference=a%0Ab"));
    row("an escape sequence", begin + QStringLiteral("reference=%1B[31m"));
    row("a direction override", begin + QStringLiteral("reference=%E2%80%AE123"));
    row("a direction isolate", begin + QStringLiteral("reference=%E2%81%A6123"));
    row("a zero width joiner", begin + QStringLiteral("reference=a%E2%80%8Db"));
    row("a line separator", begin + QStringLiteral("reference=a%E2%80%A8b"));
    row("letters in a number", begin + QStringLiteral("number=1-800-FLOWERS"));
    row("a number with an option", begin + QStringLiteral("number=--config"));
    row("a pause in a number", begin + QStringLiteral("number=1,,2"));
    row("a service code", begin + QStringLiteral("number=*31%23"));
    row("a long number", begin + QStringLiteral("number=") + QString(41, u'1'));
    row("a long reference", begin + QStringLiteral("reference=") + QString(121, u'x'));
    row("a long link", begin + QStringLiteral("reference=") + QString(100'000, u'x'));
}

void VerifyLinkTest::refusesLinks()
{
    QFETCH(QString, link);
    QVERIFY(!parseVerifyLink(link));
}

void VerifyLinkTest::carriesRequests()
{
    const VerifyRequest requests[] = {{}, {QStringLiteral("+1 (415) 555-0123"), QStringLiteral("Übergabe \"7\" \\ {}"), true},
        {QString(40, u'1'), QString(120, QChar(0x4E2D)), false}};
    for (const VerifyRequest &request : requests) {
        const QByteArray line = handoverText(request);
        QVERIFY(line.endsWith('\n') && line.count('\n') == 1);
        const auto read = parseHandover(line);
        QVERIFY(read);
        QVERIFY(*read == request);
    }
}

void VerifyLinkTest::refusesLines_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("nothing", {});
    row("a line break", "\n");
    row("no object", "[]\n");
    row("a key less", R"({"number":"1","reference":"x"})");
    row("a key more", R"({"number":"1","reference":"x","sandbox":false,"send":true})");
    row("a key twice", R"({"number":"1","number":"2","reference":"x","sandbox":false})");
    row("a number as number", R"({"number":1,"reference":"x","sandbox":false})");
    row("a sandbox as text", R"({"number":"1","reference":"x","sandbox":"no"})");
    row("a line break inside", R"({"number":"1","reference":"a\nb","sandbox":false})");
    row("a long reference", R"({"number":"1","reference":")" + QByteArray(121, 'x') + R"(","sandbox":false})");
    row("a long line", R"({"number":"1","reference":"x","sandbox":false})" + QByteArray(4096, ' '));
    row("bytes", QByteArray::fromHex("fffe00"));
}

void VerifyLinkTest::refusesLines()
{
    QFETCH(QByteArray, line);
    QVERIFY(!parseHandover(line));
}

void VerifyLinkTest::readsTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("error"); // its beginning
    const QString link = QStringLiteral("ringproof:verify?number=1");
    const auto row = [](const char *name, const QStringList &arguments, const char *number, const char *error) {
        QTest::newRow(name) << arguments << QString::fromLatin1(number) << QString::fromLatin1(error);
    };
    row("options", {QStringLiteral("--number"), QStringLiteral("2")}, "2", "");
    row("a link", {link}, "1", "");
    row("a link behind options", {QStringLiteral("--sandbox"), link}, "1", "");
    row("both", {QStringLiteral("--number"), QStringLiteral("2"), link}, "2", "Either a link");
    row("two links", {link, link}, "", "Nothing but options and one");
    row("no link", {QStringLiteral("call.txt")}, "", "Nothing but options and one");
    row("a bad link", {link + QStringLiteral("&x=1")}, "", "That link is not understood");
    row("letters for a number", {QStringLiteral("--number"), QStringLiteral("abc")}, "abc", "--number or");
    row("a long reference", {QStringLiteral("--reference"), QString(121, u'x')}, "", "--number or");
}

void VerifyLinkTest::readsTheCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, number);
    QFETCH(QString, error);
    arguments.prepend(QStringLiteral("ringproof"));
    const ParsedDesktopOptions parsed = parseDesktopOptions(arguments);
    QCOMPARE(parsed.options.request.number, number);
    QVERIFY(error.isEmpty() ? parsed.error.isEmpty() : parsed.error.startsWith(error));
}

RINGPROOF_TEST(VerifyLinkTest)

} // namespace Ringproof

#include "verifylinktest.moc"
