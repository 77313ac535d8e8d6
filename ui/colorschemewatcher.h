// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the desktop prefers dark colours, by its settings portal (org.freedesktop.portal.Settings, "color-scheme").
// Never waits for the portal, and never starts a bus that is not there: then the answer stays "light".
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace Ringproof {

class ColorSchemeWatcher final : public QObject
{
    Q_OBJECT
public:
    /// Asks once the event loop runs, so that the first frame is not kept back.
    explicit ColorSchemeWatcher(QObject *parent = nullptr);

Q_SIGNALS:
    void darkPreferenceChanged(bool isDark);

private Q_SLOTS:
    void readChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setScheme(const QVariant &scheme);

    bool m_isDark = false;
};

} // namespace Ringproof
