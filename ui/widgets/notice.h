// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A coloured wash with an icon and a sentence: what happened, and what to do next. An alert to screen readers.
// Never the only place for something that can be done: buttons stand beside it.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSpacerItem;

namespace Ringproof {

class Notice final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Danger };

    explicit Notice(QWidget *parent);

    /// Of words that are read from further away.
    void setWordsFont(const QFont &font);
    /// A strip from edge to edge, its words where the pages below begin.
    void setStrip();

    /// An empty sentence hides the notice.
    void tell(Kind kind, const QString &sentence);
    void clear() { tell(m_kind, {}); }
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    void makeRoomForIcon();

    Kind m_kind = Kind::Info;
    QLabel *m_label;
    QHBoxLayout *m_row;
    QSpacerItem *m_iconRoom;
    bool m_isStrip = false;
};

} // namespace Ringproof
