// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/auditproof.h"

#include <algorithm>

namespace Ringproof {

namespace {

constexpr int kPage = 2000;
const QString kRangeWord = QStringLiteral("emptied ");

Result<std::vector<AuditEntry>> readPage(SqlConnection &connection, qint64 after)
{
    auto rows = connection.exec(
        QStringLiteral("SELECT id, at, action, verification_id, sid, provider, actor, phone_masked, phone_hash, "
                       "status, note, mac FROM audit_entries WHERE id > ? ORDER BY id LIMIT ?"),
        {after, kPage});
    if (!rows)
        return fail(rows.error());
    std::vector<AuditEntry> page;
    while (rows->next()) {
        AuditEntry entry{.id = rows->value(0).toLongLong(),
            .fields = {},
            .note = rows->value(10).toString(),
            .mac = rows->value(11).toString()};
        for (int column = 1; column <= 9; ++column)
            entry.fields.append(rows->value(column).toString());
        page.push_back(std::move(entry));
    }
    return page;
}

} // namespace

void TombstoneRange::add(qint64 id, const QString &mac)
{
    if (m_first == 0)
        m_first = id;
    m_last = id;
    m_digest->addData(QByteArray::number(id) + ':' + mac.toLatin1() + ' ');
}

QString TombstoneRange::text() const
{
    return QStringLiteral("%1-%2 %3")
        .arg(QString::number(m_first), QString::number(m_last), QString::fromLatin1(m_digest->result().toHex()));
}

QString purgeAction() { return QStringLiteral("purge"); }

QString purgeNote(const TombstoneRange &range, int verifications)
{
    const QString removed = QStringLiteral("verifications removed %1").arg(verifications);
    return range.isEmpty() ? removed : removed + QStringLiteral("; ") + kRangeWord + range.text();
}

QString rangeInNote(const QString &note)
{
    const qsizetype at = note.indexOf(kRangeWord);
    return at < 0 ? QString() : note.mid(at + kRangeWord.size());
}

bool AuditProof::follows(const AuditLog &audit, const AuditEntry &entry)
{
    if (entry.id != m_report.entries + 1)
        return false;
    if (entry.isTombstone()) {
        m_open[entry.purgedBy()].add(entry.id, entry.mac);
        ++m_report.emptied;
        return true;
    }
    if (entry.mac != audit.macOf(m_report.head, entry))
        return false;
    const auto emptied = m_open.find(entry.id);
    if (emptied == m_open.end())
        return true;
    // Only a purge that names exactly these entries may have emptied them.
    const bool isLawful = entry.action() == purgeAction() && rangeInNote(entry.note) == emptied->second.text();
    if (isLawful)
        m_open.erase(emptied);
    return isLawful;
}

Result<bool> AuditProof::step(SqlConnection &connection, const AuditLog &audit)
{
    // Before the page: an entry that comes in between is in neither, or in the page alone.
    const auto seal = AuditLog::readSeal(connection);
    if (!seal)
        return fail(seal.error());
    m_seal = *seal;
    m_total = m_seal ? m_seal->id : 0; // every entry since seals exist has moved it
    const auto page = readPage(connection, m_after);
    if (!page)
        return fail(page.error());
    if (m_seal && m_seal->id == m_report.entries)
        m_sealedMac = m_report.head;
    for (const AuditEntry &entry : *page) {
        if (!follows(audit, entry)) {
            const auto open = m_open.find(entry.id);
            m_report.firstBroken = open == m_open.end() ? entry.id : open->second.first();
            return false;
        }
        ++m_report.entries;
        m_report.head = entry.mac;
        if (m_seal && m_seal->id == entry.id)
            m_sealedMac = entry.mac;
    }
    m_after = m_report.entries;
    if (page->size() == size_t(kPage))
        return true;
    if (m_seal && m_seal->id < m_report.entries && !m_hasAskedAgain) {
        // Somebody may have written between the two looks: the next seal is that of the end, or is a false one.
        m_hasAskedAgain = true;
        return true;
    }
    finish(audit);
    return false;
}

void AuditProof::finish(const AuditLog &audit)
{
    for (const auto &[purge, range] : m_open)
        m_report.firstBroken = std::min(range.first(), m_report.firstBroken.value_or(range.first()));
    if (m_report.firstBroken)
        return;
    m_report.isSealed = m_seal && m_seal->id == m_report.entries && audit.isSealOf(*m_seal, m_sealedMac);
    // Cut off behind the last one, or the seal is an older one: then it stands for less than is there.
    if (m_seal && !m_report.isSealed)
        m_report.firstBroken = m_report.entries + 1;
}

} // namespace Ringproof
