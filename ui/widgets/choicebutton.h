// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that shows which of some choices is made, and lists them when it is pressed: by the mouse, Space, Enter or Down.
// Never changes by the wheel or by a key that was meant for something else.
#pragma once

#include <QPushButton>
#include <QVariant>

class QMenu;

namespace Ringproof {

class ChoiceButton final : public QPushButton
{
    Q_OBJECT
public:
    struct Choice
    {
        QVariant value;
        QString words;
    };

    explicit ChoiceButton(QWidget *parent);

    /// What is chosen about, for screen readers.
    void setTopic(const QString &topic);
    /// The first one is chosen when what was chosen is not among them.
    void setChoices(const QList<Choice> &choices);
    void choose(const QVariant &value);
    const QVariant &chosen() const { return m_chosen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By the user.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showChoices();
    void showChosen();

    QString m_topic;
    QList<Choice> m_choices;
    QVariant m_chosen;
    QMenu *m_menu;
};

} // namespace Ringproof
