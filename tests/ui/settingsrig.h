// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings dialog over a file in a temporary folder, a scripted keychain, a scripted Twilio and a real store.
// Never sleeps: it waits for what is shown.
#pragma once

#include "config/configloader.h"
#include "support/scriptedsecrets.h"
#include "support/wizardrig.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingsmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/notice.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>

namespace Ringproof::Testing {

inline constexpr SettingsPlace kAllSettings[] = {SettingsPlace::Twilio, SettingsPlace::Service, SettingsPlace::Limits,
    SettingsPlace::Regions, SettingsPlace::Server, SettingsPlace::Records, SettingsPlace::Appearance,
    SettingsPlace::Language};

class SettingsRig final
{
public:
    explicit SettingsRig(const QMap<QString, QString> &environment = {})
    {
        for (auto each = environment.begin(); each != environment.end(); ++each)
            sources.environment.insert(each.key(), *each);
        sources.tomlFiles = {file()};
        reload();
        QObject::connect(&model, &SettingsModel::saved, &model, [this] { reload(); });
        lend();
        dialog = std::make_unique<SettingsDialog>(&model, nullptr);
    }

    WizardRig core;
    ScriptedSecrets secrets;
    ConfigSources sources;
    QString file() const { return core.folder.filePath(QStringLiteral("settings.toml")); }
    SettingsModel model{file(), {}, &secrets};
    ConnectionReport report; ///< what Twilio answers
    std::vector<TwilioSettings> tested;
    std::unique_ptr<SettingsDialog> dialog;

    static ProviderService service()
    {
        return {.sid = QStringLiteral("VA"),
            .friendlyName = QStringLiteral("Example Support"),
            .codeLength = 4,
            .lookupEnabled = true,
            .skipSmsToLandlines = true};
    }
    void reload()
    {
        loaded = loadConfig(sources);
        model.load(loaded.config);
    }
    LoadedConfig loaded;

    bool opens(SettingsPlace place)
    {
        dialog->open(place);
        return QTest::qWaitForWindowActive(dialog.get());
    }
    QWidget *page() const { return dialog->findChild<QStackedWidget *>()->currentWidget(); }
    /// By its accessible name's beginning.
    template<class Widget>
    Widget *find(const QString &beginning) const
    {
        for (Widget *each : page()->findChildren<Widget *>())
            if (each->isVisible() && nameOf(each).startsWith(beginning))
                return each;
        return nullptr;
    }
    QLineEdit *field(const QString &name) const { return find<QLineEdit>(name); }
    QAbstractButton *button(const QString &name) const
    {
        for (auto *each : dialog->findChildren<QAbstractButton *>())
            if (each->isVisible() && each->text().remove(u'&').startsWith(name))
                return each;
        return nullptr;
    }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void enter(const QString &name, const QString &text) const
    {
        QLineEdit *edit = field(name);
        edit->setFocus();
        edit->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        else if (std::all_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x7f); }))
            QTest::keyClicks(edit, text);
        else
            paste(edit, text); // no key makes such characters
    }
    static void paste(QLineEdit *edit, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        edit->paste();
        QGuiApplication::clipboard()->clear();
    }
    bool shows(const QString &words) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

private:
    static QString nameOf(const QWidget *widget)
    {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        return spoken ? spoken->text(QAccessible::Name) : QString();
    }
    void lend()
    {
        SettingsModel::Lent lent{.store = &core.store, .actor = kActor, .dataDir = core.folder.path()};
        lent.test = [this](TwilioSettings twilio) { return answer(std::move(twilio)); };
        lent.readService = [this] { return answer({}); };
        lent.purge = []() -> Task<Result<qint64>> { co_return Result<qint64>(12); };
        model.lend(lent);
    }
    Task<ConnectionReport> answer(TwilioSettings twilio)
    {
        tested.push_back(twilio);
        co_return ConnectionReport(report);
    }
};

} // namespace Ringproof::Testing
