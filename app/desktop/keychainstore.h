// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desktop's keychain (Secret Service, or KWallet) through QtKeychain, all credentials in one entry.
// Never falls back to a file, never waits for it on this thread, and never says "kept" before the keychain has.
#pragma once

#include "config/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace Ringproof {

class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// `patience`: how long it may take, with a person typing its password.
    explicit KeychainStore(std::chrono::milliseconds patience = std::chrono::seconds(30), QObject *parent = nullptr);

    QString source() const override { return QStringLiteral("keychain"); }
    Task<SecretTrouble> look() override;
    Task<SecretReading> read() override;
    Task<SecretTrouble> keep(SecretValues values) override;
    Task<SecretTrouble> forget() override;

private:
    struct Outcome
    {
        SecretTrouble trouble = SecretTrouble::None;
        bool isFound = true;
        Secret text;
    };
    Task<Outcome> finish(QKeychain::Job *job);

    std::chrono::milliseconds m_patience;
};

} // namespace Ringproof
