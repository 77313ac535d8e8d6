// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktoppreferences.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QTimer>
#include <chrono>

namespace Ringproof {

using namespace std::chrono_literals;
using Groups = QMap<QString, QVariantMap>;

namespace {

const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");

/// The portal's own three, and where GNOME and Plasma keep what older portals do not translate.
struct Setting
{
    const char *group;
    const char *key;
    bool DesktopPreferences::*preference;
    bool (*isWished)(const QVariant &value);
};

bool isOne(const QVariant &value) { return value.toUInt() == 1; }
bool isTrue(const QVariant &value) { return value.toBool(); }
bool isFalse(const QVariant &value) { return !value.toBool(); }
bool isZeroFactor(const QVariant &value)
{
    bool isNumber = false;
    return value.toDouble(&isNumber) <= 0 && isNumber;
}

constexpr Setting kSettings[] = {
    {"org.freedesktop.appearance", "color-scheme", &DesktopPreferences::dark, isOne}, // 2 is "prefer light"
    {"org.freedesktop.appearance", "contrast", &DesktopPreferences::highContrast, isOne},
    {"org.freedesktop.appearance", "reduced-motion", &DesktopPreferences::reducedMotion, isOne},
    {"org.gnome.desktop.a11y.interface", "high-contrast", &DesktopPreferences::highContrast, isTrue},
    {"org.gnome.desktop.interface", "enable-animations", &DesktopPreferences::reducedMotion, isFalse},
    {"org.kde.kdeglobals.KDE", "AnimationDurationFactor", &DesktopPreferences::reducedMotion, isZeroFactor},
};

QString idOf(const QString &group, const QString &key) { return group + u'/' + key; }

} // namespace

bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtimeDir = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtimeDir.isEmpty() && QFileInfo::exists(runtimeDir + QStringLiteral("/bus"));
}

DesktopPreferencesWatcher::DesktopPreferencesWatcher(QObject *parent)
    : QObject(parent)
{
    if (hasSessionBus())
        QTimer::singleShot(50ms, this, [this] { ask(); });
}

void DesktopPreferencesWatcher::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Qt 6.4 finds no slot with a parameter type that nobody has registered yet, and says so only by its return value.
    qRegisterMetaType<QDBusVariant>();
    qDBusRegisterMetaType<Groups>();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(readChange(QString, QString, QDBusVariant)));
    QStringList groups;
    for (const Setting &setting : kSettings)
        groups.append(QString::fromLatin1(setting.group));
    groups.removeDuplicates();
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("ReadAll"));
    call << groups;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<Groups> reply = *watcher;
        const Groups answer = reply.isValid() ? reply.value() : Groups();
        for (auto group = answer.begin(); group != answer.end(); ++group)
            for (auto each = group->begin(); each != group->end(); ++each)
                take(group.key(), each.key(), each.value());
        tell();
        watcher->deleteLater();
    });
}

void DesktopPreferencesWatcher::readChange(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, value.variant());
    tell();
}

void DesktopPreferencesWatcher::take(const QString &group, const QString &key, const QVariant &value)
{
    for (const Setting &setting : kSettings) {
        if (group != QLatin1StringView(setting.group) || key != QLatin1StringView(setting.key))
            continue;
        // Some portals wrap the value once more.
        const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
        m_wishes.insert(idOf(group, key), setting.isWished(plain));
    }
}

void DesktopPreferencesWatcher::tell()
{
    DesktopPreferences wished;
    for (const Setting &setting : kSettings) {
        const QString id = idOf(QString::fromLatin1(setting.group), QString::fromLatin1(setting.key));
        wished.*setting.preference = wished.*setting.preference || m_wishes.value(id, false);
    }
    if (wished == m_told)
        return;
    m_told = wished;
    Q_EMIT changed(wished);
}

} // namespace Ringproof
