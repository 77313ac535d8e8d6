// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of every verification, send and check, and the two reservations that hold the limits.
// Never keeps a code, and keeps a full number in one column only.
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "limits/clientaddress.h"
#include "limits/sendlimits.h"
#include "phone/channel.h"
#include "phone/phonenumber.h"
#include "store/apikey.h"
#include "store/idempotency.h"
#include "store/overview.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace Ringproof {

/// The first five are Twilio's words for Verification.status; the rest is about a send whose end we await or never learnt.
enum class VerificationStatus {
    Pending,
    Approved,
    Canceled,
    MaxAttemptsReached,
    Expired,
    Sending,
    NotSent,
    SendUnknown
};

QString statusName(VerificationStatus status); ///< "pending" ... "send_unknown", as the contract spells them
std::optional<VerificationStatus> statusFromName(const QString &name);
/// No check and no send moves it any more.
bool isTerminal(VerificationStatus status);

struct VerificationRecord
{
    qint64 id = 0;
    QString sid; ///< empty until the provider has given one
    PhoneNumber number;
    Channel channel = Channel::Sms;
    VerificationStatus status = VerificationStatus::Sending;
    QString provider; ///< "twilio" or "sandbox"
    QString actor;
    QString reference;
    QString purpose;
    Timestamp createdAt;
    Timestamp expiresAt;
    std::optional<Timestamp> endedAt;
    int sends = 0; ///< that went out, or may have
    int checks = 0;
    RegionCode region;
    Timestamp liveUntil; ///< on the store's own time, which no turned clock moves
};

/// A record with what may be done next.
struct VerificationState
{
    VerificationRecord record;
    Timestamp resendAt;
    int sendsLeft = 0; ///< kUnlimited when nothing limits it
    int checksLeft = 0;
};

/// By SID, or the newest one of a number. Always of one provider.
struct VerificationKey
{
    QString provider;
    QString sid;
    std::optional<PhoneNumber> number;
};

struct SendIntent
{
    PhoneNumber number;
    Channel channel = Channel::Sms;
    QString provider;
    QString actor;
    QString reference;
    QString purpose;
    /// What the numbering data say about the number: found by the store itself, before it queues the work, where it is not set.
    RegionCode region;
    PhoneType type = PhoneType::Unknown;
};

struct SendReservation
{
    qint64 sendId = 0;
    VerificationRecord verification; ///< with a SID when this is a resend
    Timestamp startedAt;
};

struct CheckReservation
{
    qint64 checkId = 0; ///< zero: nothing was reserved, the record's status or its checks say why
    VerificationRecord verification;
    QString actor; ///< who tries the code
};

/// The provider's answer to a send.
struct SentFacts
{
    QString sid;
    Timestamp startedAt; ///< of the send, by our clock; the verification's age is counted from here if it is new
};

enum class SendFailure { NotSent, Unknown };
enum class CheckOutcome {
    Approved,
    Wrong,
    NotSent,
    Unknown,
    /// Without an answer of its own, but the provider says that the verification was approved. Approved when no other check
    /// can have been the one that was, apart from those that carried the same code.
    Inferred,
};

/// A send that was begun and never concluded.
struct OpenSend
{
    qint64 sendId = 0;
    VerificationRecord verification;
    Timestamp startedAt;
};

/// A place in the history, behind one verification. Stays right whatever is added or purged meanwhile.
struct HistoryCursor
{
    Timestamp createdAt;
    qint64 id = 0;

    bool operator==(const HistoryCursor &) const = default;
};

QString cursorText(const HistoryCursor &cursor); ///< for addresses and arguments
std::optional<HistoryCursor> cursorFromText(const QString &text);

struct HistoryQuery
{
    std::optional<Timestamp> from;
    std::optional<Timestamp> to;
    std::optional<VerificationStatus> status;
    std::optional<PhoneNumber> number;
    QString reference; ///< a prefix; of one or two letters whatever their case
    QString actor;
    QString provider;
    QString text; ///< anywhere in reference, purpose or actor, whatever the case; three characters or more
    std::optional<HistoryCursor> after;
    int limit = 50;
    QString sid;
};

struct HistoryPage
{
    std::vector<VerificationRecord> records; ///< newest first
    std::optional<HistoryCursor> next;       ///< where the next page begins; nothing at the end
};

/// What a receipt says of an approved verification beyond the record itself.
struct ReceiptFacts
{
    VerificationRecord record;
    QString issuer; ///< of this database
    QString phoneHash;
    QString auditEntry; ///< of the approval, as ID:HMAC
    Timestamp expiresAt;
};

