// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a part of the window remembers from one start to the next. On a thread of its own: QSettings syncs with the disk at each
// change, and a disk that an export keeps busy takes tens of milliseconds for that. Never loses what was remembered before its end.
#pragma once

#include <QHash>
#include <QThreadPool>
#include <QVariant>

namespace Ringproof {

class WindowMemory final
{
public:
    WindowMemory();

    QVariant value(const QString &key) const;
    void remember(const QString &key, const QVariant &value);

private:
    QHash<QString, QVariant> m_newest; ///< may still be on their way
    QThreadPool m_thread;              ///< its end waits for them
};

} // namespace Ringproof
