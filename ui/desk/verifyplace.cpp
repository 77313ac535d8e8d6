// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/verifyplace.h"

#include "ui/commands.h"
#include "ui/desk/firstrun.h"
#include "ui/desk/liveoffer.h"
#include "ui/desk/requestoffer.h"
#include "ui/desk/undobar.h"
#include "ui/readingorder.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/handset.h"
#include "ui/wizard/wizard.h"

#include <QApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

namespace Ringproof {

namespace {

constexpr int kRecentEntries = 5;
constexpr int kLeastWizard = 420;
constexpr int kCountedRegions = 20;
constexpr int kTellingRegions = 5; ///< fewer numbers tell nothing
const auto kRegionsKey = QStringLiteral("desk/recentRegions");
const auto kUsedRegionsKey = QStringLiteral("desk/usedRegions");
const auto kPurposesKey = QStringLiteral("desk/recentPurposes");

/// Where the system says we are; the United States when it does not say.
RegionCode systemRegion()
{
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return code.size() == 2 ? code : QStringLiteral("US");
}

/// The country of most of the last numbers, else that of the system: the country of one customer says nothing of the next.
RegionCode homeRegion(const QStringList &used)
{
    for (const QString &region : used)
        if (used.size() >= kTellingRegions && used.count(region) * 2 > used.size())
            return region;
    return systemRegion();
}

} // namespace

VerifyPlace::VerifyPlace(QWidget *parent)
    : Place(parent)
    , m_wizard(new Wizard(this))
    , m_offer(new RequestOffer(this))
    , m_undo(new UndoBar(this))
    , m_live(new LiveOffer(this))
    , m_handsetEdge(new Divider(Qt::Vertical, this))
    , m_column(new QVBoxLayout)
    , m_row(new QHBoxLayout(this))
{
    build();
    restoreMemory();
    connectOffers();
    connect(m_wizard, &Wizard::regionUsed, this, [this](const RegionCode &region) {
        if (region.size() != 2)
            return;
        m_wizard->setRecentRegions(remember(kRegionsKey, region));
        countRegion(region);
    });
    connect(m_wizard, &Wizard::purposeUsed, this,
        [this](const QString &purpose) { m_wizard->setRecentPurposes(remember(kPurposesKey, purpose)); });
}

void VerifyPlace::connectOffers()
{
    connect(m_wizard, &Wizard::waitingChanged, this, [this] {
        m_offer->offer(m_wizard->waiting().requests(), m_wizard->isQueueFull());
        putInReadingOrder(this);
    });
    connect(m_offer, &RequestOffer::taken, m_wizard, &Wizard::takeWaiting);
    connect(m_offer, &RequestOffer::dismissed, this, [this](std::size_t index) {
        m_wizard->dismissWaiting(index);
        m_wizard->focusFirst();
    });
    connect(m_wizard, &Wizard::leftCodeChanged, this, &VerifyPlace::showLeftCode);
    connect(m_wizard, &Wizard::liveCodesChanged, this, &VerifyPlace::showLiveCodes);
    connect(m_live, &LiveOffer::resumed, m_wizard, &Wizard::resume);
    connect(m_undo, &UndoBar::undone, m_wizard, &Wizard::undoLeaving);
    connect(m_undo, &UndoBar::dismissed, this, [this] {
        m_wizard->dismissLeftCode();
        m_wizard->focusFirst();
    });
}

void VerifyPlace::showLiveCodes()
{
    // On the other pages the agent has another code in hand.
    m_live->show(m_wizard->isOnNumber() ? m_wizard->liveCodes() : nullptr);
    putInReadingOrder(this);
}

void VerifyPlace::showLeftCode()
{
    const bool hadFocus = m_undo->isAncestorOf(QApplication::focusWidget());
    m_undo->show(m_wizard->leftCode(), m_wizard->isOnNumber());
    // A button that disappears hands the focus on to any other button.
    if (hadFocus && !m_undo->isAncestorOf(QApplication::focusWidget()))
        m_wizard->focusFirst();
}

void VerifyPlace::build()
{
    m_handsetEdge->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_undo);
    m_column->addWidget(m_live);
    m_column->addWidget(m_offer);
    m_column->addWidget(m_wizard, 1);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addLayout(m_column, 1);
    m_row->addWidget(m_handsetEdge);
}

