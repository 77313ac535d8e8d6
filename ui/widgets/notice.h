// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A coloured wash with an icon and a sentence: what happened, and what to do next. An alert to screen readers.
// Never the only place for something that can be done: buttons stand beside it.
#pragma once

#include <QWidget>

class QLabel;

namespace Ringproof {

class Notice final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Success, Warning, Danger };

    explicit Notice(QWidget *parent);

    /// An empty sentence hides the notice.
    void tell(Kind kind, const QString &sentence);
    void clear() { tell(m_kind, {}); }
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    Kind m_kind = Kind::Info;
    QLabel *m_label;
};

} // namespace Ringproof
