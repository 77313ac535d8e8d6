// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which resource of Verify v2 a path names. Segments are decoded after they were split, so "%2F" never makes a new one.
// Never says whether the resource exists.
#pragma once

#include <QByteArray>
#include <QString>

namespace Ringproof {

/// What faults can be aimed at. `Other` is everything that the emulator does not know.
enum class VerifyOperation { Start, Check, Fetch, Update, Service, Attempts, Other };

enum class VerifyResource {
    Services,          ///< /Services
    Service,           ///< /Services/{Sid}
    Verifications,     ///< /Services/{ServiceSid}/Verifications
    Verification,      ///< /Services/{ServiceSid}/Verifications/{Sid or number}
    VerificationCheck, ///< /Services/{ServiceSid}/VerificationCheck
    Attempts,          ///< /Attempts
    AttemptsSummary,   ///< /Attempts/Summary
    Attempt,           ///< /Attempts/{Sid}
    Unknown,
};

struct VerifyRoute
{
    QByteArray method;
    VerifyResource resource = VerifyResource::Unknown;
    QByteArray service; ///< SID of the service, where the path names one
    QByteArray sid;     ///< the last segment, where it names one thing
    QString path;       ///< decoded, without "/v2": what Twilio's messages name

    VerifyOperation operation() const;
};

/// `path` begins with "/v2".
VerifyRoute verifyRoute(const QByteArray &method, const QByteArray &path);

} // namespace Ringproof
