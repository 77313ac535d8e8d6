// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/regionspage.h"

#include "ui/settings/regionchecklist.h"
#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segmentedchoice.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

const auto kVariable = QStringLiteral("RINGPROOF_ALLOWED_REGIONS");
constexpr int kAll = 0;
constexpr int kChosen = 1;

} // namespace

RegionsPage::RegionsPage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Regions"); },
          [] { return tr("Fraud comes through countries that you do not serve. Allow those that you do."); }, parent)
    , m_choice(new SegmentedChoice(
          {[] { return tr("All countries"); }, [] { return tr("Chosen countries"); }}, this))
    , m_list(new RegionChecklist(this))
    , m_notice(new Notice(this))
    , m_lock(makeSecondary({}, this))
{
    add(m_choice);
    add(m_lock);
    add(m_notice);
    add(m_list);
    finish();
    connect(m_choice, &SegmentedChoice::chosen, this, [this](int choice) {
        m_list->setVisible(choice == kChosen);
        enter();
        if (choice == kChosen)
            m_list->focusSearch();
    });
    connect(m_list, &RegionChecklist::changed, this, &RegionsPage::enter);
    connect(model, &SettingsModel::valuesChanged, this, &RegionsPage::draw);
    keepTranslated(this, [this] { draw(); });
}

QList<std::pair<QString, QString>> RegionsPage::settings() const { return {{kVariable, tr("Regions")}}; }

void RegionsPage::draw()
{
    const QString text = model()->text(kVariable);
    const bool isAll = text == QLatin1StringView("*");
    m_choice->setCurrent(isAll ? kAll : kChosen);
    if (!isAll)
        m_list->setMarked(text.split(u','));
    m_list->setVisible(!isAll);
    const QString source = model()->fixedBy(kVariable);
    m_choice->setEnabled(source.isEmpty());
    m_list->setEnabled(source.isEmpty());
    m_lock->setVisible(!source.isEmpty());
    m_lock->setText(SettingField::lockText(source, kVariable));
    model()->setAcceptable(kVariable, true);
    tell();
}

void RegionsPage::enter()
{
    const QStringList regions = m_list->marked();
    const bool isAll = m_choice->current() == kAll;
    model()->setAcceptable(kVariable, isAll || !regions.isEmpty());
    if (isAll || !regions.isEmpty())
        model()->setText(kVariable, isAll ? QStringLiteral("*") : regions.join(u','));
    tell();
}

void RegionsPage::tell()
{
    if (m_choice->current() == kAll)
        m_notice->tell(Notice::Kind::Warning, tr("Codes may be sent to every country, expensive ones too."));
    else if (m_list->marked().isEmpty())
        m_notice->tell(Notice::Kind::Info, tr("Choose at least one country."));
    else
        m_notice->clear();
}

} // namespace Ringproof
