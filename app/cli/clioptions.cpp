// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/clioptions.h"

#include <QCommandLineParser>
#include <array>

namespace Ringproof {

namespace {

struct OptionRow
{
    const char *name;
    const char *value; ///< null: a switch
    const char *description;
    QString CliOptions::*target;
    bool CliOptions::*flag = nullptr;
    QStringList CliOptions::*list = nullptr; ///< may be given more than once
};

struct CommandRow
{
    const char *name;
    const char *arguments;
    const char *description;
    int minArguments;
    int maxArguments;
    std::vector<OptionRow> options;
    bool usesProvider = true; ///< takes --sandbox
};

const std::vector<CommandRow> &commandRows()
{
    static const std::vector<CommandRow> rows{
        {"send", "NUMBER", "Send a code, or send it again", 1, 1,
            {
                {"region", "CC", "Country of a number without country code, such as US", &CliOptions::region},
                {"channel", "C", "sms, call or whatsapp (default: sms)", &CliOptions::channel},
                {"locale", "L", "Language of the message, such as de-AT or pt_BR.UTF-8 (default: by the number's country)", &CliOptions::locale},
                {"reference", "T", "Your own reference, such as a ticket number", &CliOptions::reference},
                {"purpose", "P", "What the proof is for", &CliOptions::purpose},
            }},
        {"check", "NUMBER-or-SID CODE", "Check a code (- reads it from standard input)", 2, 2,
            {{"region", "CC", "Country of a number without country code, such as US", &CliOptions::region}}},
        {"status", "NUMBER-or-SID", "Show how a verification stands", 1, 1,
            {{"region", "CC", "Country of a number without country code, such as US", &CliOptions::region}}},
        {"cancel", "NUMBER-or-SID", "Cancel a verification", 1, 1,
            {{"region", "CC", "Country of a number without country code, such as US", &CliOptions::region}}},
        {"history", "[audit]", "List verifications, newest first; audit proves the chain of records", 0, 1,
            {
                {"from", "TIME", "Begun at or after this time (ISO 8601)", &CliOptions::from},
                {"to", "TIME", "Begun before this time (ISO 8601)", &CliOptions::to},
                {"status", "S", "pending, approved, canceled, expired, max_attempts_reached, not_sent, send_unknown",
                    &CliOptions::status},
                {"number", "NUMBER", "Of this number", &CliOptions::number},
                {"reference", "T", "Whose reference begins so", &CliOptions::reference},
                {"actor", "A", "Begun by this actor, such as desk:anna@front", &CliOptions::actor},
                {"text", "T", "With this in reference, purpose or actor (three characters or more)", &CliOptions::text},
                {"limit", "N", "At most so many (default: 50; csv and jsonl: all)", &CliOptions::limit},
                {"cursor", "C", "Go on behind a page: its nextCursor of --json", &CliOptions::cursor},
                {"format", "F", "table, csv or jsonl (default: table)", &CliOptions::format},
            },
            false},
        {"receipt", "verify FILE-or--", "Check a signed receipt, without any network", 2, 2,
            {
                {"jwks", "FILE", "Trust the keys of this JWK set (default: those of the local database)",
                    &CliOptions::jwksFile},
                {"issuer", "I", "Take receipts of this issuer only (default: the one that the keys name)",
                    &CliOptions::issuer},
                {"allow-sandbox", nullptr, "Take receipts of the sandbox, which prove nothing", nullptr,
                    &CliOptions::allowSandbox},
            },
            false},
        {"limits", "show|reset NUMBER", "Show how the limits stand for a number, or forget what it has used of them", 2,
            2, {{"region", "CC", "Country of a number without country code, such as US", &CliOptions::region}}},
        {"apikey", "create NAME|list|revoke ID", "Make, list and revoke keys for the REST server", 1, 2,
            {{"scope", "S", "verify, history, metrics or admin; may be repeated (default: verify)", nullptr, nullptr,
                &CliOptions::scopes}},
            false},
        {"purge", "", "Remove now what is older than RINGPROOF_RETENTION_DAYS", 0, 0, {}, false},
        {"serve", "", "Run the REST server", 0, 0,
            {
                {"listen", "A", "Address (default: RINGPROOF_LISTEN, else 127.0.0.1 and ::1)", &CliOptions::listenAddress},
                {"port", "N", "Port, 0 picks one (default: PORT, else 3001)", &CliOptions::port},
                {"sandbox-port", "N", "Port of the emulator that --sandbox without an address runs (default: 4010)",
                    &CliOptions::sandboxPort},
                {"tls-cert", "F", "Certificate, and those that vouch for it, for HTTPS (PEM)", &CliOptions::certificateFile},
                {"tls-key", "F", "Its private key (PEM, readable to its owner only)", &CliOptions::keyFile},
                {"behind-proxy", "CIDR",
                    "Believe X-Forwarded-For of this proxy or network (may be given more than once); every caller needs a key",
                    nullptr, nullptr, &CliOptions::proxies},
                {"public-host", "H", "Answer for this host name too (may be given more than once)", nullptr, nullptr,
                    &CliOptions::publicHosts},
                {"allow-origin", "O", "Let web pages of this origin call, such as https://shop.example (more than once)",
                    nullptr, nullptr, &CliOptions::allowedOrigins},
                {"trust-loopback", nullptr,
                    "Let programs on this machine in without a key, although other machines can reach the server", nullptr,
                    &CliOptions::trustLoopback},
                {"metrics-open", nullptr, "Give /metrics to callers without a key", nullptr, &CliOptions::metricsOpen},
                {"receipt-numbers", nullptr, "Put whole numbers into receipts", nullptr, &CliOptions::receiptNumbers},
                {"try-out", "on|off", "Serve the page for trying it out (default: on this machine only)",
                    &CliOptions::tryOut},
            }},
        {"sandbox", "", "Run the local Verify emulator", 0, 0,
            {
                {"listen", "A", "Address (default: 127.0.0.1)", &CliOptions::listenAddress},
                {"port", "N", "Port, 0 picks one (default: 4010)", &CliOptions::port},
            },
            false},
        {"doctor", "", "Explain every problem of the configuration", 0, 0, {}},
    };
    return rows;
}

const std::array<OptionRow, 3> &commonOptions()
{
    static const std::array<OptionRow, 3> rows{{
        {"config", "F", "Read this TOML file on top of the standard ones", &CliOptions::configFile},
        {"env-file", "F", "Read settings from this file (default: .env here, if there is one)", &CliOptions::envFile},
        {"data-dir", "D", "Keep database and keys here", &CliOptions::dataDir},
    }};
    return rows;
}

constexpr auto kDefaultSandbox = "http://127.0.0.1:4010";

QString programHelp()
{
    QString text =
        QStringLiteral("Usage: ringproof-cli COMMAND [options]\n"
                       "Proves that a person holds the phone number they gave, by Twilio Verify.\n\nCommands:\n");
    for (const CommandRow &row : commandRows()) {
        const QString call = (QString::fromLatin1(row.name) + u' ' + QString::fromLatin1(row.arguments)).trimmed();
        text += QStringLiteral("  %1%2\n").arg(call, -36).arg(QString::fromLatin1(row.description));
    }
    text += QStringLiteral(
        "\nringproof-cli COMMAND --help shows a command's options; --version shows the version.\n"
        "Exit codes: 0 done or verified, 1 not verified or not found, 2 wrong usage or invalid number,\n"
        "3 could not find out, 4 limited (says when), 5 misconfigured or not allowed.\n"
        "Settings come from TWILIO_... and RINGPROOF_... variables, .env and ringproof.toml (see README).\n");
    return text;
}

void declare(QCommandLineParser &parser, const CommandRow &row)
{
    parser.setApplicationDescription(QString::fromLatin1(row.description));
    const auto add = [&parser](const OptionRow &option) {
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.description),
            QString::fromLatin1(option.value)});
    };
    for (const OptionRow &option : row.options)
        add(option);
    for (const OptionRow &option : commonOptions())
        add(option);
    if (row.usesProvider) {
        parser.addOption({QStringLiteral("sandbox"),
            QStringLiteral("Use the emulator at this address instead of Twilio (default: %1)")
                .arg(QLatin1StringView(kDefaultSandbox)),
            QStringLiteral("URL")});
    }
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object on standard output")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help")});
}

