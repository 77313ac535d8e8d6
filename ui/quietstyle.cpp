// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quietstyle.h"

#include "ui/icons.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QWidget>

namespace Ringproof {

QuietStyle::QuietStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{}

int QuietStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return m_areUnderlinesShown ? 1 : 0;
    if (hint == SH_Widget_Animation_Duration && m_isMotionReduced)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

/// Fusion's mark in a menu is a small picture that screens of other scales blow up.
void QuietStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_IndicatorMenuCheckMark) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const qreal side = qMin(option->rect.width(), option->rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option->rect).center());
    paintCheck(*painter, square, option->palette.color(QPalette::WindowText));
}

/// Qt would look for that of the desktop's icon theme, on the disk.
QIcon QuietStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    return icon == SP_LineEditClearButton ? crossIcon() : QProxyStyle::standardIcon(icon, option, widget);
}

void QuietStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

namespace {

/// Alt and a letter that no button or label of the window takes: a text field would insert the letter. AltGr is another
/// modifier, or Ctrl and Alt; on macOS the Alt key types.
bool isStrayMnemonic([[maybe_unused]] const QObject *watched, [[maybe_unused]] const QKeyEvent &key)
{
#ifdef Q_OS_MACOS
    return false;
#else
    const bool isField = qobject_cast<const QLineEdit *>(watched) || qobject_cast<const QTextEdit *>(watched) ||
                         qobject_cast<const QPlainTextEdit *>(watched) || qobject_cast<const QAbstractSpinBox *>(watched);
    const bool hasText = !key.text().isEmpty() && key.text().front().isPrint();
    const auto modifiers = key.modifiers();
    return isField && hasText && modifiers.testFlag(Qt::AltModifier) && !modifiers.testFlag(Qt::ControlModifier);
#endif
}

} // namespace

bool QuietStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress && isStrayMnemonic(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            showUnderlines(type == QEvent::KeyPress);
    } else if (type == QEvent::ApplicationStateChange) {
        showUnderlines(false); // Alt+Tab: the release goes to somebody else
    }
    return QProxyStyle::eventFilter(watched, event);
}

void QuietStyle::showUnderlines(bool shown)
{
    if (std::exchange(m_areUnderlinesShown, shown) == shown)
        return;
    for (QWidget *widget : QApplication::allWidgets())
        widget->update();
}

} // namespace Ringproof
