// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlmeta.h"

namespace Ringproof {

Result<QString> metaValue(SqlConnection &connection, const QString &name)
{
    auto row = connection.exec(QStringLiteral("SELECT value FROM meta WHERE name = ?"), {name});
    if (!row)
        return fail(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

Result<void> setMetaValue(SqlConnection &connection, const QString &name, const QString &value)
{
    const auto set = connection.exec(QStringLiteral("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) "
                                                    "DO UPDATE SET value = excluded.value"),
        {name, value});
    return set ? Result<void>() : fail(set.error());
}

Result<void> noteCheck(SqlConnection &connection, Timestamp at)
{
    return setMetaValue(connection, QStringLiteral("checked"), toIso(at));
}

} // namespace Ringproof
