// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stepsbar.h"

#include "ui/theme.h"
#include "ui/widgets/divider.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr int kLine = 28;

} // namespace

StepsBar::StepsBar(QWidget *parent)
    : QWidget(parent)
{
    const std::array<QString, 3> names{tr("1 Number"), tr("2 Code"), tr("3 Result")};
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kTight);
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (index > 0) {
            auto *line = new Divider(Qt::Horizontal, this);
            line->setFixedWidth(kLine);
            row->addWidget(line);
        }
        m_labels.at(index) = new QLabel(names.at(index), this);
        row->addWidget(m_labels.at(index));
    }
    row->addStretch();
    setStep(Step::Number);
}

void StepsBar::setStep(Step step)
{
    for (std::size_t index = 0; index < m_labels.size(); ++index) {
        const bool isCurrent = index == static_cast<std::size_t>(step);
        QLabel *label = m_labels.at(index);
        label->setFont(scaledFont(13, isCurrent ? QFont::DemiBold : QFont::Normal));
        label->setForegroundRole(isCurrent ? QPalette::Link : QPalette::PlaceholderText);
        label->setAccessibleDescription(isCurrent ? tr("The current step") : QString());
    }
}

} // namespace Ringproof
