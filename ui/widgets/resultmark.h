// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The large round mark of a result: a check, or an exclamation mark.
// Never the only bearer of the result: the title beside it says the same.
#pragma once

#include <QWidget>

namespace Ringproof {

class ResultMark final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Verified, NotVerified, Unknown };

    explicit ResultMark(QWidget *parent);

    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Verified;
};

} // namespace Ringproof
