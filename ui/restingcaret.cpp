// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/restingcaret.h"

#include <QApplication>
#include <QEvent>

namespace Ringproof {

namespace {

constexpr int kStill = 0;
constexpr int kAsTheDesktopHasIt = -1;

} // namespace

RestingCaret::RestingCaret(std::chrono::milliseconds patience)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [] { QApplication::setCursorFlashTime(kStill); });
    qApp->installEventFilter(this);
    m_patience.start();
}

bool RestingCaret::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::FocusIn) {
        if (!m_patience.isActive())
            QApplication::setCursorFlashTime(kAsTheDesktopHasIt);
        m_patience.start();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Ringproof
