// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/countrybutton.h"

#include "ui/icons.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QKeyEvent>
#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kFlagHeight = 16; // however large the words: beside them the number field needs the room
constexpr int kFlagWidth = kFlagHeight * 3 / 2;
constexpr int kArrow = 16;

} // namespace

CountryButton::CountryButton(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFont(scaledFont(16)); // as the number beside it
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    keepTranslated(this, [this] { sayCountry(); });
}

void CountryButton::setCountry(const RegionCode &region, const QString &name, int dialCode)
{
    m_region = region;
    m_name = name;
    m_dialCode = dialCode > 0 ? QStringLiteral("+%1").arg(dialCode) : QString();
    sayCountry();
    setToolTip(name);
    update();
}

void CountryButton::sayCountry()
{
    setAccessibleName(m_name.isEmpty() ? tr("Country") : tr("Country: %1, %2").arg(m_name, m_dialCode));
}

QSize CountryButton::sizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    // As wide as the longest dial code, so that the number field does not move when the country changes.
    const int text = metrics.horizontalAdvance(QStringLiteral("+888"));
    const int width = Space::kMedium + kFlagWidth + Space::kTight + text + Space::kTight + kArrow + Space::kSmall;
    return {width, qMax(Size::kControl, metrics.height() + 2 * Space::kSmall)};
}

void CountryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &token = tokens();
    const bool isLively = isEnabled() && (underMouse() || isDown());
    const QColor fill = !isEnabled() ? token.background : isLively ? token.accentWash : token.surface;
    paintBox(painter, rect(), Size::kRadius, fill, isEnabled() ? token.border : token.divider);
    if (hasFocus())
        paintRing(painter, rect(), Size::kRadius, token.accent, Size::kFocusRing);

    const QRect inner = rect().adjusted(Space::kMedium, 0, -Space::kMedium, 0);
    const auto place = [&](int x, int width, int height) {
        const QRect box(inner.x() + x, (this->height() - height) / 2, width, height);
        return QStyle::visualRect(layoutDirection(), inner, box);
    };
    if (!m_region.isEmpty())
        painter.drawPixmap(place(0, kFlagWidth, kFlagHeight), flagPixmap(m_region, kFlagHeight, this));
    painter.setPen(isEnabled() ? token.text : quietText());
    const int textStart = kFlagWidth + Space::kTight;
    const QRect textBox = place(textStart, inner.width() - textStart - kArrow - Space::kTight, height());
    painter.setLayoutDirection(Qt::LeftToRight); // "+1", not "1+"
    painter.drawText(textBox, Qt::AlignCenter, m_dialCode);

    paintArrow(painter, place(inner.width() - kArrow, kArrow, kArrow), token.secondary);
}

void CountryButton::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down;
    if (opens && !event->isAutoRepeat())
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace Ringproof