QString commandHelp(const CommandRow &row, const QCommandLineParser &parser)
{
    QString text = parser.helpText();
    // The parser knows neither commands nor their arguments, and names the program by its path.
    text.remove(0, text.indexOf(u'\n'));
    return QStringLiteral("Usage: ringproof-cli %1 %2 [options]")
               .arg(QString::fromLatin1(row.name), QString::fromLatin1(row.arguments)) +
           text;
}

std::optional<QUrl> sandboxUrl(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool usable = url.isValid() && !url.host().isEmpty() &&
                        (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https")) &&
                        url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == QLatin1StringView("/"));
    return usable ? std::optional(url) : std::nullopt;
}

QString serveError(const CliOptions &options)
{
    bool isPort = true;
    if (!options.sandboxPort.isEmpty())
        options.sandboxPort.toUShort(&isPort);
    if (!isPort)
        return QStringLiteral("--sandbox-port expects a number from 0 to 65535");
    if (!options.tryOut.isEmpty() && options.tryOut != QLatin1StringView("on") && options.tryOut != QLatin1StringView("off"))
        return QStringLiteral("--try-out expects on or off");
    return {};
}

QString argumentError(const CommandRow &row, qsizetype count)
{
    if (count < row.minArguments)
        return QStringLiteral("%1 needs %2").arg(QString::fromLatin1(row.name), QString::fromLatin1(row.arguments));
    if (count > row.maxArguments)
        return QStringLiteral("%1 takes no further argument (a number with spaces needs quotes)")
            .arg(QString::fromLatin1(row.name));
    return {};
}