void VerifyPlace::restoreMemory()
{
    const QStringList regions = m_memory.value(kRegionsKey).toStringList();
    m_wizard->setRecentRegions(regions);
    m_wizard->setRecentPurposes(m_memory.value(kPurposesKey).toStringList());
    m_wizard->setHomeRegion(homeRegion(m_memory.value(kUsedRegionsKey).toStringList()));
}

void VerifyPlace::countRegion(const RegionCode &region)
{
    QStringList used = m_memory.value(kUsedRegionsKey).toStringList();
    used.prepend(region);
    used.resize(qMin(used.size(), qsizetype{kCountedRegions}));
    m_memory.remember(kUsedRegionsKey, used);
    m_wizard->setHomeRegion(homeRegion(used));
}

QStringList VerifyPlace::remember(const QString &key, const QString &value)
{
    QStringList values = m_memory.value(key).toStringList();
    values.removeAll(value);
    values.prepend(value);
    values.resize(qMin(values.size(), qsizetype{kRecentEntries}));
    m_memory.remember(key, values);
    return values;
}

void VerifyPlace::showFirstRun()
{
    if (!m_firstRun) {
        m_firstRun = new FirstRun(m_keychain, this);
        m_column->addWidget(m_firstRun, 1);
        putInReadingOrder(this);
        connect(m_firstRun, &FirstRun::sandboxChosen, this, &VerifyPlace::sandboxChosen);
        connect(m_firstRun, &FirstRun::credentialsEntered, this, &VerifyPlace::credentialsEntered);
    }
    m_wizard->hide();
    m_firstRun->show();
    m_firstRun->focusFirst();
}

void VerifyPlace::showWizard()
{
    if (m_firstRun) {
        m_firstRun->hide();
        m_firstRun->deleteLater(); // with the credentials in its fields
    }
    m_firstRun = nullptr;
    const bool wasHidden = m_wizard->isHidden();
    m_wizard->show();
    if (wasHidden)
        m_wizard->focusFirst();
}

void VerifyPlace::useService(VerificationService *service, const Clock *clock, const QString &actor, bool isSandbox)
{
    setSandbox(isSandbox);
    m_wizard->useService(service, clock, actor);
    showWizard();
}

void VerifyPlace::setSandbox(bool isSandbox)
{
    if (isSandbox && !m_handset) {
        m_handset = new Handset(this);
        m_row->addWidget(m_handset);
    } else if (!isSandbox && m_handset) {
        m_handset->deleteLater();
        m_handset = nullptr;
    }
    placeHandset();
}

void VerifyPlace::placeHandset()
{
    const bool isBeside = m_handset && width() >= kLeastWizard + m_handset->leastWidth();
    m_handsetEdge->setVisible(isBeside);
    if (!m_handset)
        return;
    m_row->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_handset->setBelow(!isBeside);
}

void VerifyPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    placeHandset();
}

void VerifyPlace::showMessage(
    const QString &number, const QString &channel, const QString &body, const QDateTime &at)
{
    if (m_handset)
        m_handset->receive(number, channel, body, at);
}

bool VerifyPlace::tellFirstRun(const QString &sentence)
{
    if (m_firstRun)
        m_firstRun->tellProblem(sentence);
    return m_firstRun;
}

QString VerifyPlace::placeName() const { return wordsOf(Command::Verify); }

void VerifyPlace::useRecords(const RecordsAccess &access) { m_wizard->setPrices(access.prices); }

void VerifyPlace::useNothing() { m_wizard->useNothing(); }

void VerifyPlace::arrive()
{
    if (m_firstRun)
        m_firstRun->focusFirst();
    else
        m_wizard->focusFirst();
}

} // namespace Ringproof
