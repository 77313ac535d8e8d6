// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line of ringproof-cli as values: which command, with what. Pure.
// Never touches a file, the network or an application object, so --help works anywhere.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace Ringproof {

struct CliOptions
{
    QString command; ///< empty when `help` or `version` is all that was asked
    QStringList arguments;
    bool help = false;
    bool version = false;
    bool json = false;
    QString configFile;
    QString envFile;
    QString dataDir;
    std::optional<QUrl> sandbox;
    // send
    QString region;
    QString channel;
    QString locale;
    QString reference;
    QString purpose;
    // history
    QString from;
    QString to;
    QString status;
    QString number;
    QString actor;
    QString text;
    QString cursor;
    QString limit;
    QString format;
    // receipt
    QString jwksFile;
    QString issuer;
    bool allowSandbox = false;
    // apikey
    QStringList scopes;
    // serve and sandbox
    QString listenAddress;
    QString port;
    // serve
    bool ownSandbox = false; ///< --sandbox without an address: one inside the program
    QString sandboxPort;
    QString certificateFile;
    QString keyFile;
    QStringList proxies;
    QStringList publicHosts;
    QStringList allowedOrigins;
    bool metricsOpen = false;
    bool trustLoopback = false;
    bool receiptNumbers = false;
    QString tryOut;
};

struct ParsedCommandLine
{
    CliOptions options;
    QString error;    ///< one line; empty when all is well
    QString helpText; ///< of the command, or of the program
};

/// `arguments` without the program's name.
ParsedCommandLine parseCommandLine(const QStringList &arguments);

} // namespace Ringproof
