// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings: a list of pages at the reading side, the page, and under it what saving came to.
// Never closes over changes that are not saved without asking, and never blocks the window behind it.
#pragma once

#include "ui/readingorder.h"

#include <QDialog>
#include <QList>
#include <QPointer>

class QStackedWidget;

namespace Ringproof {

class ActionButton;
class ChoiceList;
class Notice;
class SettingsModel;
class SettingsPage;

enum class SettingsPlace { Twilio, Service, Limits, Regions, Server, Records, Appearance, Language };

class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `model` must outlive the dialog.
    SettingsDialog(SettingsModel *model, QWidget *parent);

    void open(SettingsPlace place);
    /// What a change needs that could not be applied at once; after saving.
    void tellSaved(const QString &sentence);

    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool isNext) override { return moveFocusInReadingOrder(this, isNext); }

private:
    QLayout *buildFoot();
    SettingsPage *makePage(SettingsPlace place);
    void showPage(int row);
    void retranslate();
    void drawFoot();
    void drawMarks();
    /// What is not saved, and what cannot be, by name.
    QString unsavedWords() const;
    bool mayClose();
    void keepEditing();
    void discard();
    /// Something was entered or changed that closing would lose.
    bool isUnsaved() const;

    SettingsModel *m_model;
    ChoiceList *m_list;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages; ///< null until it is first shown
    QList<QWidget *> m_scrolls;    ///< around each page
    Notice *m_notice;
    ActionButton *m_save;
    ActionButton *m_discard;
    ActionButton *m_close;
    bool m_wasUnsaved = false;
    bool m_isAsking = false;    ///< whether to close over changes
    QPointer<QWidget> m_edited; ///< had the focus before that
};

} // namespace Ringproof
