// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SIGINT and SIGTERM as a signal of the event loop.
// Never runs code inside a signal handler.
#pragma once

#include <QSocketNotifier>

namespace Ringproof {

class StopSignals final : public QObject
{
    Q_OBJECT
public:
    /// Before any thread is made: threads inherit the mask, so the signal reaches the descriptor and nothing else.
    StopSignals();
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace Ringproof
