// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/process.h"
#include "base/plaintext.h"
#include "provider/verifylocale.h"
#include "verification/errortext.h"
#include "verification/verificationjson.h"

#include <QTextStream>

namespace Ringproof {

namespace {

QString describe(const Verification &verification)
{
    QStringList lines{
        QStringLiteral("%1  %2  by %3  %4")
            .arg(verification.sid.isEmpty() ? QStringLiteral("(no SID)") : verification.sid,
                statusName(verification.status), channelName(verification.channel), verification.number.masked())};
    if (!isTerminal(verification.status)) {
        lines.append(QStringLiteral("expires %1, next send from %2, sends left %3, checks left %4")
                         .arg(toIso(verification.expiresAt), toIso(verification.resendAt))
                         .arg(verification.sendsLeft == kUnlimited ? QStringLiteral("no limit")
                                                                   : QString::number(verification.sendsLeft))
                         .arg(verification.checksLeft));
    }
    return lines.join(u'\n');
}

std::optional<Channel> readChannel(const CliSession &session)
{
    const QString name = session.options().channel;
    const auto channel = name.isEmpty() ? Channel::Sms : channelFromName(name);
    if (!channel)
        session.writeError(ExitCode::Usage, QStringLiteral("--channel expects sms, call or whatsapp."),
            QStringLiteral("invalid_request"));
    return channel;
}

constexpr qsizetype kLongestNote = 128; // as the REST server takes them

/// The sentence that says which of them cannot be kept.
std::optional<QString> noteProblem(const CliOptions &options)
{
    const std::pair<const char *, QString> notes[]{{"--reference", options.reference}, {"--purpose", options.purpose}};
    for (const auto &[name, text] : notes)
        if (text.size() > kLongestNote || !isPlainText(text))
            return QStringLiteral("%1 takes up to %2 characters, none of them a control character.")
                .arg(QLatin1StringView(name))
                .arg(kLongestNote);
    return std::nullopt;
}

/// What is not empty, written as notes.
QStringList warningsOf(const CliSession &session, QStringList sentences)
{
    sentences.removeAll(QString());
    for (const QString &sentence : sentences)
        session.writeNote(QStringLiteral("warning: ") + sentence);
    return sentences;
}

/// An argument of "-" keeps the code out of the process list.
Secret readCode(const QString &argument)
{
    if (argument != QLatin1StringView("-"))
        return Secret(argument);
    return Secret(QTextStream(stdin).readLine(64).trimmed());
}

using TargetUseCase = Task<Result<Verification>> (VerificationService::*)(VerificationTarget);

Task<ExitCode> runOnTarget(CliSession &session, TargetUseCase useCase)
{
    auto target = session.readTarget(session.options().arguments.at(0));
    if (!target)
        co_return ExitCode::Usage;
    Engine *engine = session.engine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    target->actor = cliActor();
    const auto verification = co_await (engine->service().*useCase)(*target);
    if (!verification)
        co_return session.writeError(verification.error());
    session.write(toJson(*verification), describe(*verification));
    co_return ExitCode::Done;
}

} // namespace

Task<ExitCode> runSend(CliSession &session)
{
    const CliOptions &options = session.options();
    const auto reading = session.readPhone(options.arguments.at(0));
    const auto channel = reading ? readChannel(session) : std::nullopt;
    if (!reading || !channel)
        co_return ExitCode::Usage;
    if (const auto problem = noteProblem(options))
        co_return session.writeError(ExitCode::Usage, *problem, QStringLiteral("invalid_request"));
    const VerifyLocale locale = verifyLocale(options.locale);
    const QStringList warnings = warningsOf(session, {phoneProblemText(reading->problem), locale.warning});
    Engine *engine = session.engine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const StartInput input{
        .number = *reading->number,
        .channel = *channel,
        .locale = locale.locale,
        .reference = options.reference,
        .purpose = options.purpose,
        .actor = cliActor(),
    };
    const auto verification = co_await engine->service().start(input);
    if (!verification)
        co_return session.writeError(verification.error());
    QJsonObject json = toJson(*verification);
    if (!warnings.isEmpty())
        json.insert(QStringLiteral("warning"), warnings.join(u' '));
    session.write(json, describe(*verification));
    co_return ExitCode::Done;
}

Task<ExitCode> runCheck(CliSession &session)
{
    const auto target = session.readTarget(session.options().arguments.at(0));
    if (!target)
        co_return ExitCode::Usage;
    Engine *engine = session.engine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const Secret code = readCode(session.options().arguments.at(1));
    const QString actor = cliActor();
    const auto answer = co_await engine->service().check(*target, code, actor);
    if (!answer)
        co_return session.writeError(answer.error());
    session.write(toJson(*answer), verdictText(answer->verdict, answer->verification.checksLeft));
    co_return answer->verdict == Verdict::Approved ? ExitCode::Done : ExitCode::NotVerified;
}

Task<ExitCode> runStatus(CliSession &session) { return runOnTarget(session, &VerificationService::status); }

Task<ExitCode> runCancel(CliSession &session) { return runOnTarget(session, &VerificationService::cancel); }

} // namespace Ringproof
