// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tidier.h"

#include "base/logging.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirst = 1min;
constexpr auto kEvery = 1h;

} // namespace

Task<Result<PurgeTotals>> purgeAll(Store *store, Timestamp before, QString actor, const bool *isStopped)
{
    PurgeTotals totals;
    bool more = true;
    while (more && !*isStopped) {
        const auto slice = co_await store->purgeSlice(before, actor);
        if (!slice)
            co_return fail(slice.error());
        totals.verifications += slice->verifications;
        totals.auditEntries += slice->auditEntries;
        more = slice->more;
    }
    if (totals.verifications > 0) {
        const auto finished = co_await store->finishPurge();
        if (!finished)
            co_return fail(finished.error());
    }
    co_return totals;
}

Tidier::Tidier(Options options, Store &store, const Clock &clock)
    : m_options(options)
    , m_store(store)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tidy(); });
}

void Tidier::start(const QString &actor)
{
    m_actor = actor;
    m_timer.start(kFirst);
}

void Tidier::stop()
{
    m_isStopped = true;
    m_timer.stop();
}

Task<Result<PurgeTotals>> Tidier::purge(QString actor)
{
    ++m_running;
    const Timestamp before = m_clock.now() - m_options.retention;
    const auto purged = co_await purgeAll(&m_store, before, actor, &m_isStopped);
    --m_running;
    co_return purged;
}

Task<> Tidier::tidy()
{
    ++m_running;
    // By slices of five hundred; a purge would do it one by one.
    bool isUnfolded = true;
    while (isUnfolded && !m_isStopped) {
        const auto more = co_await m_store.foldOverviewSlice();
        isUnfolded = more && *more;
    }
    const auto purged = co_await purge(m_actor);
    if (!purged)
        qCWarning(lcStore) << "what is older than retention allows could not be removed:"
                           << errorCodeName(purged.error().code);
    bool isBehind = purged.has_value();
    while (isBehind && !m_isStopped) {
        const auto more = co_await m_store.indexHistorySlice();
        isBehind = more && *more;
    }
    --m_running;
    if (!m_isStopped)
        m_timer.start(kEvery);
}

} // namespace Ringproof
