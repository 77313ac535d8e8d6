// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include "ui/desktoppreferences.h"
#include "ui/quietcolors.h"
#include "ui/quietstyle.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QPixmapCache>
#include <QStyle>

namespace Ringproof {

namespace {

Tokens lightTokens()
{
    return {
        .background = QColor(0xF5, 0xF6, 0xF8),
        .surface = QColor(0xFF, 0xFF, 0xFF),
        .raised = QColor(0xFF, 0xFF, 0xFF),
        .divider = QColor(0xD9, 0xDE, 0xE6),
        .border = QColor(0x86, 0x8F, 0xA0),
        .text = QColor(0x17, 0x1B, 0x22),
        .secondary = QColor(0x59, 0x62, 0x73),
        .accent = QColor(0x24, 0x57, 0xD6),
        .accentWash = QColor(0xE8, 0xEE, 0xFD),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .success = QColor(0x17, 0x72, 0x45),
        .successWash = QColor(0xE3, 0xF4, 0xEA),
        .warning = QColor(0x8A, 0x53, 0x00),
        .warningWash = QColor(0xFC, 0xF1, 0xDC),
        .danger = QColor(0xB3, 0x26, 0x1E),
        .dangerWash = QColor(0xFB, 0xE9, 0xE7),
    };
}

Tokens darkTokens()
{
    return {
        .background = QColor(0x14, 0x17, 0x1C),
        .surface = QColor(0x1C, 0x20, 0x27),
        .raised = QColor(0x23, 0x28, 0x31),
        .divider = QColor(0x32, 0x39, 0x46),
        .border = QColor(0x6B, 0x76, 0x88),
        .text = QColor(0xE8, 0xEB, 0xF1),
        .secondary = QColor(0xA0, 0xA9, 0xB8),
        .accent = QColor(0x8A, 0xAE, 0xFF),
        .accentWash = QColor(0x22, 0x30, 0x4F),
        .onAccent = QColor(0x0C, 0x18, 0x36),
        .success = QColor(0x6F, 0xD3, 0x9B),
        .successWash = QColor(0x17, 0x34, 0x26),
        .warning = QColor(0xF0, 0xBC, 0x63),
        .warningWash = QColor(0x3A, 0x2C, 0x12),
        .danger = QColor(0xFF, 0x9B, 0x91),
        .dangerWash = QColor(0x43, 0x20, 0x1D),
    };
}

Tokens highContrastTokens()
{
    return {
        .background = QColor(0x00, 0x00, 0x00),
        .surface = QColor(0x00, 0x00, 0x00),
        .raised = QColor(0x00, 0x00, 0x00),
        .divider = QColor(0xFF, 0xFF, 0xFF),
        .border = QColor(0xFF, 0xFF, 0xFF),
        .text = QColor(0xFF, 0xFF, 0xFF),
        .secondary = QColor(0xFF, 0xFF, 0xFF),
        .accent = QColor(0xFF, 0xE1, 0x4D),
        .accentWash = QColor(0x1A, 0x1A, 0x00),
        .onAccent = QColor(0x00, 0x00, 0x00),
        .success = QColor(0x7C, 0xFF, 0xB0),
        .successWash = QColor(0x00, 0x1A, 0x0C),
        .warning = QColor(0xFF, 0xD2, 0x7A),
        .warningWash = QColor(0x1F, 0x15, 0x00),
        .danger = QColor(0xFF, 0xB3, 0xAB),
        .dangerWash = QColor(0x26, 0x03, 0x00),
    };
}

QColor blend(const QColor &over, const QColor &under, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

/// Of what cannot be used at the moment.
QColor fadedText(const Tokens &colors) { return blend(colors.secondary, colors.background, 0.7); }

} // namespace

const Tokens &tokensFor(Appearance appearance)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens highContrast = highContrastTokens();
    switch (appearance) {
    case Appearance::System:
    case Appearance::Light: return light;
    case Appearance::Dark: return dark;
    case Appearance::HighContrast: return highContrast;
    }
    return light;
}

const Tokens &tokens()
{
    // The application's palette is the one place that says which colours are shown; its background tells the three apart.
    const QColor background = QApplication::palette().color(QPalette::Active, QPalette::Window);
    for (const Appearance appearance : {Appearance::Dark, Appearance::HighContrast}) {
        if (tokensFor(appearance).background == background)
            return tokensFor(appearance);
    }
    return tokensFor(Appearance::Light);
}

QPalette paletteFor(const Tokens &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.background);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.background);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.secondary);
    palette.setColor(QPalette::Button, colors.raised);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.warning); // no link here is ever "visited": labels that warn take it
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    // Fusion derives outlines and check marks from these five; left alone they vanish on a dark background.
    palette.setColor(QPalette::Light, blend(colors.text, colors.raised, 0.12));
    palette.setColor(QPalette::Midlight, blend(colors.text, colors.raised, 0.06));
    palette.setColor(QPalette::Mid, colors.divider);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, blend(Qt::black, colors.border, 0.6));
    const QColor faded = fadedText(colors);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.divider);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QString styleSheetFor(const Tokens &colors)
{
    // As high as buttons beside them, with large text too; less the line around them.
    const int height = qMax(Size::kControl, QFontMetrics(QApplication::font()).height() + 2 * Space::kSmall);
    // ".QLineEdit" means that class only: fields that paint themselves derive from it and stay untouched.
    // No colour of text: from it Qt would mix a paler one for placeholders than the palette's.
    return QStringLiteral(
        ".QLineEdit, Ringproof--PhoneEdit, Ringproof--RecentEdit { background: %1; border: 1px solid %3;"
        " border-radius: 8px; padding: 0 13px; min-height: %10px; }"
        ".QLineEdit:focus, Ringproof--PhoneEdit:focus, Ringproof--RecentEdit:focus { border: 2px solid %4; padding: 0 "
        "12px; min-height: %11px; }"
        ".QLineEdit:disabled, Ringproof--PhoneEdit:disabled, Ringproof--RecentEdit:disabled { background: %5; "
        "border-color: %12; }"
        ".QLineEdit:read-only, Ringproof--PhoneEdit:read-only, Ringproof--RecentEdit:read-only { background: %5; "
        "border-color: %12; }"
        ".QLineEdit#searchLine { min-height: 36px; }"
        ".QLineEdit#searchLine:focus { min-height: 34px; }"
        "QDateEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 8px; padding: 0 9px; min-height: "
        "36px; }"
        "QDateEdit:focus { border: 2px solid %4; padding: 0 8px; min-height: 34px; }"
        "QDateEdit .QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }"
        "QTableView { background: transparent; border: none; }"
        "QHeaderView { background: transparent; border: none; }"
        "QHeaderView::section { background: transparent; color: %9; border: none; border-bottom: 1px solid %6;"
        " padding: 8px 12px; }"
        "QToolTip { background: %7; color: %2; border: 1px solid %3; padding: 6px; }"
        "QMenu { background: %7; color: %2; border: 1px solid %6; padding: 4px; }"
        "QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }"
        "QMenu::item:selected { background: %8; color: %2; }"
        "QMenu::item:disabled { color: %3; }"
        "QMenu::separator { height: 1px; background: %6; margin: 4px; }"
        "QScrollBar:vertical { background: transparent; width: 12px; }"
        "QScrollBar:horizontal { background: transparent; height: 12px; }"
        "QScrollBar::handle { background: %3; border-radius: 3px; margin: 3px; }"
        "QScrollBar::handle:vertical { min-height: 32px; }"
        "QScrollBar::handle:horizontal { min-width: 32px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
        .arg(colors.surface.name(), colors.text.name(), colors.border.name(), colors.accent.name(),
            colors.background.name(), colors.divider.name(), colors.raised.name(), colors.accentWash.name(),
            colors.secondary.name())
        .arg(height - 2)
        .arg(height - 2 * Size::kFocusRing)
        .arg((isStark(colors) ? fadedText(colors) : colors.divider).name());
}

QFont scaledFont(qreal size, QFont::Weight weight)
{
    QFont font = QApplication::font();
    const qreal factor = size / 14;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

int scaledSide(int side) { return qRound(side * qBound(1.0, QFontInfo(QApplication::font()).pixelSize() / 14.0, 1.5)); }

bool isMotionReduced() { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0; }

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_style(new QuietStyle)
    , m_watcher(new DesktopPreferencesWatcher(this))
{
    QApplication::setStyle(m_style);
    connect(m_watcher, &DesktopPreferencesWatcher::changed, this, [this](const DesktopPreferences &preferences) {
        m_desktopAppearance = preferences.highContrast ? Appearance::HighContrast
                              : preferences.dark       ? Appearance::Dark
                                                       : Appearance::Light;
        if (m_style)
            m_style->setMotionReduced(preferences.reducedMotion);
        apply();
    });
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void Theme::apply()
{
    const Tokens &colors = tokensFor(m_appearance == Appearance::System ? m_desktopAppearance : m_appearance);
    const QString styleSheet = styleSheetFor(colors);
    auto *application = qobject_cast<QApplication *>(QApplication::instance());
    if (!application || application->styleSheet() == styleSheet)
        return;
    QPixmapCache::clear();
    QPalette palette = paletteFor(colors);
    QApplication::setPalette(palette);
    // Where quiet words are as white as any, an example in a field would look as if it had been entered.
    if (isStark(colors))
        palette.setColor(QPalette::PlaceholderText, palette.color(QPalette::Disabled, QPalette::Text));
    QApplication::setPalette(palette, "QLineEdit");
    application->setStyleSheet(styleSheet);
}

} // namespace Ringproof
