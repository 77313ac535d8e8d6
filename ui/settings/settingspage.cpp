// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingspage.h"

#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

SettingsPage::SettingsPage(SettingsModel *model, const Words &title, const Words &intro, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::kLarge);
    auto *head = new QVBoxLayout;
    head->setSpacing(Space::kTight);
    head->addWidget(translated(makeTitle({}, this), title));
    auto *about = makeSecondary({}, this);
    keepTranslated(about, [about, intro] {
        about->setText(intro());
        about->setVisible(!about->text().isEmpty());
    });
    head->addWidget(about);
    m_column->addLayout(head);
}

QList<std::pair<QString, QString>> SettingsPage::settings() const
{
    QList<std::pair<QString, QString>> settings;
    for (const auto *field : findChildren<SettingField *>())
        settings.append({field->variable(), field->name()});
    return settings;
}

void SettingsPage::add(QWidget *widget) { m_column->addWidget(widget); }

void SettingsPage::addHeading(const Words &words)
{
    auto *label = makeSecondary({}, this);
    label->setForegroundRole(QPalette::WindowText);
    label->setFont(scaledFont(16, QFont::DemiBold));
    m_column->addSpacing(Space::kTight);
    m_column->addWidget(translated(label, words));
}

void SettingsPage::finish()
{
    m_column->addStretch();
    putInReadingOrder(this);
}

} // namespace Ringproof