bool isWebAddress(const QString &word)
{
    return word.startsWith(QLatin1StringView("http://")) || word.startsWith(QLatin1StringView("https://"));
}

/// The parser knows no option whose value may be left out. No number and no code looks like an address.
QStringList withSandboxAddress(const QStringList &arguments)
{
    QStringList words{QStringLiteral("ringproof-cli")};
    for (int i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) != QLatin1StringView("--sandbox"))
            words.append(arguments.at(i));
        else if (isWebAddress(arguments.value(i + 1)))
            words.append(QStringLiteral("--sandbox=") + arguments.at(++i));
        else
            words.append(QStringLiteral("--sandbox=") + QLatin1StringView(kDefaultSandbox));
    }
    return words;
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments)
{
    ParsedCommandLine parsed;
    parsed.helpText = programHelp();
    const QString first = arguments.value(0);
    if (first == QLatin1StringView("--help") || first == QLatin1StringView("-h") ||
        first == QLatin1StringView("help")) {
        parsed.options.help = true;
        return parsed;
    }
    if (first == QLatin1StringView("--version") || first == QLatin1StringView("-v")) {
        parsed.options.version = true;
        return parsed;
    }
    const auto &rows = commandRows();
    const auto row = std::find_if(
        rows.begin(), rows.end(), [&](const CommandRow &each) { return first == QLatin1StringView(each.name); });
    if (row == rows.end()) {
        parsed.error = first.isEmpty() ? QStringLiteral("a command is missing")
                                       : QStringLiteral("there is no command of that name");
        return parsed;
    }

    QCommandLineParser parser;
    declare(parser, *row);
    const QStringList words = withSandboxAddress(arguments);
    const bool understood = parser.parse(words);
    parsed.helpText = commandHelp(*row, parser);
    if (!understood) {
        parsed.error = parser.errorText();
        return parsed;
    }
    CliOptions &options = parsed.options;
    options.command = first;
    options.arguments = parser.positionalArguments();
    options.help = parser.isSet(QStringLiteral("help"));
    options.json = parser.isSet(QStringLiteral("json"));
    const auto take = [&](const OptionRow &option) {
        const QString name = QString::fromLatin1(option.name);
        if (option.flag)
            options.*option.flag = parser.isSet(name);
        else if (option.list)
            options.*option.list = parser.values(name);
        else
            options.*option.target = parser.value(name);
    };
    std::for_each(row->options.begin(), row->options.end(), take);
    std::for_each(commonOptions().begin(), commonOptions().end(), take);
    if (options.help)
        return parsed;
    // A variable of a script that is not set: the usual place would be taken without a word.
    for (const OptionRow &option : commonOptions())
        if (parser.isSet(QString::fromLatin1(option.name)) && (options.*option.target).isEmpty())
            parsed.error = QStringLiteral("--%1 needs a name").arg(QLatin1StringView(option.name));
    if (!parsed.error.isEmpty())
        return parsed;
    if (row->usesProvider && parser.isSet(QStringLiteral("sandbox"))) {
        options.sandbox = sandboxUrl(parser.value(QStringLiteral("sandbox")));
        if (!options.sandbox)
            parsed.error =
                QStringLiteral("--sandbox expects an address such as %1").arg(QLatin1StringView(kDefaultSandbox));
    }
    if (first == QLatin1StringView("serve"))
        options.ownSandbox = arguments.contains(QStringLiteral("--sandbox")) &&
                             !isWebAddress(arguments.value(arguments.indexOf(QStringLiteral("--sandbox")) + 1));
    if (parsed.error.isEmpty())
        parsed.error = serveError(options);
    if (parsed.error.isEmpty())
        parsed.error = argumentError(*row, options.arguments.size());
    return parsed;
}

} // namespace Ringproof
