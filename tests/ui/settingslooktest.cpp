// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the settings: nothing clipped, every control named and reached by the keyboard, in every look.
// RINGPROOF_PICTURES=<folder> keeps what is seen.
#include "clipping.h"
#include "languages.h"
#include "settingsrig.h"
#include "support/testregistry.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "windowrig.h"

#include <QCheckBox>
#include <QListView>

namespace Ringproof {

using namespace Testing;

class SettingsLookTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clipsNothing_data();
    void clipsNothing();
    void namesEveryControl();
    void reachesEveryControlByTab();

private:
    static QString nameOf(SettingsPlace place)
    {
        const QStringList names{QStringLiteral("twilio"), QStringLiteral("service"), QStringLiteral("limits"),
            QStringLiteral("regions"), QStringLiteral("server"), QStringLiteral("records"),
            QStringLiteral("appearance"), QStringLiteral("language")};
        return names.at(static_cast<int>(place));
    }

    MemoryFolder m_memory;
};

void SettingsLookTest::clipsNothing_data()
{
    QTest::addColumn<QString>("look");
    for (const char *look : {"light", "dark", "contrast", "german", "pseudo"})
        QTest::newRow(look) << QString::fromLatin1(look);
}

void SettingsLookTest::clipsNothing()
{
    QFETCH(QString, look);
    Theme theme;
    theme.setAppearance(look == QLatin1StringView("dark")       ? Appearance::Dark
                        : look == QLatin1StringView("contrast") ? Appearance::HighContrast
                                                                : Appearance::Light);
    Language language;
    language.use(QLocale(look == QLatin1StringView("german") ? QLocale::German : QLocale::English));
    const bool isPseudo = look == QLatin1StringView("pseudo");
    const auto pseudo = isPseudo ? std::make_unique<LongerAndMirrored>() : nullptr;
    const auto restore = qScopeGuard([&language] { language.use(QLocale(QLocale::English)); });
    QCoreApplication::processEvents();
    SettingsRig rig({{QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"), QStringLiteral("7")},
        {QStringLiteral("RINGPROOF_DAILY_SEND_BUDGET"), QStringLiteral("off")},
        {QStringLiteral("RINGPROOF_ALLOWED_REGIONS"), QStringLiteral("DE,AT,CH")}});
    rig.report.service = SettingsRig::service();
    rig.report.rateLimits = 0;
    rig.dialog->resize(rig.dialog->minimumSize());
    QStringList troubles;
    for (const SettingsPlace place : kAllSettings) {
        QVERIFY(rig.opens(place));
        for (const QString &text : clippedAtRest(*rig.dialog, !isPseudo))
            troubles.append(nameOf(place) + QStringLiteral(": clipped: ") + text);
        if (const QString shared = sharedMnemonicsIn(*rig.dialog); !isPseudo && !shared.isEmpty())
            troubles.append(nameOf(place) + QStringLiteral(": shared mnemonic: ") + shared);
        const QString folder = qEnvironmentVariable("RINGPROOF_PICTURES");
        if (!folder.isEmpty())
            rig.dialog->grab().save(QStringLiteral("%1/settings-%2-%3.png").arg(folder, look, nameOf(place)));
    }
    QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
}

void SettingsLookTest::namesEveryControl()
{
    SettingsRig rig;
    rig.report.service = SettingsRig::service();
    for (const SettingsPlace place : kAllSettings) {
        QVERIFY(rig.opens(place));
        for (QWidget *widget : rig.dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        }
    }
}

void SettingsLookTest::reachesEveryControlByTab()
{
    SettingsRig rig;
    for (const SettingsPlace place : kAllSettings) {
        QVERIFY(rig.opens(place));
        QSet<const QWidget *> reached;
        for (int step = 0; step < 60 && !reached.contains(QApplication::focusWidget()); ++step) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            // From the list of pages into the page, not to the buttons below it.
            if (step == 0)
                QVERIFY2(rig.page()->isAncestorOf(QApplication::focusWidget()), qPrintable(nameOf(place)));
        }
        for (const QWidget *widget : rig.page()->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            // Of a group one button is a stop; the arrow keys do the rest.
            const bool isGrouped = button && button->autoExclusive();
            const bool isControl = (button || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QListView *>(widget));
            if (isControl && widget->isVisible() && widget->isEnabled() && !isGrouped)
                QVERIFY2(reached.contains(widget), qPrintable(nameOf(place) + u' ' + widget->accessibleName()));
        }
    }
}

RINGPROOF_TEST(SettingsLookTest)

} // namespace Ringproof

#include "settingslooktest.moc"
