// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind the settings dialog: the keychain, the test of a connection, and the engine that is in use.
// Never decides what a change means for the engine: the session does.
#pragma once

#include "app/desktop/keychainstore.h"
#include "app/engine.h"
#include "ui/settings/settingsmodel.h"

#include <QPointer>

namespace Ringproof {

class SettingsDialog;
enum class SettingsPlace;

class SettingsHost final : public QObject
{
    Q_OBJECT
public:
    /// The dialog stands over `window`, which must outlive the host.
    explicit SettingsHost(QWidget *window, QObject *parent = nullptr);
    ~SettingsHost() override;

    SettingsModel &model() { return m_model; }
    SecretStore &keychain() { return m_keychain; }

    void open(SettingsPlace place);
    /// What the dialog may use of an engine; null before that engine goes.
    void useEngine(Engine *engine, const QString &dataDir, const QString &actor);
    /// What the REST server's page may do, and what has come of it.
    void offerServer(std::function<void(bool)> turn);
    void tellServer(bool isOn, const QString &state);
    /// After saving: what was applied, or what has to be done yet.
    void tellSaved(const QString &sentence);
    /// Aborts what is under way and waits for its end.
    Task<> stop();

private:
    HttpClient *http();
    Task<ConnectionReport> test(TwilioSettings twilio);
    Task<ConnectionReport> readService(TwilioAccount account);
    Task<Result<qint64>> purge(QString actor);

    QWidget *m_window;
    KeychainStore m_keychain;
    SettingsModel m_model;
    std::unique_ptr<HttpClient> m_http; ///< made for the first test: few starts need it
    Engine *m_engine = nullptr;
    QPointer<SettingsDialog> m_dialog;
    std::function<void(bool)> m_switchServer;
    bool m_isServerOn = false;
    QString m_serverState;
    int m_running = 0;
};

} // namespace Ringproof
