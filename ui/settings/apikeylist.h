// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server's keys: which there are, a new one (shown once), and revoking one.
// Never keeps the text of a key longer than it is shown.
#pragma once

#include "base/result.h"
#include "store/apikey.h"

#include <QWidget>
#include <memory>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Ringproof {

class ActionButton;
class Notice;
class ProblemLine;
class SettingsModel;
class SwitchBox;

class ApiKeyList final : public QWidget
{
    Q_OBJECT
public:
    ApiKeyList(SettingsModel *model, QWidget *parent);

    void read();

private:
    void buildNew();
    void retranslate();
    void draw();
    void addRow(const ApiKey &key);
    void create();
    void showFresh(const FreshApiKey &fresh);
    void revoke(const QString &id);
    ApiScopes chosenScopes() const;

    SettingsModel *m_model;
    QWidget *m_rows = nullptr; ///< made anew for every reading
    QVBoxLayout *m_place;
    QLineEdit *m_name;
    QLabel *m_nameLabel;
    std::unique_ptr<ProblemLine> m_problem;
    std::vector<std::pair<ApiScope, SwitchBox *>> m_scopes;
    ActionButton *m_create;
    QWidget *m_freshArea;
    QLineEdit *m_fresh;
    QLabel *m_freshLabel;
    ActionButton *m_copy;
    ActionButton *m_done;
    Notice *m_notice;
    std::vector<ApiKey> m_keys;
    bool m_isBusy = false;
};

} // namespace Ringproof
