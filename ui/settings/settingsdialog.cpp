// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settingsdialog.h"

#include "ui/readingorder.h"
#include "ui/screenroom.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/limitspage.h"
#include "ui/settings/recordspage.h"
#include "ui/settings/regionspage.h"
#include "ui/settings/serverpage.h"
#include "ui/settings/servicepage.h"
#include "ui/settings/settingsmodel.h"
#include "ui/settings/twiliopage.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/choicelist.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagescroll.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr QSize kLeastSize(820, 560);
constexpr QSize kFirstSize(880, 660);
constexpr int kMostNamed = 2;
constexpr int kPageCount = static_cast<int>(SettingsPlace::Language) + 1;

QString placeName(SettingsPlace place)
{
    switch (place) {
    case SettingsPlace::Twilio: return SettingsDialog::tr("Twilio");
    case SettingsPlace::Service: return SettingsDialog::tr("Verify service");
    case SettingsPlace::Limits: return SettingsDialog::tr("Limits");
    case SettingsPlace::Regions: return SettingsDialog::tr("Regions");
    case SettingsPlace::Server: return SettingsDialog::tr("REST server");
    case SettingsPlace::Records: return SettingsDialog::tr("Records");
    case SettingsPlace::Appearance: return SettingsDialog::tr("Appearance");
    case SettingsPlace::Language: return SettingsDialog::tr("Language");
    }
    Q_UNREACHABLE();
}

/// A few settings are named themselves, many by their pages.
struct Named
{
    QStringList settings;
    QStringList pages;

    void add(const QString &setting, const QString &page)
    {
        settings.append(setting);
        if (!pages.contains(page))
            pages.append(page);
    }
    QString words() const { return QLocale().createSeparatedList(settings.size() > kMostNamed ? pages : settings); }
};

} // namespace

