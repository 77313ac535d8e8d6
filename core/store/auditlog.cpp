// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/auditlog.h"

#include "store/sqlrecords.h"

namespace Ringproof {

namespace {

const QByteArray kCheckPurpose = "check";
const QByteArray kChainPurpose = "audit";
const QByteArray kPhonePurpose = "phone";

/// What the database expects of its key; empty before the first one.
Result<QString> storedCheck(SqlConnection &connection)
{
    auto row = connection.exec(QStringLiteral("SELECT value FROM meta WHERE name = 'data_key_check'"));
    if (!row)
        return fail(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

} // namespace

struct AuditLog::Entry
{
    qint64 id = 0;
    QStringList fields; ///< at, action, verification_id, sid, provider, actor, phone_masked, phone_hash, status
    QString mac;
};

AuditLog::AuditLog(Options options)
    : m_options(std::move(options))
{}

Result<void> AuditLog::prepare(SqlConnection &connection)
{
    if (m_key)
        return {};
    const auto stored = storedCheck(connection);
    if (!stored)
        return fail(stored.error());
    const auto key =
        m_options.key ? DataKey::fromBase64(*m_options.key) : DataKey::fromFile(m_options.keyFile, stored->isEmpty());
    if (!key)
        return fail(stored->isEmpty() ? key.error() : Error(ErrorCode::StorageKeyWrong, key.error().detail));
    const QString expected = key->mac(kCheckPurpose, {});
    if (stored->isEmpty()) {
        const auto put = connection.exec(
            QStringLiteral("INSERT INTO meta (name, value) VALUES ('data_key_check', ?) ON CONFLICT (name) DO NOTHING"),
            {expected});
        if (!put)
            return fail(put.error());
    }
    // Read again: another process may have put its own a moment ago.
    const auto valid = storedCheck(connection);
    if (!valid)
        return fail(valid.error());
    if (*valid != expected)
        return fail(ErrorCode::StorageKeyWrong, QStringLiteral("the database was begun with another data key"));
    m_key = *key;
    return {};
}

QString AuditLog::macOf(const QString &previous, const Entry &entry) const
{
    // Lengths in front, so that no two different entries look alike.
    QByteArray content = previous.toUtf8();
    for (const QString &field : entry.fields) {
        const QByteArray bytes = field.toUtf8();
        content += QByteArray::number(bytes.size()) + ':' + bytes;
    }
    return m_key->mac(kChainPurpose, content);
}

QString AuditLog::phoneHash(const PhoneNumber &number) const
{
    return m_key->mac(kPhonePurpose, number.e164().toLatin1());
}

Result<void> AuditLog::append(SqlConnection &connection, const QString &action, const VerificationRecord &record,
    const QString &actor, Timestamp now)
{
    QString previous;
    Entry entry{.id = 1, .fields = {}, .mac = {}};
    {
        auto tail = connection.exec(QStringLiteral("SELECT id, mac FROM audit_entries ORDER BY id DESC LIMIT 1"));
        if (!tail)
            return fail(tail.error());
        if (tail->next()) {
            // Numbered here: a sequence of PostgreSQL does not take a number back when its transaction is rolled back.
            entry.id = tail->value(0).toLongLong() + 1;
            previous = tail->value(1).toString();
        }
    }
    entry.fields = {QString::number(toMs(now)), action, QString::number(record.id), record.sid, record.provider, actor,
        record.number.masked(), phoneHash(record.number), statusName(record.status)};
    QVariantList values{entry.id, toMs(now), action, record.id};
    for (const QString &field : entry.fields.mid(3))
        values.append(field);
    values.append(macOf(previous, entry));
    const auto written =
        connection.exec(QStringLiteral("INSERT INTO audit_entries (id, at, action, verification_id, sid, "
                                       "provider, actor, phone_masked, phone_hash, status, mac) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            values);
    return written ? Result<void>() : fail(written.error());
}

Result<AuditReport> AuditLog::prove(SqlConnection &connection)
{
    auto rows = connection.exec(
        QStringLiteral("SELECT id, at, action, verification_id, sid, provider, actor, phone_masked, phone_hash, "
                       "status, mac FROM audit_entries ORDER BY id"));
    if (!rows)
        return fail(rows.error());
    AuditReport report;
    while (rows->next()) {
        Entry entry{.id = rows->value(0).toLongLong(), .fields = {}, .mac = rows->value(10).toString()};
        for (int column = 1; column <= 9; ++column)
            entry.fields.append(rows->value(column).toString());
        // AUTOINCREMENT leaves no gap but for an entry that was taken out.
        const bool follows = entry.id == report.entries + 1 && entry.mac == macOf(report.head, entry);
        if (!follows) {
            report.firstBroken = entry.id;
            return report;
        }
        ++report.entries;
        report.head = entry.mac;
    }
    return report;
}

} // namespace Ringproof
