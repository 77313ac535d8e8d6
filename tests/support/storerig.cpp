// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storerig.h"

#include <QCoreApplication>

namespace Ringproof::Testing {

PostgresCluster *testCluster()
{
    static const std::unique_ptr<PostgresCluster> cluster = PostgresCluster::start();
    return cluster.get();
}

bool testsUsePostgres() { return qEnvironmentVariable("RINGPROOF_TEST_DATABASE") == QLatin1StringView("postgres"); }

SqlStore::Options storeAt(const QString &file, const StoreRules &rules, bool usePostgres)
{
    SqlStore::Options options{.file = file,
        .server = std::nullopt,
        .rules = rules,
        .dataKey = std::nullopt,
        .dataKeyFile = file + QStringLiteral(".key")};
    // Without a cluster every use fails: nothing passes on another database than it says.
    if (usePostgres)
        options.server = testCluster() ? testCluster()->databaseFor(file) : PostgresServer();
    return options;
}

SqlDialect dialectOf(const SqlStore::Options &options)
{
    return options.server ? postgresDialect(*options.server) : sqliteDialect(options.file);
}

PhoneNumber fictionNumber(int index)
{
    // 555-0100 to 555-0199 in any area code; neighbours have different prefixes.
    constexpr int kAreas = 699; // 900 would be a premium number
    const QString area = QString::number(201 + index % kAreas);
    const QString line = QString::number(100 + index / kAreas % 100);
    return *PhoneNumber::fromE164(QStringLiteral("+1") + area + QStringLiteral("5550") + line);
}

SendIntent intentFor(const PhoneNumber &number)
{
    return {.number = number,
        .channel = Channel::Sms,
        .provider = QStringLiteral("sandbox"),
        .actor = QStringLiteral("test"),
        .reference = {},
        .purpose = {}};
}

} // namespace Ringproof::Testing
