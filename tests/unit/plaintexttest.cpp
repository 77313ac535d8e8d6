// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/plaintext.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class PlainTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleansWhatIsNotShown_data();
    void cleansWhatIsNotShown();
};

void PlainTextTest::cleansWhatIsNotShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const QString &text, const QString &clean) {
        QTest::newRow(name) << text << clean;
    };
    row("empty", {}, {});
    row("a ticket", QStringLiteral("TICKET-12 / a"), QStringLiteral("TICKET-12 / a"));
    row("letters of the world", QStringLiteral("Ärger 票 تذكرة"), QStringLiteral("Ärger 票 تذكرة"));
    row("an emoji", QStringLiteral("\U0001F4DE 7"), QStringLiteral("\U0001F4DE 7"));
    row("line separator", QStringLiteral("a\u2028b"), QStringLiteral("a b"));
    row("paragraph separator", QStringLiteral("a\u2029b"), QStringLiteral("a b"));
    row("line feed", QStringLiteral("a\r\nb\n"), QStringLiteral("a b"));
    row("tab", QStringLiteral("a\tb"), QStringLiteral("a b"));
    row("null", QString::fromLatin1("a\0b", 3), QStringLiteral("a b"));
    row("escape", QStringLiteral("\u001b[31mred"), QStringLiteral("[31mred"));
    row("next line of C1", QStringLiteral("a\u0085b"), QStringLiteral("a b"));
    row("right-to-left override", QStringLiteral("a\u202eb"), QStringLiteral("ab"));
    row("zero-width space", QStringLiteral("a\u200bb"), QStringLiteral("ab"));
    row("byte order mark", QStringLiteral("\ufeffa"), QStringLiteral("a"));
    row("half a pair", QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"), QStringLiteral("ab"));
    row("a tag beyond the first plane", QStringLiteral("a\U000E0041b"), QStringLiteral("ab"));
}

void PlainTextTest::cleansWhatIsNotShown()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(isPlainText(text), text == clean);
    QCOMPARE(toPlainText(text), clean);
    QVERIFY(isPlainText(clean));
    QCOMPARE(toPlainText(QStringLiteral("  ") + clean + QStringLiteral(" \n")), clean);
}

RINGPROOF_TEST(PlainTextTest)

} // namespace Ringproof

#include "plaintexttest.moc"
