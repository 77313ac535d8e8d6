// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/auditlog.h"

#include "store/sqlmeta.h"
#include "store/sqlrecords.h"

namespace Ringproof {

namespace {

const QByteArray kCheckPurpose = "check";
const QByteArray kChainPurpose = "audit";
const QByteArray kPhonePurpose = "phone";
const QByteArray kSealPurpose = "audit-head";
const QString kSealName = QStringLiteral("audit_head");

/// "ID:HMAC"; nothing for anything else.
std::optional<AuditSeal> parseSeal(const QString &text)
{
    bool isNumber = false;
    const AuditSeal seal{.id = text.section(u':', 0, 0).toLongLong(&isNumber), .mac = text.section(u':', 1)};
    return isNumber && seal.id > 0 ? std::optional(seal) : std::nullopt;
}

/// What the database expects of its key; empty before the first one.
Result<QString> storedCheck(SqlConnection &connection)
{
    return metaValue(connection, QStringLiteral("data_key_check"));
}

} // namespace

AuditLog::AuditLog(Options options)
    : m_options(std::move(options))
{}

Result<void> AuditLog::prepare(SqlConnection &connection)
{
    if (m_key && m_comparedAt == connection.openings())
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
    m_comparedAt = connection.openings();
    m_marks.clear();
    return {};
}

QString AuditLog::macOf(const QString &previous, const AuditEntry &entry) const
{
    // Lengths in front, so that no two different entries look alike.
    QByteArray content = previous.toUtf8();
    const auto add = [&content](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        content += QByteArray::number(bytes.size()) + ':' + bytes;
    };
    for (const QString &field : entry.fields)
        add(field);
    // Entries older than notes have none.
    if (!entry.note.isEmpty())
        add(entry.note);
    return m_key->mac(kChainPurpose, content);
}

QString AuditLog::sealOf(qint64 id, const QString &mac) const
{
    return m_key->mac(kSealPurpose, QByteArray::number(id) + ':' + mac.toLatin1());
}

bool AuditLog::isSealOf(const AuditSeal &seal, const QString &mac) const { return seal.mac == sealOf(seal.id, mac); }

QString AuditLog::phoneHash(const PhoneNumber &number) const
{
    return m_key->mac(kPhonePurpose, number.e164().toLatin1());
}

const AuditLog::NumberMarks &AuditLog::marksOf(const PhoneNumber &number)
{
    if (const NumberMarks *known = m_marks.object(number.e164()))
        return *known;
    auto *made = new NumberMarks{.masked = number.masked(), .hash = phoneHash(number)};
    m_marks.insert(number.e164(), made);
    return *made;
}

Result<std::optional<AuditSeal>> AuditLog::readSeal(SqlConnection &connection)
{
    return metaValue(connection, kSealName).map(parseSeal);
}

Result<AuditLog::Tail> AuditLog::readTail(SqlConnection &connection)
{
    Tail tail;
    auto row = connection.exec(QStringLiteral("SELECT id, mac FROM audit_entries ORDER BY id DESC LIMIT 1"));
    const auto seal = readSeal(connection);
    if (!row || !seal)
        return fail(row ? seal.error() : row.error());
    if (row->next()) {
        tail.id = row->value(0).toLongLong();
        tail.mac = row->value(1).toString();
    }
    // Where the end has been cut off, the seal knows how far it went: the gap stays for everyone to see.
    if (*seal)
        tail.id = std::max(tail.id, (*seal)->id);
    return tail;
}

Result<AuditLog::Tail> AuditLog::tail(SqlConnection &connection) const
{
    const Tail *known = m_tail.find(connection, {});
    return known ? *known : readTail(connection);
}

Result<qint64> AuditLog::write(SqlConnection &connection, AuditEntry entry)
{
    const auto last = tail(connection);
    if (!last)
        return fail(last.error());
    // Numbered here: a sequence of PostgreSQL does not take a number back when its transaction is rolled back.
    entry.id = last->id + 1;
    entry.mac = macOf(last->mac, entry);
    QVariantList values{entry.id, entry.fields.at(0).toLongLong(), entry.fields.at(1), entry.fields.at(2).toLongLong()};
    for (const QString &field : entry.fields.mid(3))
        values.append(field);
    values.append(entry.note);
    values.append(entry.mac);
    const auto written =
        connection.exec(QStringLiteral("INSERT INTO audit_entries (id, at, action, verification_id, sid, provider, "
                                       "actor, phone_masked, phone_hash, status, note, mac) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            values);
    if (!written)
        return fail(written.error());
    m_tail.keep(connection, {}, {.id = entry.id, .mac = entry.mac});
    return entry.id;
}

Result<void> AuditLog::seal(SqlConnection &connection)
{
    const Tail *last = m_tail.find(connection, {});
    if (!last)
        return {};
    return setMetaValue(
        connection, kSealName, QStringLiteral("%1:%2").arg(QString::number(last->id), sealOf(last->id, last->mac)));
}

Result<void> AuditLog::append(SqlConnection &connection, const QString &action, const VerificationRecord &record,
    const QString &actor, Timestamp now)
{
    const NumberMarks &marks = marksOf(record.number);
    AuditEntry entry;
    entry.fields = {QString::number(toMs(now)), action, QString::number(record.id), record.sid, record.provider, actor,
        marks.masked, marks.hash, statusName(record.status)};
    const auto written = write(connection, std::move(entry));
    return written ? Result<void>() : fail(written.error());
}

Result<qint64> AuditLog::appendNote(
    SqlConnection &connection, const QString &action, const QString &note, const QString &actor, Timestamp now)
{
    AuditEntry entry;
    entry.fields = {QString::number(toMs(now)), action, QStringLiteral("0"), {}, {}, actor, {}, {}, {}};
    entry.note = note;
    return write(connection, std::move(entry));
}

} // namespace Ringproof
