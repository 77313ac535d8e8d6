// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/appearancepage.h"

#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/userchoices.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/segmentedchoice.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kListWidth = 420;

} // namespace

AppearancePage::AppearancePage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Appearance"); }, [] { return tr("Changes show at once and are kept."); }, parent)
{
    auto *choice = new SegmentedChoice({[] { return tr("As the desktop"); }, [] { return tr("Light"); },
                                           [] { return tr("Dark"); }, [] { return tr("High contrast"); }},
        this);
    choice->setCurrent(static_cast<int>(storedAppearance()));
    connect(choice, &SegmentedChoice::chosen, this, [this](int index) {
        const auto appearance = static_cast<Appearance>(index);
        storeAppearance(appearance);
        Q_EMIT this->model()->appearanceChosen(appearance);
    });
    add(choice);
    add(translated(makeSecondary({}, this), [] {
        return tr("Animations follow the desktop: with reduced motion there are none. So does the size of the text.");
    }));
    finish();
}

LanguagePage::LanguagePage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Language"); },
          [] { return tr("Of this program. The language of a message follows the number's country."); }, parent)
    , m_list(new ChoiceList(this))
{
    m_list->setMaximumWidth(kListWidth);
    add(m_list);
    keepTranslated(m_list, [this] { fill(); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        const QString tag = m_list->item(row)->data(Qt::UserRole).toString();
        if (tag == storedLanguage())
            return;
        storeLanguage(tag);
        // Later: the list is filled anew in the new language.
        QMetaObject::invokeMethod(
            this, [this, tag] { Q_EMIT this->model()->languageChosen(tag); }, Qt::QueuedConnection);
    });
    finish();
}

void LanguagePage::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->setAccessibleName(tr("Language"));
    auto *system = new QListWidgetItem(tr("As the system"), m_list);
    system->setData(Qt::UserRole, QString());
    m_list->setCurrentItem(system);
    for (const QString &tag : shippedLanguages()) {
        const QLocale locale(tag);
        // Qt says "American English" and "español de España".
        QString name = locale.language() == QLocale::English   ? QStringLiteral("English")
                       : locale.language() == QLocale::Spanish ? QStringLiteral("Español")
                                                               : locale.nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, tag);
        if (tag == storedLanguage())
            m_list->setCurrentItem(item);
    }
}

} // namespace Ringproof
