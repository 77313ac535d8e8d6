// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A data folder with a million verifications of the last 29 days, their sends, sums and index of text: millionrows FOLDER.
// For benches that run the real programs over it.
#include "support/historyrows.h"
#include "support/storerig.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;

namespace {

constexpr qint64 kRows = 1'000'000;

template<class Slice>
bool untilDone(Slice slice)
{
    Result<bool> more = true;
    while (more && *more)
        more = slice().value_or(fail(ErrorCode::StorageUnavailable));
    return more.has_value();
}

bool fills(const QString &folder)
{
    const QString file = folder + QStringLiteral("/ringproof.db");
    const SystemClock clock;
    SqlStore::Options options = storeAt(file, {}, false);
    options.dataKeyFile = folder + QStringLiteral("/data.key");
    SqlStore store(options, clock);
    return outcome(store.check()).value_or(fail(ErrorCode::StorageUnavailable)) &&
           fillHistory(file, kRows, QStringLiteral("twilio"), clock.now().time_since_epoch().count() - kRows * kRowStepMs) &&
           fillSends(file) && untilDone([&] { return outcome(store.foldOverviewSlice()); }) &&
           untilDone([&] { return outcome(store.indexHistorySlice()); });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 2 && fills(QString::fromLocal8Bit(argv[1])))
        return 0;
    std::fputs("millionrows: FOLDER could not be filled\n", stderr);
    return 1;
}