SettingsDialog::SettingsDialog(SettingsModel *model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_list(new ChoiceList(this))
    , m_stack(new QStackedWidget(this))
    , m_pages(kPageCount, nullptr)
    , m_scrolls(kPageCount, nullptr)
    , m_notice(new Notice(this))
    , m_save(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_discard(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_close(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    fitToScreen(this, kFirstSize, kLeastSize);
    for (int page = 0; page < kPageCount; ++page)
        m_list->addItem(QString());
    auto *side = new QVBoxLayout;
    side->setContentsMargins(10, Space::kMedium, 10, Space::kMedium);
    side->addWidget(m_list, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(side);
    body->addWidget(new Divider(Qt::Vertical, this));
    body->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(body, 1);
    all->addWidget(new Divider(Qt::Horizontal, this));
    all->addLayout(buildFoot());
    putInReadingOrder(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showPage);
    connect(m_save, &QPushButton::clicked, this, [this] { m_model->save(); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        const bool isClosing = m_isAsking;
        discard();
        if (isClosing)
            close();
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_isAsking)
            keepEditing();
        else
            close();
    });
    connect(model, &SettingsModel::stateChanged, this, &SettingsDialog::drawFoot);
    connect(model, &SettingsModel::saveFailed, this,
        [this](const QString &sentence) { m_notice->tell(Notice::Kind::Danger, sentence); });
    keepTranslated(this, [this] { retranslate(); });
}

QLayout *SettingsDialog::buildFoot()
{
    // Enter in a field saves nothing by accident.
    for (ActionButton *button : {m_save, m_discard, m_close})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
    row->setSpacing(Space::kTight);
    row->addWidget(m_notice, 1);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_close);
    row->addWidget(m_save);
    return row;
}

SettingsPage *SettingsDialog::makePage(SettingsPlace place)
{
    switch (place) {
    case SettingsPlace::Twilio: return new TwilioPage(m_model, this);
    case SettingsPlace::Service: return new ServicePage(m_model, this);
    case SettingsPlace::Limits: return new LimitsPage(m_model, this);
    case SettingsPlace::Regions: return new RegionsPage(m_model, this);
    case SettingsPlace::Server: return new ServerPage(m_model, this);
    case SettingsPlace::Records: return new RecordsPage(m_model, this);
    case SettingsPlace::Appearance: return new AppearancePage(m_model, this);
    case SettingsPlace::Language: return new LanguagePage(m_model, this);
    }
    Q_UNREACHABLE();
}

void SettingsDialog::open(SettingsPlace place)
{
    m_isAsking = false;
    m_notice->clear();
    m_list->setCurrentRow(static_cast<int>(place));
    showPage(static_cast<int>(place));
    drawFoot();
    if (isVisible())
        raise();
    show();
    activateWindow();
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::showPage(int row)
{
    if (row < 0)
        return;
    if (!m_pages[row]) {
        m_pages[row] = makePage(static_cast<SettingsPlace>(row));
        for (QPushButton *button : m_pages[row]->findChildren<QPushButton *>())
            button->setAutoDefault(false);
        m_scrolls[row] = new PageScroll(m_pages[row], this);
        m_stack->addWidget(m_scrolls[row]);
        connect(m_pages[row], &SettingsPage::entryChanged, this, &SettingsDialog::drawFoot);
    }
    m_stack->setCurrentWidget(m_scrolls[row]);
    m_pages[row]->arrive();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages"));
    for (int page = 0; page < kPageCount; ++page)
        m_list->item(page)->setText(placeName(static_cast<SettingsPlace>(page)));
    m_list->setFixedWidth(qMax(184, m_list->sizeHint().width() + ChoiceList::markWidth()));
    m_save->setText(tr("&Save"));
    m_discard->setText(tr("&Discard changes"));
    drawFoot();
}

void SettingsDialog::drawFoot()
{
    const bool isChanged = isUnsaved();
    const bool wasAsking = std::exchange(m_isAsking, m_isAsking && isChanged);
    m_save->setEnabled(m_model->canSave());
    m_discard->setVisible(isChanged);
    m_close->setText(m_isAsking ? tr("Keep editing") : tr("Close"));
    const bool isNewlyUnsaved = !std::exchange(m_wasUnsaved, isChanged) && isChanged;
    if (isNewlyUnsaved && !m_isAsking)
        m_notice->clear(); // "saved" is no longer true
    if (m_isAsking)
        m_notice->tell(Notice::Kind::Warning, unsavedWords());
    else if (wasAsking)
        m_notice->clear();
    drawMarks();
}

void SettingsDialog::drawMarks()
{
    for (int page = 0; page < kPageCount; ++page) {
        bool isUnsaved = m_pages[page] && m_pages[page]->hasEntry();
        bool isRefused = false;
        if (m_pages[page])
            for (const auto &[variable, name] : m_pages[page]->settings()) {
                isUnsaved = isUnsaved || m_model->isChanged(variable);
                isRefused = isRefused || m_model->isRefused(variable);
            }
        const QString name = placeName(static_cast<SettingsPlace>(page));
        const QString words = isRefused   ? tr("%1: an entry cannot be saved", "a page of the settings").arg(name)
                              : isUnsaved ? tr("%1: not saved yet", "a page of the settings").arg(name)
                                          : QString();
        QListWidgetItem *item = m_list->item(page);
        item->setData(ChoiceList::kMarkRole, isRefused   ? QStringLiteral("!")
                                             : isUnsaved ? QStringLiteral("•")
                                                         : QString());
        item->setData(Qt::AccessibleTextRole, words.isEmpty() ? name : words);
        item->setToolTip(words);
    }
}

QString SettingsDialog::unsavedWords() const
{
    Named refused;
    Named unsaved;
    for (int row = 0; row < kPageCount; ++row) {
        if (!m_pages[row])
            continue;
        for (const auto &[variable, name] : m_pages[row]->settings()) {
            if (m_model->isRefused(variable))
                refused.add(name, placeName(static_cast<SettingsPlace>(row)));
            else if (m_model->isChanged(variable))
                unsaved.add(name, placeName(static_cast<SettingsPlace>(row)));
        }
    }
    QStringList sentences;
    if (!refused.settings.isEmpty())
        sentences.append(tr("This cannot be saved as it stands: %1.").arg(refused.words()));
    if (!unsaved.settings.isEmpty())
        sentences.append(tr("Not saved yet: %1.").arg(unsaved.words()));
    for (const SettingsPage *page : m_pages)
        if (page && page->hasEntry())
            sentences.append(page->entrySentence());
    return sentences.join(u' ');
}

void SettingsDialog::tellSaved(const QString &sentence) { m_notice->tell(Notice::Kind::Success, sentence); }

bool SettingsDialog::isUnsaved() const
{
    return m_model->isChanged() || std::any_of(m_pages.begin(), m_pages.end(), [](const SettingsPage *page) {
        return page && page->hasEntry();
    });
}

void SettingsDialog::discard()
{
    m_model->discard();
    for (SettingsPage *page : std::as_const(m_pages))
        if (page && page->hasEntry())
            page->discardEntry();
    drawFoot();
}

bool SettingsDialog::mayClose()
{
    if (!isUnsaved())
        return true;
    if (!std::exchange(m_isAsking, true))
        m_edited = focusWidget();
    drawFoot();
    (m_save->isEnabled() ? m_save : m_close)->setFocus(Qt::OtherFocusReason);
    return false;
}

void SettingsDialog::keepEditing()
{
    m_isAsking = false;
    m_notice->clear();
    drawFoot();
    QWidget *next = m_edited && m_edited->isVisible() ? m_edited.data() : m_list;
    next->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::reject()
{
    if (m_isAsking && isUnsaved())
        keepEditing();
    else if (mayClose())
        QDialog::reject();
}

void SettingsDialog::closeEvent(QCloseEvent *event)
{
    if (mayClose())
        QDialog::closeEvent(event);
    else
        event->ignore();
}

void SettingsDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().background);
    // The side and the foot stand out as the desk's do.
    QRect side(0, 0, m_list->geometry().right() + 11, height());
    if (layoutDirection() == Qt::RightToLeft)
        side = QRect(m_list->geometry().left() - 10, 0, width() - m_list->geometry().left() + 10, height());
    painter.fillRect(side, tokens().surface);
    painter.fillRect(0, m_stack->geometry().bottom() + 1, width(), height(), tokens().surface);
}

} // namespace Ringproof
