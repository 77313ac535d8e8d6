// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the desktop prefers: dark colours, high contrast, little motion; by its settings portal (org.freedesktop.portal.Settings).
// Never waits for the portal, and never starts a bus that is not there: then nothing is preferred.
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace Ringproof {

struct DesktopPreferences
{
    bool dark = false;
    bool highContrast = false;
    bool reducedMotion = false;

    bool operator==(const DesktopPreferences &) const = default;
};

/// Where there is none, nothing may ask for it: libdbus would try to launch one, which takes long and is not ours to do.
bool hasSessionBus();

class DesktopPreferencesWatcher final : public QObject
{
    Q_OBJECT
public:
    /// Asks once the event loop runs, so that the first frame is not kept back.
    explicit DesktopPreferencesWatcher(QObject *parent = nullptr);

Q_SIGNALS:
    void changed(const DesktopPreferences &preferences);

private Q_SLOTS:
    void readChange(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QString &group, const QString &key, const QVariant &value);
    void tell();

    QMap<QString, bool>
        m_wishes; ///< each setting that was heard of, by group and key: whether it asks for what it is about
    DesktopPreferences m_told;
};

} // namespace Ringproof
