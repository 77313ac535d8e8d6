// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the layers of settings on top of each other: defaults < TOML files < .env < environment < systemd's credentials.
// Never prints a value, and never stops at the first problem: all are reported.
#pragma once

#include "config/config.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace Ringproof {

struct ConfigSources
{
    QStringList tomlFiles; ///< lowest first; a missing one is skipped
    QString requiredToml;  ///< named by the user: must exist; on top of the others
    QString envFile;       ///< empty: none
    bool envFileRequired = false;
    QProcessEnvironment environment;
};

struct LoadedConfig
{
    Config config;
    std::vector<ConfigProblem> problems;
    std::vector<ConfigProblem> unknown; ///< variables that look like settings and are none; nothing is refused for them
};

/// The files of the contract: system wide, the user's, and what the settings dialog writes.
QStringList standardTomlFiles();
LoadedConfig loadConfig(const ConfigSources &sources);

} // namespace Ringproof
