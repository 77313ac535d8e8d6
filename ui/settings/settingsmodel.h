// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the settings dialog shows and changes: values with where they came from, what was changed and not saved yet, and the doors
// to keychain, Twilio and records that the program lends. Lives as long as the program.
// Never writes on the window's thread, and never holds a secret that nobody has just typed.
#pragma once

#include "base/task.h"
#include "config/secretstore.h"
#include "config/settingswriter.h"
#include "provider/connectiontest.h"
#include "ui/theme.h"

#include <QObject>
#include <functional>

namespace Ringproof {

class Store;

class SettingsModel final : public QObject
{
    Q_OBJECT
public:
    /// `file` is the dialog's own; what stands in `lowerFiles` is only a default to it. No keychain: null.
    SettingsModel(QString file, QStringList lowerFiles, SecretStore *secrets, QObject *parent = nullptr);

    /// What the program runs with now. What was changed and not saved stays changed.
    void load(const Config &config);
    const Config &config() const { return m_config; }

    /// As it would be after saving.
    QString text(const QString &variable) const;
    /// Where a value comes from that this dialog cannot change ("environment", a file); empty when it can.
    QString fixedBy(const QString &variable) const;
    void setText(const QString &variable, const QString &text);
    /// Something was entered that is not saved, be it acceptable or not.
    bool isChanged() const { return !m_changes.isEmpty() || !m_refused.isEmpty(); }
    bool isChanged(const QString &variable) const { return m_changes.contains(variable); }
    void discard();
    /// Fields tell what they cannot accept: nothing is saved while one of them cannot.
    void setAcceptable(const QString &variable, bool isAcceptable);
    bool isRefused(const QString &variable) const { return m_refused.contains(variable); }
    bool canSave() const { return !m_changes.isEmpty() && m_refused.isEmpty() && !m_isSaving; }
    Task<> save();

    SecretStore *secrets() const { return m_secrets; }

    /// What comes and goes with the service behind the window.
    struct Lent
    {
        Store *store = nullptr; ///< the records; null while no database is open
        QString actor;
        QString dataDir;
        bool isSandbox = false;
        std::function<Task<ConnectionReport>(TwilioSettings)> test;
        /// The service in use, for reading back; null while there is none.
        std::function<Task<ConnectionReport>()> readService;
        /// Starts and stops the REST server here, and remembers it; null where this program has none.
        std::function<void(bool)> switchServer;
        bool isServerOn = false;
        QString serverState; ///< where it listens, or why it does not
        /// Removes what retention no longer allows: how many verifications.
        std::function<Task<Result<qint64>>()> purge;
    };
    void lend(Lent lent);
    const Lent &lent() const { return m_lent; }

Q_SIGNALS:
    /// A value, or its source, is another one than before: fields show it anew.
    void valuesChanged();
    void lentChanged();
    /// Something is changed and not saved, or no longer; or may be saved now, or no longer.
    void stateChanged();
    /// On disk. The program reads it again and applies what it can.
    void saved(const QStringList &variables, const QString &setAside);
    void saveFailed(const QString &sentence);
    /// To be used from now on; tested before. `isKept`: the keychain has them.
    void credentialsChosen(const Ringproof::TwilioSettings &twilio, bool isKept);
    void appearanceChosen(Ringproof::Appearance appearance);
    /// Empty: the system's.
    void languageChosen(const QString &tag);

private:
    QString m_file;
    QStringList m_lowerFiles;
    SecretStore *m_secrets;
    Config m_config;
    SettingChanges m_changes;
    QStringList m_refused;
    Lent m_lent;
    bool m_isSaving = false;
};

} // namespace Ringproof
