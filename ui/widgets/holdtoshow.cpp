// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/holdtoshow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

namespace Ringproof {

HoldToShow::HoldToShow(QAbstractButton *button, QWidget *place)
    : QObject(place)
    , m_button(button)
    , m_place(place)
{
    place->installEventFilter(this);
    connect(button, &QAbstractButton::pressed, this, [this] { set(true); });
    connect(button, &QAbstractButton::released, this, [this] { set(false); });
}

void HoldToShow::set(bool isShown)
{
    if (std::exchange(m_isShown, isShown) != isShown)
        Q_EMIT changed(isShown);
}

/// Alt is nobody's own key: it arrives wherever the focus is.
void HoldToShow::watchApplication(bool isWatching)
{
    QCoreApplication::instance()->removeEventFilter(this);
    if (isWatching)
        QCoreApplication::instance()->installEventFilter(this);
    else
        set(false);
}

bool HoldToShow::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    const bool isKey = type == QEvent::KeyPress || type == QEvent::KeyRelease;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt && m_place->isActiveWindow())
        set(type == QEvent::KeyPress);
    else if (watched == m_place && (type == QEvent::Show || type == QEvent::Hide))
        watchApplication(type == QEvent::Show);
    else if (type == QEvent::ApplicationStateChange ||
             (type == QEvent::WindowDeactivate && watched == m_place->window()) ||
             (type == QEvent::FocusOut && watched == m_button))
        set(false);
    return QObject::eventFilter(watched, event);
}

} // namespace Ringproof
