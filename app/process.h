// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What both programs do at their start: standard streams, names, version, descriptor limit, no core files.
// Never reads a setting.
#pragma once

#include <QString>

namespace Ringproof {

/// Makes the standard streams harmless; the first object of main(). Ignores SIGPIPE, opens descriptors 0 to 2 on
/// /dev/null where they are closed, and installs the log. Its end writes what the log still holds, for 1 s at most.
class StandardStreams final
{
public:
    StandardStreams();
    ~StandardStreams();
    StandardStreams(const StandardStreams &) = delete;
    StandardStreams &operator=(const StandardStreams &) = delete;
};

/// The version of this build, e.g. "0.1.0".
QString programVersion();
/// Before any QCoreApplication. Sets the organisation's and the program's names, which decide where settings and data lie.
void prepareProcess();
/// Before any QCoreApplication. Every thread's event loop does without GLib, which makes each turn of it cheaper. Not for
/// the desk: services of the desktop live in GLib's loop.
void avoidGLib();
/// How many files and connections this process may have open at once.
int descriptorLimit();
/// Nobody of the same user may read this process's memory or environment (prctl(2), PR_SET_DUMPABLE). Not for the desk:
/// the settings portal refuses such a process.
void forbidInspection();
/// Who is at this machine, as records name them: "desk:<login>@<host>", "cli:<login>".
QString deskActor();
QString cliActor();

} // namespace Ringproof
