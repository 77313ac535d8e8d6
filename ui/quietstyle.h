// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fusion, with the underlines of keyboard shortcuts shown only while Alt is held, and without animations where none are wished.
// Never takes a key: it only watches.
#pragma once

#include <QProxyStyle>

namespace Ringproof {

class QuietStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    QuietStyle();

    void setMotionReduced(bool isReduced) { m_isMotionReduced = isReduced; }

    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(
        StandardPixmap icon, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    using QProxyStyle::polish;
    void polish(QApplication *application) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showUnderlines(bool shown);

    bool m_areUnderlinesShown = false;
    bool m_isMotionReduced = false;
};

} // namespace Ringproof
