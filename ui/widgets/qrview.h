// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text as a QR code, always black on white with its quiet zone, whatever the colours around it.
// Never shrinks below what a camera can read.
#pragma once

#include <QWidget>
#include <memory>

namespace qrcodegen {
class QrCode;
}

namespace Ringproof {

class QrView final : public QWidget
{
    Q_OBJECT
public:
    QrView(const QString &text, QWidget *parent);
    ~QrView() override;

    /// False: the text does not fit into any QR code.
    bool isReadable() const { return m_code != nullptr; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int modules() const; ///< along one side, with the quiet zone

    std::unique_ptr<qrcodegen::QrCode> m_code;
};

} // namespace Ringproof
