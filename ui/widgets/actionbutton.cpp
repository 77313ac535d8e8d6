// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/actionbutton.h"

#include "ui/icons.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kPadding = 18;
constexpr int kIconGap = 10;

int iconSide() { return scaledSide(18); }

} // namespace

ActionButton::ActionButton(Kind kind, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setKind(kind);
}

void ActionButton::setKind(Kind kind)
{
    m_kind = kind;
    setFont(scaledFont(14, kind == Kind::Secondary ? QFont::Medium : QFont::DemiBold));
    setSizePolicy(kind == Kind::Place ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
    update();
}

void ActionButton::setTool()
{
    m_isTool = true;
    updateGeometry();
}

void ActionButton::setHint(const QString &hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString &name)
{
    m_iconName = hasIcon(name) ? name : QString();
    updateGeometry();
    update();
}

void ActionButton::setCommand(Command command)
{
    auto *shortcut = new QShortcut(keysOf(command), this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, &QPushButton::click);
    keepTranslated(this, [this, command] { setToolTip(hintOf(command)); });
}

void ActionButton::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    update();
}

void ActionButton::setSteadyText(const QString &text)
{
    if (text == this->text())
        return;
    setText(text);
    setMinimumWidth(qMax(minimumWidth(), sizeHint().width()));
}

QSize ActionButton::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    const int padding = m_kind == Kind::Place ? Space::kSmall : kPadding;
    int width = metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * padding;
    if (!m_iconName.isEmpty())
        width += iconSide() + kIconGap;
    if (!m_hint.isEmpty())
        width += metrics.horizontalAdvance(m_hint) + Space::kMedium;
    const int least = m_isTool || m_kind == Kind::Place ? Size::kTool : Size::kControl;
    return {width, qMax(least, metrics.height() + (m_isTool ? Space::kMedium : 2 * Space::kSmall))};
}

QSize ActionButton::minimumSizeHint() const { return sizeHint(); }

ActionButton::Colors ActionButton::colors() const
{
    const Tokens &token = tokens();
    const QColor quietEdge = isStark() ? quietText() : token.divider;
    const bool isUsable = isEnabled() && !m_isBusy;
    const bool isLively = isUsable && (underMouse() || isDown());
    switch (m_kind) {
    case Kind::Primary: {
        if (!isUsable)
            return {isStark() ? token.raised : token.divider, quietEdge, quietText()};
        const QColor fill = isDown()       ? token.accent.darker(118)
                            : underMouse() ? token.accent.darker(108)
                                           : token.accent;
        return {fill, fill, token.onAccent};
    }
    case Kind::Secondary:
        return {isLively ? token.accentWash : token.raised, isUsable ? token.border : quietEdge,
            isUsable ? token.text : quietText()};
    case Kind::Place: {
        const QColor fill = isChecked() || isLively ? token.accentWash : QColor(Qt::transparent);
        const QColor faded = palette().color(QPalette::Disabled, QPalette::ButtonText);
        return {fill, isStark() && isChecked() ? token.accent : fill,
            !isUsable     ? faded
            : isChecked() ? token.accent
                          : token.secondary};
    }
    }
    return {};
}

void ActionButton::paintFocusRing(QPainter &painter) const
{
    if (!hasFocus())
        return;
    const Tokens &token = tokens();
    paintRing(painter, rect(), Size::kRadius, token.accent, Size::kFocusRing);
    // On a filled button the accent ring alone would drown: a line of the text's colour sets it off.
    if (m_kind == Kind::Primary)
        paintRing(painter, rect().adjusted(2, 2, -2, -2), Size::kRadius - 2, token.onAccent, Size::kFocusRing);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors color = colors();
    paintBox(painter, rect(), Size::kRadius, color.fill, color.edge);
    paintFocusRing(painter);

    const int padding = m_kind == Kind::Place ? Space::kSmall : kPadding;
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    QRect words = inner;
    if (!m_iconName.isEmpty()) {
        const int side = iconSide();
        const QRect icon(inner.left(), (height() - side) / 2, side, side);
        painter.drawPixmap(
            QStyle::visualRect(layoutDirection(), rect(), icon), iconPixmap(m_iconName, color.text, side, this));
        words = QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(side + kIconGap, 0, 0, 0));
    }
    // An underlined letter does not join its neighbours: in Arabic the word falls apart.
    const bool isUnderlined =
        layoutDirection() == Qt::LeftToRight && style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
    int flags = isUnderlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    flags |= Qt::AlignVCenter | Qt::TextSingleLine;
    const auto place = m_kind == Kind::Place ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.setPen(color.text);
    painter.drawText(words, flags | static_cast<int>(QStyle::visualAlignment(layoutDirection(), place)), text());
    if (m_hint.isEmpty())
        return;
    painter.setFont(scaledFont(12));
    painter.setPen(isEnabled() ? tokens().secondary : color.text);
    painter.setLayoutDirection(Qt::LeftToRight); // "Ctrl+,", not ",+Ctrl"
    painter.drawText(
        inner, Qt::AlignVCenter | static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)), m_hint);
}

void ActionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setMinimumWidth(0); // another language has other widths
    // Later: the style sheet that follows the palette brings back the font of the kind that the button began as.
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, [this] { setKind(m_kind); }, Qt::QueuedConnection);
    QPushButton::changeEvent(event);
}

void ActionButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QPushButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        click();
}

} // namespace Ringproof
