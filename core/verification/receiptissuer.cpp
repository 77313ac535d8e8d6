// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/receiptissuer.h"

#include "base/base64url.h"
#include "receipt/receipt.h"

namespace Ringproof {

namespace {

const QString kSandbox = QStringLiteral("sandbox");

ReceiptClaims claimsOf(const ReceiptFacts &facts, bool withNumber)
{
    const VerificationRecord &record = facts.record;
    return {
        .issuer = facts.issuer,
        .started = record.createdAt,
        .approved = record.endedAt.value_or(record.createdAt),
        .expires = facts.expiresAt,
        .verificationSid = record.sid,
        .provider = record.provider,
        .channel = channelName(record.channel),
        .actor = record.actor,
        .reference = record.reference,
        .purpose = record.purpose,
        .phoneHash = facts.phoneHash,
        .phoneMasked = record.number.masked(),
        .audit = facts.auditEntry,
        .phoneNumber = withNumber ? record.number.e164() : QString(),
    };
}

Result<KeySet> keySetOf(const ReceiptKeyRing &ring, bool withSandbox)
{
    KeySet set{.issuer = ring.issuer, .keys = {}};
    for (const StoredReceiptKey &stored : ring.keys) {
        const bool isSandbox = stored.provider == kSandbox;
        if (isSandbox && !withSandbox)
            continue;
        const auto bytes = fromBase64Url(stored.publicKey.toLatin1());
        const auto key = bytes ? ReceiptPublicKey::fromBytes(*bytes) : std::nullopt;
        if (!key)
            return fail(ErrorCode::StorageDamaged, QStringLiteral("a receipt key cannot be read"));
        set.keys.push_back({.key = *key, .sandbox = isSandbox});
    }
    return set;
}

} // namespace

ReceiptIssuer::ReceiptIssuer(Options options, Store &store)
    : m_options(std::move(options))
    , m_store(store)
{}

Task<Result<ReceiptKey>> ReceiptIssuer::readyKey()
{
    if (m_key)
        co_return Result<ReceiptKey>(*m_key);
    const auto key = ReceiptKey::fromFile(m_options.keyFile);
    if (!key)
        co_return fail(key.error());
    const ReceiptPublicKey publicKey = key->publicKey();
    StoredReceiptKey stored;
    stored.kid = publicKey.kid();
    stored.publicKey = QString::fromLatin1(toBase64Url(publicKey.bytes()));
    stored.provider = m_options.provider;
    const auto known = co_await m_store.addReceiptKey(stored);
    if (!known)
        co_return fail(known.error());
    m_key = *key;
    co_return *key;
}

Task<Result<QString>> ReceiptIssuer::issue(QString verificationSid)
{
    const auto key = co_await readyKey();
    if (!key)
        co_return fail(key.error());
    VerificationKey which;
    which.provider = m_options.provider;
    which.sid = verificationSid;
    const auto facts = co_await m_store.receiptFacts(which);
    if (!facts)
        co_return fail(facts.error());
    const auto text = signReceipt(claimsOf(*facts, m_options.withNumbers), *key);
    if (!text)
        co_return fail(text.error());
    co_return QString::fromLatin1(*text);
}

Task<Result<KeySet>> ReceiptIssuer::trustedKeys(bool withSandbox)
{
    const auto ring = co_await m_store.receiptKeys();
    if (!ring)
        co_return fail(ring.error());
    co_return keySetOf(*ring, withSandbox);
}

} // namespace Ringproof
