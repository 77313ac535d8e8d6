// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the About dialog shows and what a report about a fault needs. Pure but for asking libraries for their versions.
// Never a secret, a number or any value of a setting: settings are named, with the place that they came from.
#pragma once

#include "config/config.h"
#include "ui/desk/aboutdialog.h"

namespace Ringproof {

struct DiagnosedState
{
    QString provider; ///< "twilio", "sandbox", or empty while there is none
    QString dataDir;
    QString server;   ///< address of the REST server; empty while it is off
    std::optional<bool> databaseWorks;
    std::vector<ConfigProblem> problems;
};

AboutFacts aboutFacts(const Config &config, const DiagnosedState &state);

} // namespace Ringproof
