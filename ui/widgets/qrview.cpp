// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/qrview.h"

#include <QPainter>
#include <qrcodegen/qrcodegen.hpp>

namespace Ringproof {

namespace {

constexpr int kQuietZone = 4; ///< modules, by the standard
constexpr int kLeastModule = 3;
constexpr int kWantedModule = 4;

} // namespace

QrView::QrView(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    try {
        m_code = std::make_unique<qrcodegen::QrCode>(
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::LOW));
    } catch (const qrcodegen::data_too_long &) {
        m_code.reset();
    }
}

QrView::~QrView() = default;

int QrView::modules() const { return m_code ? m_code->getSize() + 2 * kQuietZone : 0; }

QSize QrView::sizeHint() const { return QSize(modules(), modules()) * kWantedModule; }

QSize QrView::minimumSizeHint() const { return QSize(modules(), modules()) * kLeastModule; }

void QrView::paintEvent(QPaintEvent *)
{
    if (!m_code)
        return;
    QPainter painter(this);
    const int module = qMin(width(), height()) / modules();
    const int side = module * modules();
    const QPoint corner((width() - side) / 2, (height() - side) / 2);
    painter.fillRect(QRect(corner, QSize(side, side)), Qt::white);
    const QPoint first = corner + QPoint(kQuietZone, kQuietZone) * module;
    for (int y = 0; y < m_code->getSize(); ++y)
        for (int x = 0; x < m_code->getSize(); ++x)
            if (m_code->getModule(x, y))
                painter.fillRect(QRect(first + QPoint(x, y) * module, QSize(module, module)), Qt::black);
}

} // namespace Ringproof
