// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/unresolvedchecks.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr qsizetype kKeyBytes = 32;

QByteArray randomKey()
{
    QByteArray key(kKeyBytes, Qt::Uninitialized);
    for (qsizetype at = 0; at < key.size(); at += 4) {
        const quint32 word = QRandomGenerator::system()->generate();
        for (qsizetype i = 0; i < 4; ++i)
            key[at + i] = char(word >> (8 * i));
    }
    return key;
}

/// Takes as long whether the first byte differs or the last one.
bool isSame(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one.at(i) ^ other.at(i);
    return difference == 0;
}

/// Overwrites the bytes in place; a shared copy would keep them, and there is none.
void wipe(QByteArray &bytes)
{
    volatile char *at = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = 0;
}

} // namespace

UnresolvedChecks::UnresolvedChecks(Options options)
    : m_options(options)
    , m_key(randomKey())
{}

UnresolvedChecks::~UnresolvedChecks()
{
    for (Entry &entry : m_entries)
        wipe(entry.hash);
    wipe(m_key);
}

QByteArray UnresolvedChecks::hashOf(qint64 verificationId, const Secret &code) const
{
    QMessageAuthenticationCode hash(QCryptographicHash::Sha256, m_key);
    hash.addData(QByteArray::number(verificationId) + ':' + code.reveal().toUtf8());
    return hash.result();
}

void UnresolvedChecks::remember(
    qint64 verificationId, qint64 checkId, const QString &actor, const Secret &code, Time now)
{
    expire(now);
    m_entries.push_back({.verificationId = verificationId,
        .checkId = checkId,
        .actor = actor,
        .hash = hashOf(verificationId, code),
        .expiresAt = now + m_options.life});
    while (m_entries.size() > m_options.most) {
        wipe(m_entries.front().hash);
        m_entries.pop_front();
    }
}

std::vector<qint64> UnresolvedChecks::checksOf(
    qint64 verificationId, const QString &actor, const Secret &code, Time now)
{
    expire(now);
    const QByteArray hash = hashOf(verificationId, code);
    std::vector<qint64> ids;
    bool isAmbiguous = false;
    for (const Entry &entry : m_entries) {
        if (entry.verificationId != verificationId)
            continue;
        const bool isThis = isSame(entry.hash, hash) && entry.actor == actor;
        isAmbiguous = isAmbiguous || !isThis;
        if (isThis)
            ids.push_back(entry.checkId);
    }
    return isAmbiguous ? std::vector<qint64>() : ids;
}

void UnresolvedChecks::forget(qint64 verificationId)
{
    for (Entry &entry : m_entries)
        if (entry.verificationId == verificationId)
            wipe(entry.hash);
    std::erase_if(m_entries, [verificationId](const Entry &entry) { return entry.verificationId == verificationId; });
}

void UnresolvedChecks::expire(Time now)
{
    while (!m_entries.empty() && m_entries.front().expiresAt <= now) {
        wipe(m_entries.front().hash);
        m_entries.pop_front();
    }
}

} // namespace Ringproof
