// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/notice.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr int kLeastIcon = 18;

int iconSize(const QWidget *words) { return qMax(kLeastIcon, QFontMetrics(words->font()).height()); }

struct Dress
{
    QColor text, wash;
    QString icon;
};

Dress dressFor(Notice::Kind kind)
{
    const Tokens &token = tokens();
    switch (kind) {
    case Notice::Kind::Info: return {token.accent, token.accentWash, QStringLiteral("info")};
    case Notice::Kind::Success: return {token.success, token.successWash, QStringLiteral("circle-check")};
    case Notice::Kind::Warning: return {token.warning, token.warningWash, QStringLiteral("triangle-alert")};
    case Notice::Kind::Danger: return {token.danger, token.dangerWash, QStringLiteral("circle-alert")};
    }
    return {};
}

/// One object with the sentence as its name; the label inside is not read a second time.
class NoticeAccessible final : public QAccessibleWidget
{
public:
    explicit NoticeAccessible(Notice *notice)
        : QAccessibleWidget(notice, QAccessible::AlertMessage)
        , m_notice(notice)
    {}
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_notice->sentence() : QAccessibleWidget::text(kind);
    }

private:
    Notice *m_notice;
};

QAccessibleInterface *makeNoticeAccessible(const QString &, QObject *object)
{
    auto *notice = qobject_cast<Notice *>(object);
    return notice ? new NoticeAccessible(notice) : nullptr;
}

void installAccessibility()
{
    // Twice would ask twice: Qt keeps a list of factories, not a set.
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeNoticeAccessible);
        return true;
    }();
}

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_label(makeSecondary({}, this))
    , m_row(new QHBoxLayout(this))
    , m_iconRoom(new QSpacerItem(0, 0))
{
    installAccessibility();
    m_label->setForegroundRole(QPalette::WindowText);
    m_row->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
    m_row->setSpacing(0);
    m_row->addSpacerItem(m_iconRoom);
    m_row->addWidget(m_label, 1);
    makeRoomForIcon();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void Notice::setWordsFont(const QFont &font)
{
    m_label->setFont(font);
    makeRoomForIcon();
}

void Notice::setStrip()
{
    m_isStrip = true;
    m_row->setContentsMargins(Space::kHuge, Space::kSmall, Space::kHuge, Space::kSmall);
}

void Notice::makeRoomForIcon()
{
    m_iconRoom->changeSize(iconSize(m_label) + Space::kSmall, 0, QSizePolicy::Fixed, QSizePolicy::Minimum);
    m_row->invalidate();
}

QString Notice::sentence() const { return m_label->text(); }

void Notice::tell(Kind kind, const QString &sentence)
{
    if (kind == m_kind && sentence == m_label->text() && isVisibleTo(parentWidget()) != sentence.isEmpty())
        return;
    m_kind = kind;
    m_label->setText(sentence);
    applyColors();
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::applyColors()
{
    QPalette colors = m_label->palette();
    colors.setColor(QPalette::WindowText, dressFor(m_kind).text);
    m_label->setPalette(colors);
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    const Dress dress = dressFor(m_kind);
    QPainter painter(this);
    // Where the wash hardly differs from the background, a line holds the notice together.
    paintBox(painter, rect(), m_isStrip ? 0 : Size::kRadius, dress.wash, isStark() ? dress.text : dress.wash);
    const int size = iconSize(m_label);
    const int side = m_row->contentsMargins().left();
    const int x = layoutDirection() == Qt::LeftToRight ? side : width() - side - size;
    const int firstLine = m_label->y() + QFontMetrics(m_label->font()).height() / 2;
    painter.drawPixmap(x, firstLine - size / 2, iconPixmap(dress.icon, dress.text, size, this));
}

void Notice::changeEvent(QEvent *event)
{
    // Later: the style sheet that follows the palette brings back what the label had before.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &Notice::applyColors, Qt::QueuedConnection);
    if (event->type() == QEvent::FontChange)
        makeRoomForIcon();
    QWidget::changeEvent(event);
}

} // namespace Ringproof
