// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three fields that name a Twilio login and its Verify service, judged as one leaves them.
// Never keeps or sends what is entered: whoever asks gets it.
#pragma once

#include "config/credentials.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Ringproof {

class CredentialForm final : public QWidget
{
    Q_OBJECT
public:
    explicit CredentialForm(QWidget *parent);

    void focusFirst();
    /// Shows what is wrong, with the focus on the first such field; true when nothing is.
    bool check();
    /// What was entered; the pair by what its SID begins with. A secret that is kept already and was not typed again is that one.
    TwilioSettings settings() const;
    /// Shows these, the secret as "unchanged".
    void setSettings(const TwilioSettings &settings);
    void setEditable(bool isEditable);
    /// The fields differ from what setSettings() showed.
    bool isEdited() const;
    /// What setSettings() showed last.
    bool isBasedOn(const TwilioSettings &settings) const;

Q_SIGNALS:
    void edited();

private:
    struct Entry
    {
        QLineEdit *edit;
        QLabel *label;
        QLabel *problem;
        CredentialField field;
    };

    Entry makeEntry(CredentialField field);
    QString problemWith(const Entry &entry) const;
    void showProblem(const Entry &entry);
    static void clearProblem(const Entry &entry);
    void retranslate();
    void nameSecret();

    Entry m_user;
    Entry m_secret;
    Entry m_service;
    QString m_keptUser;  ///< of the secret that is kept
    Secret m_keptSecret;
    QString m_keptService;
};

} // namespace Ringproof
