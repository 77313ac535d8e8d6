// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From settings and arguments to what the REST server needs: where it listens, for whom, and what it refuses to do. Pure but for
// loadTls(), which reads two files. Never opens a door that the settings do not name.
#pragma once

#include "base/result.h"
#include "config/config.h"
#include "server/apiserver.h"

#include <variant>

namespace Ringproof {

/// What the command line says beyond the settings.
struct ServeWishes
{
    QString certificateFile; ///< PEM, the server's own first, then those that vouch for it
    QString keyFile;         ///< PEM, readable to its owner only
    QStringList proxies;     ///< networks (CIDR) whose X-Forwarded-For is believed
    QStringList publicHosts;
    bool metricsOpen = false;
    bool trustLoopback = false;     ///< programs of this machine need no key although others can reach the server
    std::optional<bool> tryOutPage; ///< nothing: on this machine only
};

struct ServePlan
{
    ApiServer::Options server;
    bool isReachable = false; ///< from other machines
    bool isBehindProxy = false;
};

/// Why a server must not start.
enum class ServeRefusal {
    NeedsTls, ///< others could listen in
    NeedsKey, ///< nobody could use it
};

/// The plan without TLS, or one sentence that says what is wrong.
std::variant<ServePlan, QString> readServePlan(const Config &config, const ServeWishes &wishes, bool isSandbox);
/// Nothing when it may start. `liveKeys`: API keys that are not revoked.
std::optional<ServeRefusal> refusalToServe(const ServePlan &plan, qsizetype liveKeys);
/// For whoever started it on a command line.
QString refusalText(ServeRefusal refusal);
/// TLS 1.2 or later. Misconfigured, with a sentence, for files that cannot be read, do not belong together, or are open to others.
Result<QSslConfiguration> loadTls(const QString &certificateFile, const QString &keyFile);

} // namespace Ringproof
