// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actorwords.h"

namespace Ringproof {

QString actorWords(const QString &actor)
{
    const QString desk = QStringLiteral("desk:");
    if (actor.startsWith(desk))
        return actor.mid(desk.size());
    QString words = actor;
    if (const qsizetype colon = words.indexOf(u':'); colon > 0)
        words.insert(colon + 1, u' ');
    return words;
}

} // namespace Ringproof
