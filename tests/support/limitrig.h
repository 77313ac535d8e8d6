// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A store by itself with a clock that a test turns, and the steps of a verification without any provider.
// Never asserts; the tests say what they expect.
#pragma once

#include "support/jumpingclock.h"
#include "support/storerig.h"

namespace Ringproof::Testing {

class LimitRig final
{
public:
    explicit LimitRig(LimitPolicy policy = {}, std::chrono::seconds codeTtl = std::chrono::seconds(600))
        : rules{.limits = std::move(policy), .codeTtl = codeTtl}
    {
        restart();
    }

    /// As after a new start of the program.
    void restart()
    {
        store.reset();
        store = std::make_unique<SqlStore>(options(), clock);
    }
    SqlStore::Options options() const { return storeAt(folder.filePath(QStringLiteral("limits.db")), rules); }

    Result<SendReservation> reserve(const PhoneNumber &number, const QString &provider = QStringLiteral("sandbox"))
    {
        SendIntent intent = intentFor(number);
        intent.provider = provider;
        return outcome(store->reserveSend(intent)).value_or(fail(ErrorCode::InternalError));
    }
    /// Reserved and gone out; a new verification each time the last one has ended.
    Result<VerificationState> send(const PhoneNumber &number)
    {
        const auto reservation = reserve(number);
        if (!reservation)
            return fail(reservation.error());
        const QString sid = reservation->verification.sid.isEmpty()
                                ? QStringLiteral("VE%1").arg(reservation->verification.id, 32, 16, QChar(u'0'))
                                : reservation->verification.sid;
        return outcome(store->recordSent(reservation->sendId, SentFacts{sid, reservation->startedAt}))
            .value_or(fail(ErrorCode::InternalError));
    }
    Result<CheckReservation> take(const PhoneNumber &number, const QString &actor = QStringLiteral("checker"))
    {
        return outcome(store->reserveCheck(keyOf(number), actor)).value_or(fail(ErrorCode::InternalError));
    }
    Result<VerificationState> conclude(qint64 checkId, CheckOutcome end)
    {
        return outcome(store->recordCheck(checkId, end)).value_or(fail(ErrorCode::InternalError));
    }
    Result<VerificationState> check(const PhoneNumber &number, CheckOutcome end)
    {
        const auto reservation = take(number);
        if (!reservation)
            return fail(reservation.error());
        return reservation->checkId == 0 ? fail(ErrorCode::TooManyChecks) : conclude(reservation->checkId, end);
    }
    Result<VerificationState> end(qint64 id, VerificationStatus status)
    {
        return outcome(store->recordEnd(id, status, QStringLiteral("ender"))).value_or(fail(ErrorCode::InternalError));
    }
    LimitReport report(const PhoneNumber &number)
    {
        return *outcome(store->limitReport(number, QStringLiteral("sandbox"))).value();
    }
    LimitLevels levels(const QString &provider = QStringLiteral("sandbox"))
    {
        return *outcome(store->limitLevels(provider)).value();
    }
    qint64 auditEntries() { return outcome(store->proveAudit()).value()->entries; }

    static VerificationKey keyOf(const PhoneNumber &number)
    {
        return {.provider = QStringLiteral("sandbox"), .sid = {}, .number = number};
    }
    static PhoneNumber number(const char *e164) { return *PhoneNumber::fromE164(QString::fromLatin1(e164)); }

    JumpingClock clock;
    QTemporaryDir folder;
    StoreRules rules;
    std::unique_ptr<SqlStore> store;
};

/// Empty when there is none. Asked within the expression that made the result, which may not outlive it.
template<class T>
QString problemOf(const Result<T> &result)
{
    return result ? QString() : errorCodeName(result.error().code) + u' ' + result.error().detail;
}

} // namespace Ringproof::Testing

/// Refused by exactly that limit.
#define COMPARE_LIMIT(result, expected)                                                                                \
    do {                                                                                                               \
        const auto &limitedResult = result;                                                                            \
        QVERIFY2(!limitedResult.has_value(), "a refusal was expected");                                                \
        QCOMPARE(limitName(limitedResult.error().limit), limitName(expected));                                         \
    } while (false)
#define VERIFY_DONE(result)                                                                                            \
    do {                                                                                                               \
        const QString doneProblem = Ringproof::Testing::problemOf(result);                                             \
        QVERIFY2(doneProblem.isEmpty(), qPrintable(doneProblem));                                                      \
    } while (false)
