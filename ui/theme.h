// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours, sizes and fonts of every screen, and the switch between light, dark and high contrast.
// Never keeps colours in a widget: whoever paints asks for the tokens at that moment, so a change shows at once.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QPointer>

class QLabel;
class QWidget;

namespace Ringproof {

class DesktopPreferencesWatcher;
class QuietStyle;

enum class Appearance { System, Light, Dark, HighContrast };

struct Tokens
{
    QColor background, surface, raised;
    QColor divider, border;
    QColor text, secondary;
    QColor accent, accentWash, onAccent;
    QColor success, successWash;
    QColor warning, warningWash;
    QColor danger, dangerWash;
};

/// Distances in logical pixels.
namespace Space {
inline constexpr int kHair = 4;
inline constexpr int kTight = 8;
inline constexpr int kSmall = 12;
inline constexpr int kMedium = 16;
inline constexpr int kLarge = 24;
inline constexpr int kHuge = 32;
inline constexpr int kPage = 44;
} // namespace Space

namespace Size {
inline constexpr int kControl = 44;
inline constexpr int kTool = 38;
inline constexpr int kPageWidth = 560;
inline constexpr int kRadius = 8;
inline constexpr int kFocusRing = 2;
} // namespace Size

/// Of the palette the application shows now.
const Tokens &tokens();
/// System counts as Light.
const Tokens &tokensFor(Appearance appearance);
QPalette paletteFor(const Tokens &colors);
QString styleSheetFor(const Tokens &colors);

/// `size` as look.md has it, where 14 stands for the system's own font size.
QFont scaledFont(qreal size, QFont::Weight weight = QFont::Normal);
/// What stands beside words: as large as in the design, or up to half as large again with larger words.
int scaledSide(int side);
/// The desktop wishes no animations; where it does not say, Qt's platform decides.
bool isMotionReduced();

/// Applies an appearance, and the desktop's wish for little motion, to the whole application. One object, made by the program and kept while it runs.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    /// System follows the desktop from the moment its settings portal has answered, without waiting for it.
    void setAppearance(Appearance appearance);

private:
    void apply();

    Appearance m_appearance = Appearance::Light;
    QPointer<QuietStyle> m_style; ///< the application's, which deletes it
    DesktopPreferencesWatcher *m_watcher;
    Appearance m_desktopAppearance = Appearance::Light;
};

} // namespace Ringproof
