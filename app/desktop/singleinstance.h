// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window per user and data folder: whoever starts second hands its request to the first and leaves.
// Never listens to another user, and never reads more than one short line from anybody.
#pragma once

#include "app/desktop/verifylink.h"

#include <QLocalServer>

namespace Ringproof {

enum class InstanceClaim {
    First,     ///< we are the one; serve() next
    HandedOver,
    Refused,   ///< the first one works another way (sandbox or not) or did not understand
    NoAnswer,
    Alone,     ///< there is no safe folder for a socket: nobody can be asked
};

class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    ~SingleInstance() override;
    SingleInstance() = default;

    /// Before there is an application object, so that a second start is over in no time. Waits two seconds at the most.
    InstanceClaim claim(const QString &dataDir, const VerifyRequest &request);
    /// Once the event loop runs. `isSandbox` says how the window works at that moment.
    void serve(std::function<bool()> isSandbox);

Q_SIGNALS:
    /// Somebody started a second time; perhaps with nothing but the wish to see the window.
    void asked(const Ringproof::VerifyRequest &request);

private:
    class Door;

    QString m_path;
    int m_descriptor = -1;
    std::unique_ptr<QLocalServer> m_door;
    std::function<bool()> m_isSandbox;
};

} // namespace Ringproof
