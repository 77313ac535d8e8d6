// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Against a settings portal of our own on a bus of our own.
#include "ui/desktoppreferences.h"
#include "support/testregistry.h"
#include "ui/desk/deskparts.h"
#include "ui/theme.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMetaType>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVariantAnimation>

using Groups = QMap<QString, QVariantMap>;

namespace Ringproof {

namespace {

const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kScheme = QStringLiteral("color-scheme");

} // namespace

class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Groups settings;

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &groups)
    {
        Groups asked;
        for (const QString &group : groups)
            if (settings.contains(group))
                asked.insert(group, settings.value(group));
        return asked;
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class DesktopPreferencesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysLightWithoutABus();
    void startsAPortal();
    void cleanup();
    void cleanupTestCase();
    void followsThePortal();
    void understands_data();
    void understands();
    void ignoresOtherSettings();
    void changesTheColors();
    void flashesInsteadOfShaking_data();
    void flashesInsteadOfShaking();

private:
    void announce(const QVariant &value, const QString &key = kScheme, const QString &group = kAppearance)
    {
        Q_EMIT m_portal.SettingChanged(group, key, QDBusVariant(value));
    }
    static DesktopPreferences told(QSignalSpy &changed)
    {
        return changed.isEmpty() ? DesktopPreferences() : changed.takeLast().at(0).value<DesktopPreferences>();
    }

    QProcess m_daemon;
    FakePortal m_portal;
};

void DesktopPreferencesTest::staysLightWithoutABus()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    DesktopPreferencesWatcher watcher;
    QSignalSpy changed(&watcher, &DesktopPreferencesWatcher::changed);
    QVERIFY(!changed.wait(150));
}

void DesktopPreferencesTest::startsAPortal()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        QSKIP("no dbus-daemon");
    m_daemon.start(
        program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForReadyRead());
    qDBusRegisterMetaType<Groups>();
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void DesktopPreferencesTest::cleanup()
{
    if (m_daemon.state() != QProcess::Running)
        return;
    // Nothing announced here reaches the next test: it has left and arrived before the answers that are asked for behind it.
    const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
    for (const QDBusConnection &bus : {QDBusConnection(QStringLiteral("portal")), QDBusConnection::sessionBus()})
        if (bus.isConnected())
            static_cast<void>(bus.interface()->isServiceRegistered(service).value());
    QCoreApplication::processEvents();
}

void DesktopPreferencesTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void DesktopPreferencesTest::followsThePortal()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.settings = {{kAppearance, {{kScheme, 1u}}}};
    DesktopPreferencesWatcher watcher;
    QSignalSpy changed(&watcher, &DesktopPreferencesWatcher::changed);
    QVERIFY(changed.wait());
    QVERIFY(told(changed).dark);
    announce(2u);
    QVERIFY(changed.wait());
    QVERIFY(!told(changed).dark);
    announce(QVariant::fromValue(QDBusVariant(1u))); // wrapped once more, as some portals do
    QVERIFY(changed.wait());
    QVERIFY(told(changed).dark);
}

void DesktopPreferencesTest::understands_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("wished");
    const auto row = [](const char *group, const char *key, const QVariant &value, const char *wished) {
        QTest::addRow("%s %s %s", group, key, qPrintable(value.toString()))
            << QString::fromLatin1(group) << QString::fromLatin1(key) << value << QString::fromLatin1(wished);
    };
    row("org.freedesktop.appearance", "color-scheme", 1u, "dark");
    row("org.freedesktop.appearance", "color-scheme", 2u, "");
    row("org.freedesktop.appearance", "contrast", 1u, "contrast");
    row("org.freedesktop.appearance", "reduced-motion", 1u, "still");
    row("org.gnome.desktop.a11y.interface", "high-contrast", true, "contrast");
    row("org.gnome.desktop.interface", "enable-animations", false, "still");
    row("org.gnome.desktop.interface", "enable-animations", true, "");
    row("org.kde.kdeglobals.KDE", "AnimationDurationFactor", QStringLiteral("0"), "still");
    row("org.kde.kdeglobals.KDE", "AnimationDurationFactor", QStringLiteral("0.5"), "");
    row("org.kde.kdeglobals.KDE", "AnimationDurationFactor", QStringLiteral("fast"), "");
}

void DesktopPreferencesTest::understands()
{
    QFETCH(QString, group);
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(QString, wished);
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.settings = {{group, {{key, value}}}};
    DesktopPreferencesWatcher watcher;
    QSignalSpy changed(&watcher, &DesktopPreferencesWatcher::changed);
    // What wishes nothing is told apart from not having been heard yet by what is announced behind it.
    const QString other = wished == u"contrast" ? kScheme : QStringLiteral("contrast");
    if (wished.isEmpty())
        QTRY_VERIFY((announce(1u, other), !changed.isEmpty()));
    else
        QVERIFY(changed.wait());
    const DesktopPreferences heard = told(changed);
    QCOMPARE(heard.dark, wished == u"dark");
    QCOMPARE(heard.highContrast, wished == u"contrast" || wished.isEmpty());
    QCOMPARE(heard.reducedMotion, wished == u"still");
}

