// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A provider whose answers a test writes down beforehand, or gives later, and which remembers what it was asked.
// Never makes an answer up: a call without one gets InternalError.
#pragma once

#include "provider/provider.h"

#include <QCoroFuture>
#include <QPromise>
#include <deque>
#include <memory>

namespace Ringproof::Testing {

template<class T>
class Script final
{
public:
    using Promise = std::shared_ptr<QPromise<Result<T>>>;

    /// The next call without an answer gets this one at once.
    void answer(const Result<T> &result)
    {
        const Promise promise = answerLater();
        give(promise, result);
    }
    /// The next call without an answer waits until give().
    Promise answerLater()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        m_answers.push_back(promise);
        return promise;
    }
    static void give(const Promise &promise, const Result<T> &result)
    {
        promise->addResult(result);
        promise->finish();
    }
    QFuture<Result<T>> next()
    {
        if (m_answers.empty())
            answer(fail(ErrorCode::InternalError, QStringLiteral("the test has no answer")));
        const Promise promise = m_answers.front();
        m_answers.pop_front();
        m_given.push_back(promise); // a promise that dies unfulfilled cancels its future
        return promise->future();
    }

private:
    std::deque<Promise> m_answers;
    std::deque<Promise> m_given;
};

class ScriptedProvider final : public Provider
{
public:
    Script<ProviderVerification> starts, fetches, cancels, checksByNumber;
    Script<ProviderStatus> checks;
    Script<ProviderService> services;
    Script<int> rateLimitCounts;
    Script<std::vector<ProviderAttempt>> attemptLists;

    std::vector<StartRequest> started;
    QStringList checkedCodes;
    QStringList canceledSids;

    Task<Result<ProviderVerification>> start(StartRequest request, CallDeadline) override
    {
        started.push_back(request);
        return replyOf(starts.next());
    }
    Task<Result<ProviderVerification>> fetch(QString, PhoneNumber, CallDeadline) override
    {
        return replyOf(fetches.next());
    }
    Task<Result<ProviderVerification>> cancel(QString sid, PhoneNumber, CallDeadline) override
    {
        canceledSids.append(sid);
        return replyOf(cancels.next());
    }
    Task<Result<ProviderStatus>> check(QString, PhoneNumber, Secret code, CallDeadline) override
    {
        checkedCodes.append(code.reveal());
        return replyOf(checks.next());
    }
    Task<Result<ProviderVerification>> checkByNumber(PhoneNumber, Secret code, CallDeadline) override
    {
        checkedCodes.append(code.reveal());
        return replyOf(checksByNumber.next());
    }
    Task<Result<ProviderService>> service(CallDeadline) override { return replyOf(services.next()); }
    Task<Result<int>> rateLimits(CallDeadline) override { return replyOf(rateLimitCounts.next()); }
    Task<Result<ProviderAttempts>> attempts(AttemptsQuery, CallDeadline) override
    {
        const auto list = co_await replyOf(attemptLists.next());
        co_return list.map([](const std::vector<ProviderAttempt> &attempts) { return ProviderAttempts{attempts, {}}; });
    }
    void warm() override {}

private:
    template<class T>
    static Task<Result<T>> replyOf(QFuture<Result<T>> reply)
    {
        const Result<T> answer = co_await reply;
        co_return answer;
    }
};

} // namespace Ringproof::Testing