/// The public half of a key that signs receipts over this database.
struct StoredReceiptKey
{
    QString kid;
    QString publicKey; ///< base64url
    QString provider;  ///< for whose verifications it signs
};

struct ReceiptKeyRing
{
    QString issuer;
    std::vector<StoredReceiptKey> keys;
};

/// What a look over the whole audit chain found.
struct AuditReport
{
    qint64 entries = 0;    ///< proved, from the first on
    QString head;          ///< the last proved entry's HMAC in hex; empty for an empty chain
    qint64 emptied = 0;    ///< of these, by purges that the chain itself names
    bool isSealed = false; ///< the end is known to be the end; false only before the first entry since seals exist
    std::optional<qint64> firstBroken;
    bool isStopped = false; ///< by whoever watched: nothing is known of what comes behind
};

/// How far a look over the chain has come.
struct AuditProgress
{
    qint64 entries = 0;
    qint64 total = 0;
};

/// Called on the asking thread after each step; false ends the look.
using AuditWatch = std::function<bool(const AuditProgress &)>;

struct Timeline;

/// How the limits stand for one number.
struct LimitReport
{
    SendDecision next; ///< on the wall clock
    CheckDecision nextCheck;
    int sendsInTenMinutes = 0;
    int sendsInDay = 0;
    int wrongInHour = 0; ///< with those whose outcome is open
    int wrongInDay = 0;
    int wrongInARow = 0;
    bool isNewNumber = false;
    int newOfPrefixInHour = 0; ///< of its prefix; known for a new number only
    PhoneType type = PhoneType::Unknown;
    RegionCode region;
    bool isRegionPaused = false;
    int sentInDay = 0; ///< to all numbers
    int dailyBudget = 0;
};

/// How the limits stand that are counted over all numbers.
struct LimitLevels
{
    std::optional<int> budgetLeft; ///< sends; nothing when there is no budget
    QStringList pausedRegions;     ///< by the conversion breaker, sorted
};

/// What one step of a purge took.
struct PurgeSlice
{
    int verifications = 0;
    int auditEntries = 0; ///< emptied: number and HMAC stay
    bool more = false;
};

struct StoreRules
{
    LimitPolicy limits;
    std::chrono::seconds codeTtl{600}; ///< what is shown as expiry; the provider decides what is over
    std::chrono::hours receiptLife{24 * 7};
    int mostAddresses = 100'000; ///< client addresses that are counted at one time, per provider
};

class Store
{
public:
    virtual ~Store() = default;

