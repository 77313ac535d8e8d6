// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipt/jwks.h"

#include "base/strictjson.h"
#include "base/base64url.h"

#include <QJsonArray>

namespace Ringproof {

namespace {

const QString kIssuer = QStringLiteral("issuer");
const QString kKeys = QStringLiteral("keys");
const QString kSandbox = QStringLiteral("sandbox");

QJsonObject toJwk(const TrustedKey &trusted)
{
    QJsonObject jwk{
        {QStringLiteral("kty"), QStringLiteral("OKP")},
        {QStringLiteral("crv"), QStringLiteral("Ed25519")},
        {QStringLiteral("x"), QString::fromLatin1(toBase64Url(trusted.key.bytes()))},
        {QStringLiteral("kid"), trusted.key.kid()},
        {QStringLiteral("use"), QStringLiteral("sig")},
        {QStringLiteral("alg"), QStringLiteral("EdDSA")},
    };
    if (trusted.sandbox)
        jwk.insert(kSandbox, true);
    return jwk;
}

bool isEd25519(const QJsonObject &jwk)
{
    return jwk[u"kty"].toString() == QLatin1StringView("OKP") && jwk[u"crv"].toString() == QLatin1StringView("Ed25519");
}

std::optional<TrustedKey> fromJwk(const QJsonObject &jwk)
{
    const auto bytes = fromBase64Url(jwk[u"x"].toString().toLatin1());
    const auto key = bytes ? ReceiptPublicKey::fromBytes(*bytes) : std::nullopt;
    const QJsonValue kid = jwk[u"kid"];
    const bool isNamed = key && (kid.isUndefined() || kid.toString() == key->kid());
    if (!isNamed || jwk.contains(QLatin1StringView("d")))
        return std::nullopt;
    return TrustedKey{.key = *key, .sandbox = jwk[kSandbox].toBool()};
}

} // namespace

QJsonObject toJwks(const KeySet &set)
{
    QJsonArray keys;
    for (const TrustedKey &trusted : set.keys)
        keys.append(toJwk(trusted));
    QJsonObject object{{kKeys, keys}};
    if (!set.issuer.isEmpty())
        object.insert(kIssuer, set.issuer);
    return object;
}

std::optional<KeySet> parseJwks(const QByteArray &text)
{
    const auto object = parseStrictObject(text);
    if (!object || !object->value(kKeys).isArray())
        return std::nullopt;
    KeySet set{.issuer = object->value(kIssuer).toString(), .keys = {}};
    const QJsonArray keys = object->value(kKeys).toArray();
    for (const QJsonValue &value : keys) {
        if (!isEd25519(value.toObject()))
            continue;
        const auto key = fromJwk(value.toObject());
        if (!key)
            return std::nullopt;
        set.keys.push_back(*key);
    }
    return set;
}

} // namespace Ringproof
