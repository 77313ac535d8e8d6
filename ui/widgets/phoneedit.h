// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text field that formats a telephone number while it is typed, pasted or dropped, with the caret where it was.
// Never drops letters from a paste: what is not one number stays as it came, so that it can be told so.
#pragma once

#include "phone/phonenumber.h"

#include <QLineEdit>

namespace Ringproof {

class PhoneEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PhoneEdit(QWidget *parent);

    const RegionCode &region() const { return m_region; }
    /// Says where a number without country code is from, and formats what stands there accordingly.
    void setRegion(const RegionCode &region);
    void setNumber(const PhoneNumber &number);
    PhoneReading reading() const;

Q_SIGNALS:
    void edited();
    /// The text names another country than before.
    void regionTyped(const RegionCode &region);
    void letterRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readText();
    std::optional<PhoneNumber> pastedNumber(const QString &text) const;
    void write(const QString &text, qsizetype caret);
    void skipSeparators(int key);

    RegionCode m_region;
    QString m_written; ///< the text as this class left it
    bool m_isWriting = false;
};

} // namespace Ringproof
