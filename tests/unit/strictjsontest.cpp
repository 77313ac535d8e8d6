// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/strictjson.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof::Testing {

class StrictJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takes_data();
    void takes();
};

void StrictJsonTest::takes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *name, const QByteArray &text, bool taken) { QTest::newRow(name) << text << taken; };
    row("an object", R"({"a":1,"b":"x"})", true);
    row("an empty one", " {} ", true);
    row("equal names in different objects", R"({"a":{"x":1},"b":{"x":2},"x":[{"x":1},{"x":2}]})", true);
    row("a value like a name", R"({"a":"b","b":"a","c":["a","a"]})", true);
    row("quotes and colons in a value", R"({"a":"\":\"a\\","b":"{\"a\":1}"})", true);
    row("twice", R"({"a":1,"a":2})", false);
    row("twice with a space", "{\"a\" :1, \"a\"\n:2}", false);
    row("twice, once escaped", R"({"a":1,"\u0061":2})", false);
    row("twice further in", R"({"b":[{"a":{"c":1,"d":2,"c":3}}]})", false);
    row("twice after an object", R"({"a":{"b":1},"a":2})", false);
    row("an empty name twice", R"({"":1,"":2})", false);
    row("an array", "[]", false);
    row("a text", R"("a")", false);
    row("nothing", "", false);
    row("cut", R"({"a":1)", false);
    row("more behind", "{} {}", false);
    row("a comment", "{}//", false);
    row("escapes", R"({"a":"\"\\\/\b\f\n\r\t\u00e4\ud83d\uDE00"})", true);
    row("an unknown escape", R"({"a":"\x41"})", false);
    row("an escaped letter", R"({"a":"\q"})", false);
    row("a high surrogate alone", R"({"a":"x\ud800y"})", false);
    row("a high surrogate last", R"({"a":"\ud800"})", false);
    row("two high surrogates", R"({"a":"\ud800\ud800"})", false);
    row("a low surrogate alone", R"({"a":"\udc00"})", false);
    row("a surrogate in a name", R"({"\udc00":1})", false);
    row("a NUL in a text", QByteArray("{\"a\":\"x\0y\"}", 11), false);
    row("a line feed in a text", "{\"a\":\"x\ny\"}", false);
    row("a tab in a name", "{\"a\tb\":1}", false);
    row("numbers", R"({"a":[0,-0,1.5,10,-12.25e+10,1E5,2e-3]})", true);
    row("a dot first", R"({"a":.5})", false);
    row("a dot last", R"({"a":5.})", false);
    row("a zero first", R"({"a":01})", false);
    row("a sign alone", R"({"a":-})", false);
}

void StrictJsonTest::takes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, taken);
    QCOMPARE(parseStrictObject(text).has_value(), taken);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::StrictJsonTest;
RINGPROOF_TEST(StrictJsonTest)
#include "strictjsontest.moc"
