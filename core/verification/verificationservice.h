// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The use cases: start (or send again), check, cancel, status. Every door goes through here, so limits and records cannot be avoided.
// Never says "wrong" when it could not find out, and never lets one code approve twice.
#pragma once

#include "base/secret.h"
#include "provider/provider.h"
#include "store/store.h"
#include "verification/checkgate.h"
#include "verification/journal.h"
#include "verification/unresolvedchecks.h"
#include "verification/verification.h"

#include <QTimer>

namespace Ringproof {

class ReceiptIssuer;

struct StartInput
{
    PhoneNumber number;
    Channel channel = Channel::Sms;
    QString locale;
    QString reference;
    QString purpose;
    QString actor;
    QString deviceIp; ///< of whoever asked for the code; empty when it is not known
    QString requestId; ///< for the log; empty outside the REST server
    bool replace = false; ///< cancel a live verification of another reference, purpose or actor first
};

/// Whether sends can be recorded and made now.
struct Readiness
{
    bool database = false; ///< can be written
    bool provider = false; ///< answered a free question within the last half minute
};

/// Which verification a caller means.
struct VerificationTarget
{
    QString sid;
    std::optional<PhoneNumber> number;
    QString actor; ///< who asks; what they find or end is noted under their name
    QString requestId = {}; ///< for the log; empty outside the REST server
};

class VerificationService final
{
public:
    struct Options
    {
        QString provider; ///< "twilio" or "sandbox"
        std::chrono::milliseconds deadline{10000};
        /// Signs approvals; must outlive the service. None: answers carry no receipt.
        ReceiptIssuer *receipts = nullptr;
        Metrics *metrics = nullptr; ///< must outlive the service; none: nothing is counted
    };

    /// All three must outlive the service and every task it has given out.
    VerificationService(Options options, Provider &provider, Store &store, const Clock &clock);

    Task<Result<Verification>> start(StartInput input);
    /// `code` as a person wrote it: readCode() says what is understood. Anything else is InvalidCode and spends no check.
    Task<Result<CheckAnswer>> check(VerificationTarget target, Secret code, QString actor);
    Task<Result<Verification>> cancel(VerificationTarget target);
    Task<Result<Verification>> status(VerificationTarget target);
    /// Goes on with a live verification of the target's actor, without a send. Asks the provider whether it still has it; the
    /// answer's status says what it found. VerificationInProgress when another actor started it, ProviderNotFound when a sandbox
    /// has forgotten it.
    Task<Result<Verification>> resume(VerificationTarget target);
    /// The newest verification of a number as it is recorded; asks no provider. VerificationNotFound when there is none.
    Task<Result<Verification>> latest(PhoneNumber number);
    /// The live verifications that an actor started, newest first, as they are recorded.
    Task<Result<std::vector<VerificationRecord>>> liveOf(QString actor);
    /// What the limits allow for this number now, before any send.
    Task<Result<SendDecision>> nextSend(PhoneNumber number);
    /// The provider's settings, remembered for some minutes.
    Task<Result<ProviderService>> providerService();
    Task<Readiness> readiness();
    /// How long until a send that began then can be told to have failed, one second at least.
    std::chrono::seconds waitUntilKnown(Timestamp sentAt) const;
    /// Resolves sends that a crash or a lost answer left open for more than a minute.
    Task<Result<int>> reconcile();
    void warm();
    /// Use cases that have begun and not ended.
    int activeCount() const { return m_active; }

private:
    /// Counts a use case while its coroutine lives.
    class Active final
    {
    public:
        explicit Active(int &count)
            : m_count(count)
        {
            ++m_count;
        }
        ~Active() { --m_count; }
        Active(const Active &) = delete;
        Active &operator=(const Active &) = delete;

    private:
        int &m_count;
    };

    enum class SendFate { Sent, NotSent, Unknown };
    struct SettledSend
    {
        SendFate fate;
        VerificationState state;
    };

    /// Somebody may change the service at Twilio while we run; the code's length is asked again sooner where it matters.
    static constexpr std::chrono::milliseconds kServiceKept = std::chrono::minutes(5);
    /// How old the provider's last answer may be that readiness goes by.
    static constexpr std::chrono::milliseconds kReadinessKept = std::chrono::seconds(30);
    /// As long a database that could be written counts as one: to look means to write, and anybody may ask.
    static constexpr std::chrono::milliseconds kDatabaseKept = std::chrono::seconds(1);

