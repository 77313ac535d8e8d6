// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipt/receiptverifier.h"

#include "receipt/compactjws.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kLongest = 16384;
constexpr auto kClockTolerance = 5min;

bool hasOurAlgorithm(const QJsonObject &header)
{
    // RFC 7515 section 4.1.11: what is critical and not understood makes it invalid.
    return header[u"alg"].toString() == QLatin1StringView("EdDSA") && !header.contains(QLatin1StringView("crit"));
}

ReceiptReading refused(ReceiptProblem problem, const QString &kid = {})
{
    return {.problem = problem, .claims = std::nullopt, .kid = kid};
}

std::optional<ReceiptProblem> problemOf(
    const ReceiptClaims &claims, const TrustedKey &key, const QString &issuer, bool allowSandbox, Timestamp now)
{
    if (!issuer.isEmpty() && claims.issuer != issuer)
        return ReceiptProblem::OtherIssuer;
    // A key of the sandbox makes a sandbox receipt, whatever the claims say.
    if ((claims.isSandbox() || key.sandbox) && !allowSandbox)
        return ReceiptProblem::Sandbox;
    if (claims.approved > now + kClockTolerance)
        return ReceiptProblem::NotYetValid;
    if (claims.expires <= now)
        return ReceiptProblem::Expired;
    return std::nullopt;
}

} // namespace

ReceiptReading verifyReceipt(const QByteArray &text, const KeySet &keys, const ReceiptRules &rules, Timestamp now)
{
    const auto jws = text.size() <= kLongest ? parseCompactJws(text.trimmed()) : std::nullopt;
    if (!jws)
        return refused(ReceiptProblem::Malformed);
    if (!hasOurAlgorithm(jws->header))
        return refused(ReceiptProblem::UnsupportedAlgorithm);
    const QString kid = jws->header[u"kid"].toString();
    const auto trusted =
        std::find_if(keys.keys.begin(), keys.keys.end(), [&](const TrustedKey &each) { return each.key.kid() == kid; });
    if (trusted == keys.keys.end())
        return refused(ReceiptProblem::UnknownKey, kid);
    if (!trusted->key.verifies(jws->signedText, jws->signature))
        return refused(ReceiptProblem::WrongSignature, kid);
    const auto claims = readClaims(jws->payload);
    if (!claims)
        return refused(ReceiptProblem::Malformed, kid);
    const QString issuer = rules.issuer.isEmpty() ? keys.issuer : rules.issuer;
    return {.problem = problemOf(*claims, *trusted, issuer, rules.allowSandbox, now), .claims = claims, .kid = kid};
}

} // namespace Ringproof
