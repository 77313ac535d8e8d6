// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/process.h"

namespace Ringproof {

Task<ExitCode> runPurge(CliSession &session)
{
    Store &store = session.recordsEngine().store();
    const Timestamp before = SystemClock().now() - std::chrono::days(session.config().retentionDays);
    const QString actor = cliActor();
    qint64 verifications = 0;
    qint64 entries = 0;
    bool more = true;
    while (more) {
        const auto slice = co_await store.purgeSlice(before, actor);
        if (!slice)
            co_return session.writeError(slice.error());
        verifications += slice->verifications;
        entries += slice->auditEntries;
        more = slice->more;
    }
    const auto finished = co_await store.finishPurge();
    if (!finished)
        co_return session.writeError(finished.error());
    session.write({{QStringLiteral("before"), toIso(before)}, {QStringLiteral("verifications"), verifications},
                      {QStringLiteral("auditEntries"), entries}},
        QStringLiteral("removed %1 verifications and emptied %2 audit entries from before %3")
            .arg(verifications)
            .arg(entries)
            .arg(toIso(before)));
    co_return ExitCode::Done;
}

} // namespace Ringproof