    /// Reserves, sends, and says what became of it.
    Task<Result<Verification>> sendReserved(SendIntent intent, StartRequest request, QString requestId);
    Task<Result<CheckAnswer>> checkInTurn(VerificationKey key, Secret code, QString actor, CallDeadline deadline);

    VerificationKey keyFor(const VerificationTarget &target) const;
    CallDeadline newDeadline(QString requestId = {}) const;

    /// The record that is meant, after its open send, if it has one, has been settled.
    Task<Result<VerificationState>> settledState(VerificationTarget target);
    Task<Result<void>> cancelLive(PhoneNumber number, QString actor, QString requestId);
    Task<Result<Verification>> concludeFailedSend(OpenSend send, Error error, CallDeadline deadline);
    /// Finds out what became of a send and records it.
    Task<Result<SettledSend>> settleSend(OpenSend send, CallDeadline deadline);
    /// The SID that the send belongs to; empty: not sent; an error: unknown.
    Task<Result<QString>> traceSend(OpenSend send, CallDeadline deadline);
    Task<Result<VerificationState>> settleOpenSend(VerificationState state, QString requestId);

    Task<Result<ProviderService>> providerServiceWithin(std::chrono::milliseconds age, CallDeadline deadline);
    Task<Result<void>> refuseMisfitCode(QString code, CallDeadline deadline);
    /// One of the verification's checks, taken; an open send is settled first.
    Task<Result<CheckReservation>> takeCheck(VerificationKey key, QString actor, QString requestId);
    /// The verdict where no check could be taken.
    Task<Result<CheckAnswer>> verdictWithoutCheck(
        CheckReservation reservation, VerificationKey key, Secret code, QString actor, CallDeadline deadline);
    /// The provider's word on a code whose send is unknown: where it knows the code's verification, the send is known, too.
    Task<Result<CheckAnswer>> checkUnknownSend(CheckReservation reservation, Secret code, CallDeadline deadline);
    /// The record of a send that was unknown, now that the provider has named its SID.
    Task<Result<VerificationState>> recordFoundSend(VerificationRecord record, QString sid);
    Task<Result<CheckAnswer>> concludeCheck(
        CheckReservation reservation, Result<ProviderStatus> answer, Secret code, CallDeadline deadline);
    Task<Result<CheckAnswer>> concludeUnknownCheck(
        CheckReservation reservation, Error error, Secret code, CallDeadline deadline);
    Task<Result<CheckAnswer>> concludeGone(CheckReservation reservation, Secret code, CallDeadline deadline);
    /// The provider says approved, and nobody was told: it is this caller's where all checks without an outcome carried this
    /// code, were tried by this caller, and were made by this process. VerificationUsed otherwise.
    Task<Result<VerificationState>> approveRepeated(qint64 verificationId, QString actor, Secret code);
    void rememberCheck(const CheckReservation &reservation, const Secret &code);
    /// Empty when none can be made: the code was right all the same, and the record can give a receipt later.
    Task<QString> receiptOf(Verification verification);
    Task<Result<CheckAnswer>> recordVerdict(qint64 checkId, CheckOutcome outcome, Verdict verdict);
    Task<Result<CheckAnswer>> answerOf(Result<VerificationState> recorded, Verdict verdict);
    /// The provider has acted and the record failed: then nobody can say what was done, least of all that nothing was.
    static Error unrecorded(const Error &error, ErrorCode unknown);
    /// How a verification ended that the provider no longer has; `otherwise` when it has no end of it either.
    Task<Result<VerificationStatus>> traceEnd(
        VerificationRecord record, CallDeadline deadline, std::optional<VerificationStatus> otherwise = std::nullopt);

    Options m_options;
    Provider &m_provider;
    Store &m_store;
    const Clock &m_clock;
    Journal m_journal;
    CheckGate m_checkGate;
    std::optional<ProviderService> m_providerService;
    Timestamp m_providerServiceAt;
    std::optional<Error> m_serviceError; ///< what the last look at them ended with
    std::optional<std::chrono::milliseconds> m_databaseGood; ///< when it could last be written, on the steady clock
    bool m_isAskingService = false;
    WaitLine<bool> m_serviceLine; ///< who wants the settings while they are being asked for
    UnresolvedChecks m_unresolved;
    QTimer m_forget; ///< runs while there is something to forget
    int m_active = 0;
};

} // namespace Ringproof
