// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line of the desktop program as values. Pure.
// Never touches an application object, so --help and --version work without a display.
#pragma once

#include "app/desktop/verifylink.h"

#include <QString>
#include <QStringList>

namespace Ringproof {

struct DesktopOptions
{
    bool help = false;
    bool version = false;
    bool sandbox = false;
    quint16 sandboxPort = 0; ///< zero picks one
    bool startupBenchmark = false;
    QString configFile;
    QString envFile;
    QString dataDir;
    VerifyRequest request; ///< by options or by a link
};

struct ParsedDesktopOptions
{
    DesktopOptions options;
    QString error; ///< one line; empty when all is well
    QString helpText;
};

/// `arguments` with the program's name.
ParsedDesktopOptions parseDesktopOptions(const QStringList &arguments);

} // namespace Ringproof
