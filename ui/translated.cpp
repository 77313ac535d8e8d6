// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/translated.h"

#include <QEvent>
#include <QWidget>

namespace Ringproof {

namespace {

class Speaker final : public QObject
{
public:
    Speaker(QWidget *widget, std::function<void()> speak)
        : QObject(widget)
        , m_speak(std::move(speak))
    {
        widget->installEventFilter(this);
        m_speak();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == parent())
            m_speak();
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_speak;
};

} // namespace

void keepTranslated(QWidget *widget, std::function<void()> speak) { new Speaker(widget, std::move(speak)); }

} // namespace Ringproof
