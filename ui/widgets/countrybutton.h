// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The button in front of a phone field: flag, dial code, and a sign that there are more countries.
// Never asks the numbering data by itself: it shows what it is told.
#pragma once

#include "phone/phonenumber.h"

#include <QPushButton>

namespace Ringproof {

class CountryButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit CountryButton(QWidget *parent);

    void setCountry(const RegionCode &region, const QString &name, int dialCode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void sayCountry();

    RegionCode m_region;
    QString m_name;
    QString m_dialCode;
};

} // namespace Ringproof
