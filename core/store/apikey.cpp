// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/apikey.h"

#include "base/base64url.h"
#include "base/plaintext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QStringList>
#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr std::array kScopes{ApiScope::Verify, ApiScope::History, ApiScope::Metrics, ApiScope::Admin};
constexpr QLatin1StringView kPrefix("rp_");
constexpr QLatin1StringView kIdPrefix("k_");
constexpr QLatin1StringView kIdAlphabet("abcdefghijklmnopqrstuvwxyz234567");
constexpr qsizetype kIdLetters = 8;
constexpr qsizetype kIdLength = kIdPrefix.size() + kIdLetters;
constexpr qsizetype kSecretBytes = 32;
constexpr qsizetype kLongestName = 64;

QString randomId()
{
    QString id = kIdPrefix;
    for (int i = 0; i < kIdLetters; ++i)
        id += kIdAlphabet[QRandomGenerator::system()->bounded(int(kIdAlphabet.size()))];
    return id;
}

QByteArray randomSecret()
{
    std::array<quint32, kSecretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return toBase64Url(QByteArray(reinterpret_cast<const char *>(words.data()), kSecretBytes));
}

QString hashOf(const QByteArray &secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

bool isId(const QString &text)
{
    return text.size() == kIdLength && text.startsWith(kIdPrefix) &&
           std::all_of(text.begin() + kIdPrefix.size(), text.end(), [](QChar c) { return kIdAlphabet.contains(c); });
}

} // namespace

QString scopeName(ApiScope scope)
{
    switch (scope) {
    case ApiScope::Verify: return QStringLiteral("verify");
    case ApiScope::History: return QStringLiteral("history");
    case ApiScope::Metrics: return QStringLiteral("metrics");
    case ApiScope::Admin: return QStringLiteral("admin");
    }
    Q_UNREACHABLE();
}

std::optional<ApiScope> scopeFromName(const QString &name)
{
    const auto found =
        std::find_if(kScopes.begin(), kScopes.end(), [&](ApiScope scope) { return scopeName(scope) == name; });
    return found == kScopes.end() ? std::nullopt : std::optional(*found);
}

QStringList scopeNames(ApiScopes scopes)
{
    QStringList names;
    for (const ApiScope scope : kScopes)
        if (scopes.testFlag(scope))
            names.append(scopeName(scope));
    return names;
}

std::optional<ApiScopes> scopesFromNames(const QStringList &names)
{
    ApiScopes scopes;
    for (const QString &name : names) {
        const auto scope = scopeFromName(name);
        if (!scope)
            return std::nullopt;
        scopes |= *scope;
    }
    return scopes ? std::optional(scopes) : std::nullopt;
}

bool isApiKeyName(const QString &name)
{
    const auto letters = name.toUcs4();
    // Of callers without a key: what one has begun the other could end.
    if (name == QLatin1StringView("loopback"))
        return false;
    return !letters.isEmpty() && letters.size() <= kLongestName && name.trimmed() == name && isPlainText(name) &&
           std::all_of(letters.begin(), letters.end(), [](char32_t letter) {
               // What was no text to begin with has become this.
               return QChar::isPrint(letter) && letter != QChar::ReplacementCharacter;
           });
}

bool ApiKey::matches(const Secret &secret) const
{
    const QString given = hashOf(secret.reveal().toUtf8());
    char16_t difference = given.size() == hash.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(given.size(), hash.size()); ++i)
        difference |= given[i].unicode() ^ hash[i].unicode();
    return difference == 0;
}

bool ApiKey::isUseNoteDue(Timestamp now) const { return !lastUsedAt || *lastUsedAt + 1min <= now || *lastUsedAt > now; }

FreshApiKey makeApiKey(const QString &name, ApiScopes scopes, Timestamp now)
{
    const QByteArray secret = randomSecret();
    const ApiKey key{.id = randomId(),
        .name = name,
        .scopes = scopes,
        .hash = hashOf(secret),
        .createdAt = now,
        .lastUsedAt = std::nullopt,
        .revokedAt = std::nullopt};
    return {.key = key, .text = Secret(kPrefix + key.id + u'_' + QString::fromLatin1(secret))};
}

std::optional<PresentedApiKey> parseApiKey(const QString &text)
{
    if (!text.startsWith(kPrefix))
        return std::nullopt;
    const QString id = text.mid(kPrefix.size(), kIdLength);
    const QString secret = text.mid(kPrefix.size() + kIdLength + 1);
    if (!isId(id) || text.mid(kPrefix.size() + kIdLength, 1) != QLatin1StringView("_"))
        return std::nullopt;
    const bool isLatin = std::all_of(secret.begin(), secret.end(), [](QChar c) { return c.unicode() < 0x80; });
    const auto bytes = isLatin ? fromBase64Url(secret.toLatin1()) : std::nullopt;
    if (!bytes || bytes->size() != kSecretBytes)
        return std::nullopt;
    return PresentedApiKey{.id = id, .secret = Secret(secret)};
}

} // namespace Ringproof
