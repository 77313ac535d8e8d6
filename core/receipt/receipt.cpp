// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipt/receipt.h"

#include "base/strictjson.h"
#include "receipt/compactjws.h"

#include <QJsonDocument>
#include <array>
#include <cmath>

namespace Ringproof {

namespace {

struct TextClaim
{
    QLatin1StringView name;
    QString ReceiptClaims::*target;
    bool mayBeEmpty = false;
};

constexpr std::array kTextClaims{
    TextClaim{QLatin1StringView("iss"), &ReceiptClaims::issuer},
    TextClaim{QLatin1StringView("jti"), &ReceiptClaims::verificationSid},
    TextClaim{QLatin1StringView("provider"), &ReceiptClaims::provider},
    TextClaim{QLatin1StringView("channel"), &ReceiptClaims::channel},
    TextClaim{QLatin1StringView("actor"), &ReceiptClaims::actor},
    TextClaim{QLatin1StringView("reference"), &ReceiptClaims::reference, true},
    TextClaim{QLatin1StringView("purpose"), &ReceiptClaims::purpose, true},
    TextClaim{QLatin1StringView("phone_hash"), &ReceiptClaims::phoneHash},
    TextClaim{QLatin1StringView("phone_masked"), &ReceiptClaims::phoneMasked},
    TextClaim{QLatin1StringView("audit"), &ReceiptClaims::audit},
};

const QString kNumberClaim = QStringLiteral("phone_number");
const QString kSandboxClaim = QStringLiteral("sandbox");

/// NumericDate of RFC 7519: seconds since 1970.
qint64 numericDate(Timestamp time) { return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count(); }

std::optional<Timestamp> fromNumericDate(const QJsonValue &value)
{
    constexpr double kFurthest = 253402300799; // the end of the year 9999
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || seconds < 0 || seconds > kFurthest || std::trunc(seconds) != seconds)
        return std::nullopt;
    return Timestamp(std::chrono::seconds(qint64(seconds)));
}

} // namespace

QJsonObject claimsJson(const ReceiptClaims &claims)
{
    QJsonObject object{
        {QStringLiteral("iat"), numericDate(claims.approved)},
        {QStringLiteral("exp"), numericDate(claims.expires)},
        {QStringLiteral("started"), toIso(claims.started)},
        {QStringLiteral("approved"), toIso(claims.approved)},
    };
    for (const TextClaim &claim : kTextClaims)
        object.insert(claim.name, claims.*claim.target);
    if (!claims.phoneNumber.isEmpty())
        object.insert(kNumberClaim, claims.phoneNumber);
    if (claims.isSandbox())
        object.insert(kSandboxClaim, true);
    return object;
}

Result<QByteArray> signReceipt(const ReceiptClaims &claims, const ReceiptKey &key)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("EdDSA")},
        {QStringLiteral("kid"), key.publicKey().kid()}, {QStringLiteral("typ"), QStringLiteral("JWT")}};
    return signCompactJws(QJsonDocument(header).toJson(QJsonDocument::Compact),
        QJsonDocument(claimsJson(claims)).toJson(QJsonDocument::Compact), key);
}

std::optional<ReceiptClaims> readClaims(const QByteArray &payload)
{
    const auto object = parseStrictObject(payload);
    if (!object)
        return std::nullopt;
    ReceiptClaims claims;
    for (const TextClaim &claim : kTextClaims) {
        const QJsonValue value = object->value(claim.name);
        if (!value.isString() || (value.toString().isEmpty() && !claim.mayBeEmpty))
            return std::nullopt;
        claims.*claim.target = value.toString();
    }
    const auto started = parseTimestamp(object->value(QLatin1StringView("started")).toString());
    const auto approved = parseTimestamp(object->value(QLatin1StringView("approved")).toString());
    const auto issued = fromNumericDate(object->value(QLatin1StringView("iat")));
    const auto expires = fromNumericDate(object->value(QLatin1StringView("exp")));
    if (!started || !approved || !issued || !expires || numericDate(*approved) != numericDate(*issued))
        return std::nullopt;
    claims.started = *started;
    claims.approved = *approved;
    claims.expires = *expires;
    const QJsonValue number = object->value(kNumberClaim);
    const QJsonValue sandbox = object->value(kSandboxClaim);
    if (!(number.isUndefined() || number.isString()) || !(sandbox.isUndefined() || sandbox.isBool()))
        return std::nullopt;
    // Provider and mark say the same, or somebody has been at it.
    if (claims.isSandbox() != sandbox.toBool(false))
        return std::nullopt;
    claims.phoneNumber = number.toString();
    return claims;
}

} // namespace Ringproof
