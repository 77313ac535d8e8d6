// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the commands share: configuration, an engine made when it is needed, and the one way of writing results and errors.
// Never writes anything but results to standard output.
#pragma once

#include "app/cli/clioptions.h"
#include "app/cli/exitcode.h"
#include "app/engine.h"
#include "base/logwriter.h"

#include <QJsonObject>

namespace Ringproof {

class CliSession final
{
public:
    explicit CliSession(CliOptions options);

    const CliOptions &options() const { return m_options; }
    const Config &config() const { return m_config; }
    /// Everything wrong with the settings; of Twilio's only outside the sandbox.
    const std::vector<ConfigProblem> &problems() const { return m_problems; }

    /// Variables that look like settings and are none.
    const std::vector<ConfigProblem> &unknownSettings() const { return m_unknownSettings; }
    /// Logs those, for commands that go on without them.
    void warnOfUnknownSettings() const;

    /// The engine, or the problem that stops it, as an error that has been written already.
    Engine *engine();
    /// The same for the store's records without any provider: settings of Twilio may be missing.
    Engine *recordsEngine();
    /// The first that is malformed, Twilio's aside: it is not known then which database is meant, nor what it may lose.
    const ConfigProblem *recordsProblem() const;

    /// A result: JSON with --json, else the text. Of a command that serves it never waits for the reader.
    void write(const QJsonObject &json, const QString &text) const;
    /// Part of a long result, as it stands. False when nobody can read it any more.
    bool writeText(const QString &text) const;
    /// What a person should know beside the result; to standard error.
    void writeNote(const QString &sentence) const;
    ExitCode writeError(const Error &error) const;
    ExitCode writeError(ExitCode code, const QString &sentence, const QString &word) const;

    /// A number as a person wrote it; nothing when it cannot be used, which has been written then. Its warning is not written.
    std::optional<PhoneReading> readPhone(const QString &text) const;
    /// The same without its warning, which goes to standard error.
    std::optional<PhoneNumber> readNumber(const QString &text) const;
    /// A SID or a number.
    std::optional<VerificationTarget> readTarget(const QString &text) const;

private:
    /// Null when there is a problem, which has been written then.
    Engine *engineUnless(const ConfigProblem *problem);

    CliOptions m_options;
    std::unique_ptr<LogWriter> m_serviceOutput; ///< standard output of a command that serves
    Config m_config;
    std::vector<ConfigProblem> m_problems;
    std::vector<ConfigProblem> m_unknownSettings;
    SystemClock m_clock;
    std::unique_ptr<Engine> m_engine;
};

} // namespace Ringproof