void DesktopPreferencesTest::ignoresOtherSettings()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.settings = {{kAppearance, {{kScheme, 1u}, {QStringLiteral("accent-color"), 1u}}}};
    DesktopPreferencesWatcher watcher;
    QSignalSpy changed(&watcher, &DesktopPreferencesWatcher::changed);
    QVERIFY(changed.wait());
    announce(0u, QStringLiteral("accent-color"));
    QVERIFY(!changed.wait(150));
}

void DesktopPreferencesTest::changesTheColors()
{
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.settings = {{kAppearance, {{kScheme, 1u}}}};
    const auto background = [] { return QApplication::palette().color(QPalette::Window); };
    const auto shows = [&](Appearance appearance) { return background() == tokensFor(appearance).background; };
    Theme theme;
    QVERIFY(shows(Appearance::Light));
    // These colour their words by themselves.
    Banner banner(nullptr);
    banner.setText(QStringLiteral("Sandbox"));
    banner.show();
    Notice notice(nullptr);
    notice.tell(Notice::Kind::Danger, QStringLiteral("No."));
    const auto colorOf = [](const QWidget &widget) {
        return widget.findChild<QLabel *>()->palette().color(QPalette::WindowText);
    };
    QCOMPARE(colorOf(banner), tokensFor(Appearance::Light).warning);
    theme.setAppearance(Appearance::System);
    QTRY_VERIFY(shows(Appearance::Dark));
    QTRY_COMPARE(colorOf(banner), tokensFor(Appearance::Dark).warning);
    QTRY_COMPARE(colorOf(notice), tokensFor(Appearance::Dark).danger);
    announce(1u, QStringLiteral("contrast"));
    QTRY_VERIFY(shows(Appearance::HighContrast));
    QTRY_COMPARE(colorOf(banner), tokensFor(Appearance::HighContrast).warning);
    QTRY_COMPARE(colorOf(notice), tokensFor(Appearance::HighContrast).danger);
    announce(0u, QStringLiteral("contrast"));
    QTRY_VERIFY(shows(Appearance::Dark));
    announce(0u);
    QTRY_VERIFY(shows(Appearance::Light));
    theme.setAppearance(Appearance::HighContrast);
    QVERIFY(shows(Appearance::HighContrast));
    QCOMPARE(tokens().accent, tokensFor(Appearance::HighContrast).accent);
    theme.setAppearance(Appearance::Light);
    QVERIFY(shows(Appearance::Light));
}

void DesktopPreferencesTest::flashesInsteadOfShaking_data()
{
    QTest::addColumn<bool>("isReduced");
    QTest::newRow("the desktop wishes no motion") << true;
    QTest::newRow("the desktop likes motion") << false;
}

void DesktopPreferencesTest::flashesInsteadOfShaking()
{
    QFETCH(bool, isReduced);
    if (m_daemon.state() != QProcess::Running)
        QSKIP("no portal");
    m_portal.settings = {{kAppearance, {{QStringLiteral("reduced-motion"), isReduced ? 1u : 0u}}}};
    Theme theme;
    if (isReduced)
        QTRY_VERIFY(isMotionReduced());
    else if (isMotionReduced())
        QSKIP("this platform has no animations");
    CodeField field(nullptr);
    field.setText(QStringLiteral("12"));
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    const QImage before = field.grab().toImage();
    QTest::keyClicks(&field, QStringLiteral("x"));
    auto *refusal = field.findChild<QVariantAnimation *>();
    refusal->pause();
    refusal->setCurrentTime(refusal->duration() / 8); // the first swing is widest
    const QImage during = field.grab().toImage();
    QVERIFY(during != before);
    const QPoint inTheLastBox(field.width() - 20, field.height() / 2);
    QCOMPARE(during.pixelColor(inTheLastBox) == tokens().dangerWash, isReduced);
    // In front of the first box's edge there is nothing, unless the boxes have moved.
    const QPoint edge(0, field.height() / 2);
    const bool isMoved = during.pixelColor(edge) == tokens().background;
    QCOMPARE(isMoved, !isReduced);
    refusal->stop();
    QCOMPARE(field.grab().toImage(), before);
}

RINGPROOF_TEST(DesktopPreferencesTest)

} // namespace Ringproof

#include "desktoppreferencestest.moc"
