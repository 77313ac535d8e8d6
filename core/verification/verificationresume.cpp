// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of VerificationService that finds live verifications again after a restart, a crash, or from the history.
#include "verification/verificationservice.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// No code lives longer; it keeps the query small.
constexpr auto kLongestLife = 24h;
constexpr int kMostLive = 50;

} // namespace

Task<Result<Verification>> VerificationService::resume(VerificationTarget target)
{
    const Active active(m_active);
    const auto settled = co_await settledState(target);
    if (!settled)
        co_return fail(settled.error());
    const VerificationRecord record = settled->record;
    if (record.actor != target.actor)
        co_return fail(ErrorCode::VerificationInProgress, QStringLiteral("started by another actor"));
    if (record.status != VerificationStatus::Pending)
        co_return Verification(*settled);

    const CallDeadline deadline = newDeadline(target.requestId);
    const auto fetched = co_await m_provider.fetch(record.sid, record.number, deadline);
    if (fetched && fetched->status == ProviderStatus::Pending)
        co_return Verification(*settled);
    const bool isUnknown = !fetched && fetched.error().code != ErrorCode::ProviderNotFound;
    // Without an answer the record decides: the check of a code asks the provider anyway.
    if (isUnknown && m_clock.now() < record.expiresAt)
        co_return Verification(*settled);
    if (isUnknown)
        co_return fail(fetched.error());

    // The sandbox keeps nothing over its end, and has no billing to look at: what it does not know can never be entered.
    std::optional<VerificationStatus> otherwise;
    if (m_options.provider == QLatin1StringView("sandbox"))
        otherwise = VerificationStatus::Canceled;
    const auto end = co_await traceEnd(record, deadline, otherwise);
    if (!end)
        co_return fail(end.error());
    const auto state = co_await m_store.recordEnd(record.id, *end, target.actor);
    if (!state)
        co_return fail(state.error());
    if (otherwise && *end == *otherwise)
        co_return fail(ErrorCode::ProviderNotFound, QStringLiteral("the sandbox has forgotten it"));
    co_return Verification(*state);
}

Task<Result<Verification>> VerificationService::latest(PhoneNumber number)
{
    const Active active(m_active);
    const VerificationKey key{.provider = m_options.provider, .sid = {}, .number = number};
    const auto found = co_await m_store.find(key);
    if (!found)
        co_return fail(found.error());
    co_return Verification(*found);
}

Task<Result<std::vector<VerificationRecord>>> VerificationService::liveOf(QString actor)
{
    const Active active(m_active);
    const Timestamp now = m_clock.now();
    HistoryQuery query;
    query.from = now - kLongestLife;
    query.status = VerificationStatus::Pending;
    query.actor = actor;
    query.provider = m_options.provider;
    query.limit = kMostLive;
    const auto page = co_await m_store.history(query);
    if (!page)
        co_return fail(page.error());
    std::vector<VerificationRecord> live = page->records;
    const auto isOver = [&](const VerificationRecord &record) {
        return resumeRefusal(record, actor, now) != ResumeRefusal::None;
    };
    live.erase(std::remove_if(live.begin(), live.end(), isOver), live.end());
    co_return live;
}

} // namespace Ringproof
