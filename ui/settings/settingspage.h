// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every page of the settings dialog has in common: a title, a line about it, and fields below each other.
// Never decides about saving: the dialog does, for all pages at once.
#pragma once

#include "ui/settings/settingfield.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Ringproof {

class SettingsModel;

class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    /// `intro` may give an empty text.
    SettingsPage(SettingsModel *model, const Words &title, const Words &intro, QWidget *parent);

    /// Brought to the front.
    virtual void arrive() {}
    /// What of the model can be changed here: variables with their names.
    virtual QList<std::pair<QString, QString>> settings() const;
    /// Something was typed that is used by a button of the page, not by saving, and was not used yet.
    virtual bool hasEntry() const { return false; }
    /// Names it, to somebody who is about to lose it. Only while there is an entry.
    virtual QString entrySentence() const { return {}; }
    virtual void discardEntry() {}

Q_SIGNALS:
    /// hasEntry() may have changed.
    void entryChanged();

protected:
    SettingsModel *model() const { return m_model; }
    QVBoxLayout *column() const { return m_column; }
    void add(QWidget *widget);
    /// A heading between fields.
    void addHeading(const Words &words);
    /// The last call of a page's constructor.
    void finish();

private:
    SettingsModel *m_model;
    QVBoxLayout *m_column;
};

} // namespace Ringproof
