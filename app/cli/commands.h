// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of ringproof-cli, one coroutine each: what it does, what it prints, how it exits.
// Never decides anything about a verification: the service does.
#pragma once

#include "app/cli/clisession.h"
#include "base/task.h"

namespace Ringproof {

/// Each session must outlive its task.
Task<ExitCode> runSend(CliSession &session);
Task<ExitCode> runCheck(CliSession &session);
Task<ExitCode> runStatus(CliSession &session);
Task<ExitCode> runCancel(CliSession &session);
Task<ExitCode> runHistory(CliSession &session);
Task<ExitCode> runPurge(CliSession &session);
Task<ExitCode> runReceipt(CliSession &session);
Task<ExitCode> runLimits(CliSession &session);
Task<ExitCode> runApiKey(CliSession &session);
/// Both end at SIGINT or SIGTERM.
Task<ExitCode> runServe(CliSession &session);
Task<ExitCode> runSandbox(CliSession &session);
Task<ExitCode> runDoctor(CliSession &session);

} // namespace Ringproof
