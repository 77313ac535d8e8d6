// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlreceipts.h"

#include "store/auditlog.h"
#include "store/sqlrecords.h"

namespace Ringproof {

namespace {

const QByteArray kIssuerPurpose = "issuer";
const QByteArray kKeyPurpose = "receipt-key";
constexpr qsizetype kIssuerDigits = 32;

QString macOf(const AuditLog &audit, const StoredReceiptKey &key)
{
    return audit.key().mac(kKeyPurpose, (key.kid + u' ' + key.publicKey + u' ' + key.provider).toUtf8());
}

/// When its receipt ends, if that is fixed already.
Result<std::optional<Timestamp>> fixedEnd(SqlConnection &connection, qint64 verificationId)
{
    auto row =
        connection.exec(QStringLiteral("SELECT receipt_until FROM verifications WHERE id = ?"), {verificationId});
    if (!row)
        return fail(row.error());
    if (!row->next() || row->value(0).isNull())
        return std::nullopt;
    return fromMs(row->value(0).toLongLong());
}

/// The entry in the chain that says approved, as ID:HMAC.
Result<QString> approvalEntry(SqlConnection &connection, const VerificationRecord &record)
{
    auto row = connection.exec(QStringLiteral("SELECT id, mac FROM audit_entries WHERE verification_id = ? AND "
                                              "status = 'approved' ORDER BY id LIMIT 1"),
        {record.id});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorCode::StorageDamaged, QStringLiteral("an approval has no entry in the chain"));
    return QStringLiteral("%1:%2").arg(row->value(0).toLongLong()).arg(row->value(1).toString());
}

/// Who issues receipts over this database: the same for every server on it, and no secret.
QString receiptIssuer(const AuditLog &audit)
{
    return QStringLiteral("ringproof:") + audit.key().mac(kIssuerPurpose, {}).left(kIssuerDigits);
}

} // namespace

Result<ReceiptFacts> receiptFactsOf(
    SqlConnection &connection, const AuditLog &audit, const VerificationRecord &record, std::chrono::hours life)
{
    if (record.status != VerificationStatus::Approved || !record.endedAt)
        return fail(ErrorCode::InternalError, QStringLiteral("a receipt was asked for what is not approved"));
    const auto entry = approvalEntry(connection, record);
    if (!entry)
        return fail(entry.error());
    const auto fixed = fixedEnd(connection, record.id);
    if (!fixed)
        return fail(fixed.error());
    const Timestamp until = fixed->value_or(*record.endedAt + life);
    if (!*fixed) {
        // Once and for all: a receipt that is issued again says the same even when the setting has changed.
        const auto noted = connection.exec(
            QStringLiteral("UPDATE verifications SET receipt_until = ? WHERE id = ?"), {toMs(until), record.id});
        if (!noted)
            return fail(noted.error());
    }
    return ReceiptFacts{
        .record = record,
        .issuer = receiptIssuer(audit),
        .phoneHash = audit.phoneHash(record.number),
        .auditEntry = *entry,
        .expiresAt = until,
    };
}

Result<void> insertReceiptKey(
    SqlConnection &connection, const AuditLog &audit, const StoredReceiptKey &key, Timestamp now)
{
    const auto done = connection.exec(
        QStringLiteral("INSERT INTO receipt_keys (kid, public_key, provider, since, mac) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (kid) DO NOTHING"),
        {key.kid, key.publicKey, key.provider, toMs(now), macOf(audit, key)});
    return done ? Result<void>() : fail(done.error());
}

Result<ReceiptKeyRing> readKeyRing(SqlConnection &connection, const AuditLog &audit)
{
    auto rows =
        connection.exec(QStringLiteral("SELECT kid, public_key, provider, mac FROM receipt_keys ORDER BY since, kid"));
    if (!rows)
        return fail(rows.error());
    ReceiptKeyRing ring{.issuer = receiptIssuer(audit), .keys = {}};
    while (rows->next()) {
        const StoredReceiptKey key{.kid = rows->value(0).toString(),
            .publicKey = rows->value(1).toString(),
            .provider = rows->value(2).toString()};
        if (rows->value(3).toString() != macOf(audit, key))
            return fail(ErrorCode::StorageDamaged, QStringLiteral("a receipt key was put in by another hand"));
        ring.keys.push_back(key);
    }
    return ring;
}

} // namespace Ringproof
