// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "receipt/receiptverifier.h"

#include <QFile>
#include <QJsonDocument>

namespace Ringproof {

namespace {

constexpr qint64 kLongestFile = 1 << 20;

struct ProblemWords
{
    QString word; ///< stable, for programs
    QString sentence;
};

ProblemWords wordsFor(ReceiptProblem problem)
{
    switch (problem) {
    case ReceiptProblem::Malformed: return {QStringLiteral("malformed"), QStringLiteral("this is not a receipt.")};
    case ReceiptProblem::UnsupportedAlgorithm:
        return {QStringLiteral("unsupported_algorithm"),
            QStringLiteral("it is signed by another algorithm than EdDSA, or not at all.")};
    case ReceiptProblem::UnknownKey:
        return {QStringLiteral("unknown_key"),
            QStringLiteral(
                "it is signed with a key that is not trusted here; --jwks takes the public keys of who issued it.")};
    case ReceiptProblem::WrongSignature:
        return {
            QStringLiteral("wrong_signature"), QStringLiteral("its signature is wrong: it was made up or changed.")};
    case ReceiptProblem::OtherIssuer:
        return {QStringLiteral("other_issuer"), QStringLiteral("it was issued by somebody else.")};
    case ReceiptProblem::Sandbox:
        return {QStringLiteral("sandbox"),
            QStringLiteral("it comes from the sandbox and proves nothing (--allow-sandbox takes it for a test).")};
    case ReceiptProblem::NotYetValid:
        return {QStringLiteral("not_yet_valid"), QStringLiteral("it is of the future: compare the clocks.")};
    case ReceiptProblem::Expired: return {QStringLiteral("expired"), QStringLiteral("it has expired.")};
    }
    Q_UNREACHABLE();
}

/// The whole of a file, or of standard input for "-". Nothing when it cannot be read or is too long.
std::optional<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool open =
        name == QLatin1StringView("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return std::nullopt;
    const QByteArray content = file.read(kLongestFile + 1);
    return content.size() > kLongestFile ? std::nullopt : std::optional(content);
}

/// The keys of --jwks; a reason when there are none.
Result<KeySet> keysOfFile(const QString &name)
{
    const auto text = readInput(name);
    const auto keys = text ? parseJwks(*text) : std::nullopt;
    if (!keys)
        return fail(ErrorCode::InvalidRequest);
    return *keys;
}

QString describe(const ReceiptClaims &claims)
{
    QStringList lines{QStringLiteral("%1  approved %2  by %3  %4")
                          .arg(claims.verificationSid, toIso(claims.approved), claims.channel, claims.phoneMasked),
        QStringLiteral("issuer %1, actor %2, valid until %3").arg(claims.issuer, claims.actor, toIso(claims.expires))};
    if (!claims.reference.isEmpty() || !claims.purpose.isEmpty())
        lines.append(QStringLiteral("reference %1, purpose %2").arg(claims.reference, claims.purpose));
    if (claims.isSandbox())
        lines.append(QStringLiteral("from the sandbox: it proves nothing"));
    return lines.join(u'\n');
}

ExitCode report(const CliSession &session, const ReceiptReading &reading)
{
    QJsonObject json{{QStringLiteral("valid"), !reading.problem.has_value()}};
    if (!reading.kid.isEmpty())
        json.insert(QStringLiteral("kid"), reading.kid);
    if (reading.claims)
        json.insert(QStringLiteral("claims"), claimsJson(*reading.claims));
    if (!reading.problem) {
        session.write(json, QStringLiteral("valid\n") + describe(*reading.claims));
        return ExitCode::Done;
    }
    const ProblemWords words = wordsFor(*reading.problem);
    json.insert(QStringLiteral("problem"), words.word);
    json.insert(QStringLiteral("error"), words.sentence);
    QString text = QStringLiteral("invalid (%1): %2").arg(words.word, words.sentence);
    if (reading.claims)
        text += u'\n' + describe(*reading.claims);
    session.write(json, text);
    return ExitCode::NotVerified;
}

/// The receipt by itself, or the JSON answer that it came in.
QByteArray receiptIn(const QByteArray &text)
{
    const QJsonValue receipt = QJsonDocument::fromJson(text).object().value(QLatin1StringView("receipt"));
    return receipt.isString() ? receipt.toString().toUtf8() : text;
}

} // namespace

Task<ExitCode> runReceipt(CliSession &session)
{
    const CliOptions &options = session.options();
    if (options.arguments.at(0) != QLatin1StringView("verify"))
        co_return session.writeError(
            ExitCode::Usage, QStringLiteral("receipt takes verify FILE-or--."), QStringLiteral("invalid_request"));
    const auto text = readInput(options.arguments.at(1));
    if (!text)
        co_return session.writeError(
            ExitCode::Usage, QStringLiteral("the receipt's file cannot be read."), QStringLiteral("invalid_request"));
    Result<KeySet> keys = fail(ErrorCode::InvalidRequest);
    if (!options.jwksFile.isEmpty()) {
        keys = keysOfFile(options.jwksFile);
        if (!keys)
            co_return session.writeError(ExitCode::Usage,
                QStringLiteral("--jwks expects a file with a JWK set of public keys."),
                QStringLiteral("invalid_request"));
    } else {
        // The sandbox's keys as well, so that the refusal can say what it is.
        Engine *engine = session.recordsEngine();
        if (!engine)
            co_return ExitCode::Misconfigured;
        keys = co_await engine->receipts().trustedKeys(true);
        if (!keys)
            co_return session.writeError(keys.error());
    }
    const ReceiptRules rules{.issuer = options.issuer, .allowSandbox = options.allowSandbox};
    co_return report(session, verifyReceipt(receiptIn(*text), *keys, rules, SystemClock().now()));
}

} // namespace Ringproof
