// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktopoptions.h"

#include <QCommandLineParser>

namespace Ringproof {

namespace {

/// One ringproof: link at most, and not beside the options that say the same. Gives what is wrong.
QString takeLink(const QStringList &positional, VerifyRequest &request)
{
    if (!isAcceptable(request))
        return QStringLiteral("--number or --reference is too long, or has characters that do not belong there.");
    if (positional.isEmpty())
        return {};
    const auto link = parseVerifyLink(positional.first());
    if (positional.size() > 1 || !isVerifyLink(positional.first()))
        return QStringLiteral("Nothing but options and one ringproof: link is expected.");
    if (!link)
        return QStringLiteral("That link is not understood: ringproof:verify?number=...&reference=... is.");
    if (!request.isEmpty())
        return QStringLiteral("Either a link or --number and --reference, not both.");
    request.number = link->number;
    request.reference = link->reference;
    return {};
}

} // namespace

ParsedDesktopOptions parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Proves that a person holds the phone number they gave, by Twilio Verify."));
    parser.addPositionalArgument(QStringLiteral("link"),
        QStringLiteral("ringproof:verify?number=...&reference=... begins with these"), QStringLiteral("[link]"));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help"));
    const QCommandLineOption version(
        {QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version"));
    const QCommandLineOption sandbox(
        QStringLiteral("sandbox"), QStringLiteral("Use the built-in emulator: nothing is sent, nothing costs"));
    const QCommandLineOption port(QStringLiteral("sandbox-port"),
        QStringLiteral("Port of the built-in emulator (default: any that is free)"), QStringLiteral("N"));
    const QCommandLineOption config(QStringLiteral("config"),
        QStringLiteral("Read this TOML file on top of the standard ones"), QStringLiteral("FILE"));
    const QCommandLineOption envFile(
        QStringLiteral("env-file"), QStringLiteral("Read settings from this file"), QStringLiteral("FILE"));
    const QCommandLineOption dataDir(
        QStringLiteral("data-dir"), QStringLiteral("Keep database and keys here"), QStringLiteral("DIR"));
    const QCommandLineOption number(
        QStringLiteral("number"), QStringLiteral("Begin with this number"), QStringLiteral("NUMBER"));
    const QCommandLineOption reference(
        QStringLiteral("reference"), QStringLiteral("Begin with this reference"), QStringLiteral("TEXT"));
    const QCommandLineOption benchmark(
        QStringLiteral("startup-benchmark"), QStringLiteral("Leave as soon as the window is painted and can be used"));
    parser.addOptions({sandbox, port, config, envFile, dataDir, number, reference, benchmark, help, version});

    ParsedDesktopOptions parsed;
    const bool understood = parser.parse(arguments);
    // There is no application object yet that would know the program's name.
    parsed.helpText = parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("ringproof"));
    DesktopOptions &options = parsed.options;
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    options.sandbox = parser.isSet(sandbox);
    options.startupBenchmark = parser.isSet(benchmark);
    options.configFile = parser.value(config);
    options.envFile = parser.value(envFile);
    options.dataDir = parser.value(dataDir);
    options.request = {parser.value(number), parser.value(reference), options.sandbox};
    bool isPort = true;
    if (parser.isSet(port))
        options.sandboxPort = parser.value(port).toUShort(&isPort);
    if (!understood)
        parsed.error = parser.errorText();
    else if (!isPort)
        parsed.error = QStringLiteral("--sandbox-port expects a number from 0 to 65535.");
    else
        parsed.error = takeLink(parser.positionalArguments(), options.request);
    return parsed;
}

} // namespace Ringproof
