// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stepsbar.h"

#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/divider.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr int kLine = 28;

} // namespace

StepsBar::StepsBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kTight);
    for (std::size_t index = 0; index < m_labels.size(); ++index) {
        if (index > 0) {
            auto *line = new Divider(Qt::Horizontal, this);
            line->setFixedWidth(kLine);
            row->addWidget(line);
        }
        m_labels.at(index) = new QLabel(this);
        row->addWidget(m_labels.at(index));
    }
    row->addStretch();
    keepTranslated(this, [this] { retranslate(); });
}

void StepsBar::retranslate()
{
    const std::array<QString, 3> names{tr("%L1 Number").arg(1), tr("%L1 Code").arg(2), tr("%L1 Result").arg(3)};
    for (std::size_t index = 0; index < m_labels.size(); ++index)
        m_labels.at(index)->setText(names.at(index));
    setStep(m_step);
}

void StepsBar::setStep(Step step)
{
    m_step = step;
    for (std::size_t index = 0; index < m_labels.size(); ++index) {
        const bool isCurrent = index == static_cast<std::size_t>(step);
        QLabel *label = m_labels.at(index);
        label->setFont(scaledFont(13, isCurrent ? QFont::DemiBold : QFont::Normal));
        label->setForegroundRole(isCurrent ? QPalette::Link : QPalette::PlaceholderText);
        label->setAccessibleDescription(isCurrent ? tr("The current step") : QString());
    }
}

void StepsBar::changeEvent(QEvent *event)
{
    // Later: the style sheet that follows the palette brings back the fonts that the labels began with.
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, [this] { setStep(m_step); }, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

} // namespace Ringproof
