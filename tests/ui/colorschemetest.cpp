// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Against a settings portal of our own on a bus of our own.
#include "support/testregistry.h"
#include "ui/colorschemewatcher.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace Ringproof {

class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class ColorSchemeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysLightWithoutABus();
    void startsAPortal();
    void cleanupTestCase();
    void followsThePortal();
    void ignoresOtherSettings();
    void changesTheColors();

private:
    void announce(uint scheme, const QString &key = QStringLiteral("color-scheme"))
    {
        Q_EMIT m_portal.SettingChanged(
            QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(QVariant::fromValue(scheme)));
    }

    QProcess m_daemon;
    FakePortal m_portal;
};

void ColorSchemeTest::staysLightWithoutABus()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    ColorSchemeWatcher watcher;
    QSignalSpy changed(&watcher, &ColorSchemeWatcher::darkPreferenceChanged);
    QVERIFY(!changed.wait(150));
}

void ColorSchemeTest::startsAPortal()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("no dbus-daemon");
    m_daemon.start(
        program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void ColorSchemeTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void ColorSchemeTest::followsThePortal()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.scheme = 1;
    ColorSchemeWatcher watcher;
    QSignalSpy changed(&watcher, &ColorSchemeWatcher::darkPreferenceChanged);
    QVERIFY(changed.wait());
    QCOMPARE(changed.takeFirst().at(0).toBool(), true);
    announce(2);
    QVERIFY(changed.wait());
    QCOMPARE(changed.takeFirst().at(0).toBool(), false);
    announce(1);
    QVERIFY(changed.wait());
    QCOMPARE(changed.takeFirst().at(0).toBool(), true);
}

void ColorSchemeTest::ignoresOtherSettings()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.scheme = 1;
    ColorSchemeWatcher watcher;
    QSignalSpy changed(&watcher, &ColorSchemeWatcher::darkPreferenceChanged);
    QVERIFY(changed.wait());
    announce(0, QStringLiteral("accent-color"));
    QVERIFY(!changed.wait(150));
}

void ColorSchemeTest::changesTheColors()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.scheme = 1;
    const auto background = [] { return QApplication::palette().color(QPalette::Window); };
    Theme theme;
    QCOMPARE(background(), tokensFor(Appearance::Light).background);
    theme.setAppearance(Appearance::System);
    QTRY_COMPARE(background(), tokensFor(Appearance::Dark).background);
    theme.setAppearance(Appearance::HighContrast);
    QCOMPARE(background(), tokensFor(Appearance::HighContrast).background);
    QCOMPARE(tokens().accent, tokensFor(Appearance::HighContrast).accent);
    theme.setAppearance(Appearance::Light);
    QCOMPARE(background(), tokensFor(Appearance::Light).background);
}

RINGPROOF_TEST(ColorSchemeTest)

} // namespace Ringproof

#include "colorschemetest.moc"
