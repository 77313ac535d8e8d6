// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every word can be read, in every appearance: 4.5 to 1 by WCAG 2.1, examples in fields and what cannot be used at the moment too.
#include "support/testregistry.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QTest>
#include <cmath>

Q_DECLARE_METATYPE(Ringproof::Appearance)

namespace Ringproof {

namespace {

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class ContrastTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
};

void ContrastTest::canBeRead_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
    QTest::newRow("high contrast") << Appearance::HighContrast;
    QTest::newRow("light again") << Appearance::Light; // nothing of the others is left
}

void ContrastTest::canBeRead()
{
    QFETCH(Appearance, appearance);
    Theme theme;
    theme.setAppearance(appearance);
    const Tokens &token = tokens();
    QLineEdit field;
    field.setPlaceholderText(QStringLiteral("AC..."));
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    const QColor example = field.palette().color(QPalette::PlaceholderText);
    QCOMPARE(example.alpha(), 255);
    QVERIFY(example != field.palette().color(QPalette::Text));
    const std::pair<QColor, QColor> pairs[] = {{token.text, token.background}, {token.text, token.accentWash},
        {token.secondary, token.background}, {token.secondary, token.surface}, {token.secondary, token.accentWash},
        {token.accent, token.background}, {token.accent, token.accentWash}, {token.onAccent, token.accent},
        {token.success, token.successWash}, {token.warning, token.warningWash}, {token.danger, token.dangerWash},
        {token.danger, token.background}, {quietText(), token.raised},
        {quietText(), isStark() ? token.raised : token.divider}, {example, token.surface}};
    constexpr qreal kLeast = 4.5;
    for (const auto &[words, ground] : pairs)
        QVERIFY2(contrast(words, ground) >= kLeast, qPrintable(words.name() + QStringLiteral(" on ") + ground.name()));
}

RINGPROOF_TEST(ContrastTest)

} // namespace Ringproof

#include "contrasttest.moc"
