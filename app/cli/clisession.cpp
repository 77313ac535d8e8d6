// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/clisession.h"

#include "app/filecheck.h"
#include "config/configloader.h"
#include "config/credentials.h"
#include "verification/errortext.h"
#include "verification/verificationjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace Ringproof {

namespace {

/// A server's lines must not wait for a reader.
bool isService(const QString &command)
{
    return command == QLatin1StringView("serve") || command == QLatin1StringView("sandbox");
}

/// What cannot be written is lost without a word: it was for a reader who is not there.
QByteArray noNotice(quint64 /*count*/) { return {}; }

} // namespace

CliSession::CliSession(CliOptions options)
    : m_options(std::move(options))
{
    ConfigSources sources;
    sources.tomlFiles = standardTomlFiles();
    sources.requiredToml = m_options.configFile;
    sources.envFile = m_options.envFile.isEmpty() ? QStringLiteral(".env") : m_options.envFile;
    sources.envFileRequired = !m_options.envFile.isEmpty();
    sources.environment = QProcessEnvironment::systemEnvironment();
    LoadedConfig loaded = loadConfig(sources);
    m_config = std::move(loaded.config);
    m_problems = std::move(loaded.problems);
    m_unknownSettings = std::move(loaded.unknown);
    const auto files = dataFolderProblems(m_config, dataFolder(m_options.dataDir));
    m_problems.insert(m_problems.end(), files.begin(), files.end());
    if (!m_options.sandbox) {
        const auto twilio = twilioProblems(m_config);
        m_problems.insert(m_problems.end(), twilio.begin(), twilio.end());
    }
    installLogging(m_config.logLevel, m_config.logFormat);
    if (isService(m_options.command))
        m_serviceOutput = std::make_unique<LogWriter>(STDOUT_FILENO, noNotice);
}

Engine *CliSession::engine() { return engineUnless(m_problems.empty() ? nullptr : &m_problems.front()); }

Engine *CliSession::recordsEngine() { return engineUnless(recordsProblem()); }

const ConfigProblem *CliSession::recordsProblem() const
{
    const auto found = std::find_if(m_problems.begin(), m_problems.end(),
        [](const ConfigProblem &problem) { return !problem.setting.startsWith(QLatin1StringView("TWILIO_")); });
    return found == m_problems.end() ? nullptr : &*found;
}

Engine *CliSession::engineUnless(const ConfigProblem *problem)
{
    if (problem) {
        writeError(ExitCode::Misconfigured, problem->sentence, QStringLiteral("misconfigured"));
        return nullptr;
    }
    if (!m_engine) {
        if (m_options.command != QLatin1StringView("doctor"))
            warnOfUnknownSettings();
        m_engine = std::make_unique<Engine>(
            Engine::Options{.config = m_config, .dataDir = dataFolder(m_options.dataDir), .sandbox = m_options.sandbox},
            m_clock);
    }
    return m_engine.get();
}

void CliSession::warnOfUnknownSettings() const
{
    for (const ConfigProblem &unknown : m_unknownSettings)
        qCWarning(lcConfig).noquote() << unknown.sentence;
}

void CliSession::write(const QJsonObject &json, const QString &text) const
{
    const QByteArray line =
        (m_options.json ? QJsonDocument(json).toJson(QJsonDocument::Compact) : text.toUtf8()) + '\n';
    if (m_serviceOutput)
        m_serviceOutput->write(line);
    else
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
}

bool CliSession::writeText(const QString &text) const
{
    const QByteArray bytes = text.toUtf8();
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) &&
           std::fflush(stdout) == 0;
}

void CliSession::writeNote(const QString &sentence) const
{
    writeStandardError(QStringLiteral("ringproof-cli: ") + sentence);
}

ExitCode CliSession::writeError(const Error &error) const
{
    // Who runs the program has to know which file or setting it is.
    if (error.code == ErrorCode::Misconfigured && !error.detail.isEmpty())
        return writeError(ExitCode::Misconfigured, error.detail, QStringLiteral("misconfigured"));
    writeStandardError(QStringLiteral("ringproof-cli: ") + errorText(error));
    if (m_options.json)
        write(toJson(error), {});
    return exitCodeFor(error.code);
}

ExitCode CliSession::writeError(ExitCode code, const QString &sentence, const QString &word) const
{
    writeStandardError(QStringLiteral("ringproof-cli: ") + sentence);
    if (m_options.json)
        write({{QStringLiteral("error"), sentence}, {QStringLiteral("code"), word}}, {});
    return code;
}

std::optional<PhoneReading> CliSession::readPhone(const QString &text) const
{
    const PhoneReading reading = PhoneNumber::read(text, m_options.region.toUpper());
    if (!reading.isSendable()) {
        QString sentence = phoneProblemText(reading.problem);
        if (reading.problem == PhoneProblem::NotANumber && m_options.region.isEmpty())
            sentence += QStringLiteral(" Without a country code, say --region CC.");
        writeError(ExitCode::Usage, sentence, QStringLiteral("invalid_phone_number"));
        return std::nullopt;
    }
    return reading;
}

std::optional<PhoneNumber> CliSession::readNumber(const QString &text) const
{
    const auto reading = readPhone(text);
    if (!reading)
        return std::nullopt;
    if (const QString warning = phoneProblemText(reading->problem); !warning.isEmpty())
        writeNote(QStringLiteral("warning: ") + warning);
    return reading->number;
}

std::optional<VerificationTarget> CliSession::readTarget(const QString &text) const
{
    static const QRegularExpression sid(QStringLiteral("^VE[0-9a-fA-F]{32}$"));
    if (sid.match(text).hasMatch())
        return VerificationTarget{.sid = text, .number = {}};
    const auto number = readNumber(text);
    return number ? std::optional(VerificationTarget{.sid = {}, .number = number}) : std::nullopt;
}

} // namespace Ringproof