    /// Counts and writes in one transaction. A limit's error (refusalOf()), VerificationInProgress for a live verification of
    /// another reference, purpose or actor, Storage... when it cannot be written: then nothing may be sent.
    virtual Task<Result<SendReservation>> reserveSend(SendIntent intent) = 0;
    virtual Task<Result<VerificationState>> recordSent(qint64 sendId, SentFacts facts) = 0;
    virtual Task<Result<VerificationState>> recordSendFailed(qint64 sendId, SendFailure failure, int providerCode) = 0;
    /// Takes one of the checks of a live verification, or of one whose send may have arrived. TooManyRequests or NumberLocked after too many wrong codes for its number.
    virtual Task<Result<CheckReservation>> reserveCheck(VerificationKey key, QString actor) = 0;
    /// The provider's approval wins over an end of our own making, once: VerificationUsed for any further one,
    /// VerificationCanceled after a cancellation. CheckUnknown for an inferred one when another check, perhaps another
    /// process's, has no outcome either: it stays open and can still be told that it is unknown. `sameCode` are checks without an
    /// outcome that carried the same code: they do not stand against an inferred one, which may itself have been told to be
    /// unknown before.
    virtual Task<Result<VerificationState>> recordCheck(
        qint64 checkId, CheckOutcome outcome, std::vector<qint64> sameCode = {}) = 0;
    /// Ends a verification that has not ended yet; a terminal status is left as it is, and the state says which it is.
    /// `actor` is who ended it, or who found out that it had.
    virtual Task<Result<VerificationState>> recordEnd(
        qint64 verificationId, VerificationStatus status, QString actor) = 0;
    /// VerificationNotFound when there is none.
    virtual Task<Result<VerificationState>> find(VerificationKey key) = 0;
    /// What the limits allow for a number that may have no verification yet.
    virtual Task<Result<SendDecision>> nextSend(PhoneNumber number, QString provider) = 0;
    virtual Task<Result<LimitReport>> limitReport(PhoneNumber number, QString provider) = 0;
    virtual Task<Result<LimitLevels>> limitLevels(QString provider) = 0;
    /// Forgets what was counted of one number, its lock too; the day's budget and its region are left as they are.
    virtual Task<Result<LimitReport>> resetLimits(PhoneNumber number, QString provider, QString actor) = 0;
    /// Counts a request of a client address (addressSubject()); a refused one is not counted. Refused when too many
    /// addresses are being held back already.
    virtual Task<Result<RequestDecision>> countRequest(QByteArray subject, QString provider) = 0;
    /// Sends in state "sending" or "unknown" that were begun before `before`, of one provider.
    virtual Task<Result<std::vector<OpenSend>>> openSends(Timestamp before, QString provider) = 0;
    /// InvalidRequest for free text that is too short.
    virtual Task<Result<HistoryPage>> history(HistoryQuery query) = 0;
    /// How many there are, counted as far as the query's limit; its cursor says nothing here.
    virtual Task<Result<qint64>> countHistory(HistoryQuery query) = 0;
    /// Who has begun verifications, in the order of the alphabet; the first two hundred of them.
    virtual Task<Result<QStringList>> historyActors() = 0;
    /// All that happened to one verification. VerificationNotFound once retention has removed it.
    virtual Task<Result<Timeline>> timeline(qint64 verificationId) = 0;
    /// Brings some of what is new into the index of free text, so that the next search need not. True while there is more.
    virtual Task<Result<bool>> indexHistorySlice() = 0;
    /// InvalidRequest unless the edges are in order. Exact, whatever is folded.
    virtual Task<Result<OverviewReport>> overview(OverviewQuery query) = 0;
    /// Brings some of what has ended into the sums that outlive retention. True while there is more.
    virtual Task<Result<bool>> foldOverviewSlice() = 0;
    virtual Task<Result<AuditReport>> proveAudit(AuditWatch watch) = 0;
    Task<Result<AuditReport>> proveAudit() { return proveAudit(AuditWatch()); }
    /// Takes away some of what began and ended before `before`, in one short transaction; to be called until there is no more.
    /// What limits look back on stays, whatever `before` says.
    virtual Task<Result<PurgeSlice>> purgeSlice(Timestamp before, QString actor) = 0;
    /// After the last slice: leaves no copy behind in the database's own files.
    virtual Task<Result<void>> finishPurge() = 0;
    /// VerificationNotFound when there is none, InternalError when it is not approved.
    virtual Task<Result<ReceiptFacts>> receiptFacts(VerificationKey key) = 0;
    /// Makes a public key known to everyone on this database; one that is known stays as it is.
    virtual Task<Result<void>> addReceiptKey(StoredReceiptKey key) = 0;
    virtual Task<Result<ReceiptKeyRing>> receiptKeys() = 0;
    /// False when a live key has that name.
    virtual Task<Result<bool>> addApiKey(ApiKey key, QString actor) = 0;
    /// Oldest first, revoked ones too.
    virtual Task<Result<std::vector<ApiKey>>> apiKeys() = 0;
    /// Revoked ones too; nothing when there is none.
    virtual Task<Result<std::optional<ApiKey>>> findApiKey(QString id) = 0;
    /// The key as it is then; nothing when there is none.
    virtual Task<Result<std::optional<ApiKey>>> revokeApiKey(QString id, QString actor) = 0;
    /// Writes once a minute at the most.
    virtual Task<Result<void>> noteApiKeyUse(QString id) = 0;
    /// One that has not ended within a minute is taken over by the next of its key; so is one whose answer decided nothing (5xx),
    /// at once. Other answers are kept for a day.
    virtual Task<Result<IdempotentStart>> beginIdempotent(IdempotentRequest request) = 0;
    /// `answer` holds no phone number.
    virtual Task<Result<void>> endIdempotent(IdempotencyTicket ticket, int status, QByteArray answer) = 0;
    /// Of a request that decided nothing: it may be tried again.
    virtual Task<Result<void>> forgetIdempotent(IdempotencyTicket ticket) = 0;
    /// Whether it can be written. Opens and migrates the database if that has not happened yet.
    virtual Task<Result<void>> check() = 0;
    /// The files that change when anybody writes; none where the database is elsewhere.
    virtual QStringList files() const = 0;
};

} // namespace Ringproof
