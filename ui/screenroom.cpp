// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenroom.h"

#include <QEvent>
#include <QScreen>
#include <QWidget>
#include <QWindow>

namespace Ringproof {

namespace {

/// What a window manager adds, before it has said how much.
constexpr QSize kUsualFrame(16, 40);

class ScreenRoom final : public QObject
{
public:
    ScreenRoom(QWidget *window, const QSize &least)
        : QObject(window)
        , m_window(window)
        , m_least(least)
    {
        window->installEventFilter(this);
        applyLeast();
    }

    void applyLeast()
    {
        if (m_least.isValid())
            m_window->setMinimumSize(m_least.boundedTo(roomOnScreen(m_window)));
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !event->spontaneous()) {
            connect(
                m_window->windowHandle(), &QWindow::screenChanged, this, &ScreenRoom::applyLeast, Qt::UniqueConnection);
            applyLeast();
            // It may remember the size of a larger screen.
            if (!(m_window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)))
                m_window->resize(m_window->size().boundedTo(roomOnScreen(m_window)));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_window;
    QSize m_least;
};

} // namespace

QSize roomOnScreen(const QWidget *window)
{
    const QWindow *handle = window->windowHandle();
    const QMargins frame = handle ? handle->frameMargins() : QMargins();
    const QSize known(frame.left() + frame.right(), frame.top() + frame.bottom());
    return window->screen()->availableSize() - known.expandedTo(kUsualFrame);
}

void fitToScreen(QWidget *window, const QSize &first, const QSize &least)
{
    new ScreenRoom(window, least);
    window->resize(first.boundedTo(roomOnScreen(window)));
}

} // namespace Ringproof
