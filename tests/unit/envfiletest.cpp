// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/envfile.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class EnvFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void refuses_data();
    void refuses();
    void manyLines();
};

void EnvFileTest::values_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QByteArray &line, const char *value) {
        QTest::newRow(name) << line << QString::fromUtf8(value);
    };
    row("plain", "A=b", "b");
    row("empty", "A=", "");
    row("blanks around", "  A = b  ", "b");
    row("blank inside", "A=b c", "b c");
    row("equals inside", "A=b=c==", "b=c==");
    row("export", "export A=b", "b");
    row("export and many blanks", "export \t A=b", "b");
    row("carriage return", "A=b\r", "b");
    row("comment", "A=b # c", "b");
    row("comment behind a tab", "A=b\t# c", "b");
    row("no comment without a blank", "A=b#c", "b#c");
    row("first of two comments", "A=b # c # d", "b");
    row("comment and nothing else", "A= # c", "");
    row("hash first", "A=#c", "#c");
    row("double quotes", "A=\"b c\"", "b c");
    row("single quotes", "A='b c'", "b c");
    row("empty quotes", "A=\"\"", "");
    row("hash in quotes", "A=\"b # c\"", "b # c");
    row("hash in single quotes", "A='b # c'", "b # c");
    row("comment behind quotes", "A=\"b\" # c", "b");
    row("comment right behind quotes", "A='b'# c", "b");
    row("blanks in quotes stay", "A=\" b \"", " b ");
    row("blanks before quotes", "A=  \"b\"", "b");
    row("escaped quote", R"(A="b\"c")", "b\"c");
    row("escaped backslash", R"(A="b\\c")", "b\\c");
    row("backslash and quote", R"(A="b\\\"c")", "b\\\"c");
    row("other escapes stay", R"(A="b\nc")", "b\\nc");
    row("no escapes in single quotes", R"(A='b\c')", "b\\c");
    row("double quote in single quotes", R"(A='b"c')", "b\"c");
    row("single quote in double quotes", R"(A="b'c")", "b'c");
    row("quote inside", "A=b\"c", "b\"c");
    row("no expansion", "A=$HOME ${HOME} `id`", "$HOME ${HOME} `id`");
    row("UTF-8", "A=caf\xc3\xa9", "café");
    row("last one counts", "A=b\nA=c", "c");
    row("list", "A=60,60,120", "60,60,120");
}

void EnvFileTest::values()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, value);
    const auto read = parseEnvFile("# first\n\n" + line + "\n# last");
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    QCOMPARE(read->value(QStringLiteral("A")), value);
}

void EnvFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("no equals", "A");
    row("no name", "=b");
    row("digit first", "1A=b");
    row("hyphen in the name", "A-B=c");
    row("dot in the name", "A.B=c");
    row("blank in the name", "A B=c");
    row("accent in the name", "\xc3\x89=c");
    row("quote not closed", "A=\"secret");
    row("single quote not closed", "A='secret");
    row("quotes differ", "A=\"secret'");
    row("escaped last quote", R"(A="secret\")");
    row("text behind quotes", "A=\"secret\"more");
    row("shell command", "source secret.sh");
    row("section", "[secret]");
}

void EnvFileTest::refuses()
{
    QFETCH(QByteArray, line);
    const auto read = parseEnvFile("A=b\n# c\n" + line + "\nZ=z\n");
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::Misconfigured);
    QCOMPARE(read.error().detail, QStringLiteral("line 3 is not NAME=value"));
}

void EnvFileTest::manyLines()
{
    const auto read = parseEnvFile("\n\r\nA=1\r\n\r\n  # no\nexport B='2'\nC=\"3\"");
    QVERIFY(read);
    const QMap<QString, QString> expected{{QStringLiteral("A"), QStringLiteral("1")},
        {QStringLiteral("B"), QStringLiteral("2")}, {QStringLiteral("C"), QStringLiteral("3")}};
    QCOMPARE(*read, expected);
    QVERIFY(parseEnvFile({})->isEmpty());
    const auto marked = parseEnvFile(QByteArray("\xef\xbb\xbf") + "A=b");
    QVERIFY(marked);
    QCOMPARE(marked->value(QStringLiteral("A")), QStringLiteral("b"));
    for (const char *broken : {"A=\xff", "A=b\xc3", "\xc3\x28=x", "A=b\n\xe2\x82"}) {
        const auto wrong = parseEnvFile(broken);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().detail, QStringLiteral("the file is not UTF-8 text"));
    }
}

RINGPROOF_TEST(EnvFileTest)

} // namespace Ringproof

#include "envfiletest.moc"
