// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets the carets of an application stand still while nobody types: each blink wakes the processor, in a window that is open all
// day. Never hides a caret, and never stops one that somebody has just gone to.
#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace Ringproof {

class RestingCaret final : public QObject
{
public:
    /// For the application that there is. `patience`: after the last key, click or change of focus.
    explicit RestingCaret(std::chrono::milliseconds patience = std::chrono::seconds(10));

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_patience;
};

} // namespace Ringproof
