// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowmemory.h"

#include <QSettings>

namespace Ringproof {

WindowMemory::WindowMemory()
{
    m_thread.setMaxThreadCount(1); // one after the other, so that the last one stays
}

QVariant WindowMemory::value(const QString &key) const
{
    const auto newest = m_newest.find(key);
    return newest == m_newest.end() ? QSettings().value(key) : *newest;
}

void WindowMemory::remember(const QString &key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    m_newest.insert(key, value);
    m_thread.start([key, value] { QSettings().setValue(key, value); });
}

} // namespace Ringproof
