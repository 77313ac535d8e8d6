// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that a user can set, as plain values with their defaults. The names of the settings are in settingtable.cpp.
// Never read by core classes: app/engine fills each one's own Options from it.
#pragma once

#include "base/logging.h"
#include "base/secret.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <chrono>
#include <vector>

namespace Ringproof {

struct TwilioSettings
{
    QString accountSid;
    Secret authToken;
    QString apiKeySid;
    Secret apiKeySecret;
    QString verifyServiceSid;
    QString edge;
    QString region;
    QUrl baseUrl; ///< empty: Twilio's own, by edge and region
};

struct LimitSettings
{
    std::vector<std::chrono::seconds> numberWaits{
        std::chrono::seconds(60), std::chrono::seconds(60), std::chrono::seconds(120)};
    int numberPerTenMinutes = 5;
    int numberPerDay = 10;
    int checks = 5;
    int dailySendBudget = 500;
    int failuresPerHour = 10;
    int newNumbersPerPrefixHour = 50;
    int breakerConversion = 20; ///< per cent
    int ipPerMinute = 10;
    QStringList allowedRegions; ///< empty: all
};

struct ServerSettings
{
    int port = 3001;            ///< 0 picks one
    QString listenAddress;      ///< empty: this machine alone, by IPv4 and IPv6
    QStringList allowedOrigins; ///< of web pages that may call; in lower case, as browsers send them
    bool requireKey = false;    ///< of programs on this machine too
};

struct Config
{
    TwilioSettings twilio;
    ServerSettings server;
    LimitSettings limits;
    std::chrono::seconds codeTtl{600};
    int retentionDays = 30;
    int receiptDays = 7;
    Secret dataKey;   ///< base64; empty: data.key in the data folder
    QUrl databaseUrl; ///< may hold a password; empty: ringproof.db in the data folder
    LogLevel logLevel = LogLevel::Warning;
    LogFormat logFormat = LogFormat::Text;
    /// Where each setting came from, by its variable name; settings at their default are absent.
    QMap<QString, QString> sources;
};

/// A setting that is missing or malformed: one sentence, no secret in it.
struct ConfigProblem
{
    QString setting; ///< variable name
    QString sentence;
};

} // namespace Ringproof
