// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whoever sends codes and checks them: Twilio Verify v2, or a scripted one in tests. Calls cost money and move a verification.
// Never counts, never remembers and never decides what a missing verification means: VerificationService does.
#pragma once

#include "base/calldeadline.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/task.h"
#include "phone/channel.h"
#include "phone/phonenumber.h"

#include <vector>

namespace Ringproof {

/// The values of Verification.status (Twilio: Verification resource).
enum class ProviderStatus { Pending, Approved, Canceled, MaxAttemptsReached, Deleted, Failed, Expired };

struct StartRequest
{
    PhoneNumber to;
    Channel channel;
    QString locale; ///< empty: the provider goes by the number's country
    QString deviceIp; ///< of whoever asked for the code, for the provider's own fraud guard; empty when it is not known
};

struct ProviderVerification
{
    QString sid; ///< "VE" and 32 hex digits
    ProviderStatus status = ProviderStatus::Pending;
    int sends = 0; ///< entries of send_code_attempts
    Timestamp createdAt;
};

struct ProviderService
{
    QString sid;
    QString friendlyName;
    int codeLength = 6;
    bool lookupEnabled = false;
    bool skipSmsToLandlines = false;
    bool doNotShareWarning = false;
    bool psd2Enabled = false;       ///< sends then need an amount and a payee
    bool customCodeEnabled = false; ///< codes may be set by whoever sends
    bool dtmfInputRequired = false; ///< in a call a key must be pressed before the code is spoken
};

/// One send as the provider remembers it for 30 days (Twilio: VerificationAttempt resource).
struct ProviderAttempt
{
    QString sid;
    QString verificationSid;
    Timestamp createdAt;
    bool converted = false; ///< the verification was approved
    bool expired = false;   ///< it ran out; false also when that is not known
};

struct ProviderAttempts
{
    std::vector<ProviderAttempt> list;   ///< newest first
    std::optional<Timestamp> answeredAt; ///< by the provider's clock, whole seconds, rounded down
};

struct AttemptsQuery
{
    std::optional<PhoneNumber> to;
    QString verificationSid;
    std::optional<Timestamp> createdAfter; ///< by the provider's clock
};

class Provider
{
public:
    virtual ~Provider() = default;

    /// Sends a code, or sends the live one again. ProviderUnavailable: certainly not sent. SendUnknown: it may have been.
    virtual Task<Result<ProviderVerification>> start(StartRequest request, CallDeadline deadline) = 0;
    /// ProviderNotFound: no live verification of that SID (approved, expired, used up and never started look alike).
    virtual Task<Result<ProviderVerification>> fetch(QString sid, PhoneNumber to, CallDeadline deadline) = 0;
    virtual Task<Result<ProviderVerification>> cancel(QString sid, PhoneNumber to, CallDeadline deadline) = 0;
    /// Approved or Pending (a wrong code). CheckUnknown: it may have been counted, or even approved.
    virtual Task<Result<ProviderStatus>> check(QString sid, PhoneNumber to, Secret code, CallDeadline deadline) = 0;
    /// The same for whatever verification of that number is live there, where our record has no SID of it: the answer names it.
    virtual Task<Result<ProviderVerification>> checkByNumber(PhoneNumber to, Secret code, CallDeadline deadline) = 0;
    virtual Task<Result<ProviderService>> service(CallDeadline deadline) = 0;
    /// How many rate limits the service has of its own; one page is enough to know whether there are any.
    virtual Task<Result<int>> rateLimits(CallDeadline deadline) = 0;
    /// One page of at most 50.
    virtual Task<Result<ProviderAttempts>> attempts(AttemptsQuery query, CallDeadline deadline) = 0;
    /// Prepares a connection, so that the first call pays no handshake.
    virtual void warm() = 0;
};

} // namespace Ringproof
