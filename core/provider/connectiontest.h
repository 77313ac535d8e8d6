// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds out whether Twilio takes these credentials for this Verify service, and where it does if not here.
// Never sends a code and never costs anything: it only reads the service.
#pragma once

#include "provider/twiliorequests.h"

#include <QDeadlineTimer>

namespace Ringproof {

class HealthMonitor;

struct ConnectionReport
{
    std::optional<ProviderService> service; ///< it works
    std::optional<int> rateLimits;          ///< of the service; nothing when that could not be found out
    QString otherRegion;                    ///< the credentials belong there
    std::optional<Error> error;             ///< it does not work, and why
};

/// A region of Twilio, and where it answers.
struct RegionDoor
{
    QString region;
    QUrl baseUrl;
};

/// All that have Verify (twilio.com/docs/global-infrastructure), without `current`.
std::vector<RegionDoor> otherRegions(const QString &current);

/// `http` must outlive the task. `others` are asked only when the credentials are refused, and are shown the credentials too. `health` is
/// told what `account` came to; it is for the account that is in use, and must outlive the task.
Task<ConnectionReport> testConnection(
    TwilioAccount account, std::vector<RegionDoor> others, HttpClient *http, QDeadlineTimer deadline,
    HealthMonitor *health = nullptr);

} // namespace Ringproof
