// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences for observed states, the same in the window, /health/ready, doctor and the log, and what mends them. Pure.
// Never invents a state: what was not observed is "not contacted yet".
#pragma once

#include "observability/healthmonitor.h"

namespace Ringproof {

/// The place that mends a state; a button for it belongs beside the sentence.
enum class HealthRemedy {
    None,
    TestConnection, ///< nothing to change here: try again, or look at the network
    Credentials,    ///< settings: the Twilio credentials
    VerifyService,  ///< settings: the SID of the Verify service
    TwilioConsole,  ///< only Twilio's own console helps
    DataFolder,     ///< the disk, the data folder or its key
    Server,         ///< settings: the REST server
};

/// One whole sentence or two, translated, without the time. `region` is Twilio's that was asked, empty for its default.
QString healthText(HealthPart part, const HealthReport &report, const QString &region = {});
HealthRemedy healthRemedy(HealthPart part, HealthState state);

} // namespace Ringproof
