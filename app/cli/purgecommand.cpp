// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/process.h"
#include "app/tidier.h"

namespace Ringproof {

Task<ExitCode> runPurge(CliSession &session)
{
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const Timestamp before = SystemClock().now() - std::chrono::days(session.config().retentionDays);
    const QString actor = cliActor();
    const bool isStopped = false;
    const auto purged = co_await purgeAll(&engine->store(), before, actor, &isStopped);
    if (!purged)
        co_return session.writeError(purged.error());
    session.write({{QStringLiteral("before"), toIso(before)}, {QStringLiteral("verifications"), purged->verifications},
                      {QStringLiteral("auditEntries"), purged->auditEntries}},
        QStringLiteral("removed %1 verifications and emptied %2 audit entries from before %3")
            .arg(purged->verifications)
            .arg(purged->auditEntries)
            .arg(toIso(before)));
    co_return ExitCode::Done;
}

} // namespace Ringproof
