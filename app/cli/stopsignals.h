// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SIGINT and SIGTERM, and SIGHUP where it is asked for, as signals of the event loop.
// Never runs code inside a signal handler.
#pragma once

#include <QSocketNotifier>

namespace Ringproof {

class StopSignals final : public QObject
{
    Q_OBJECT
public:
    enum class Reload { NotAsked, Asked };

    /// Before any thread is made: threads inherit the mask, so the signal reaches the descriptor and nothing else.
    explicit StopSignals(Reload reload = Reload::NotAsked);
    ~StopSignals() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested(); ///< SIGHUP

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace Ringproof
