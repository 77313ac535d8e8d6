// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/recordspage.h"

#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "verification/errortext.h"

#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Ringproof {

RecordsPage::RecordsPage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Records"); },
          [] { return tr("What is kept about verifications, for how long, and where."); }, parent)
    , m_path(makeSecondary({}, this))
    , m_question(makeSecondary({}, this))
    , m_purge(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_yes(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_no(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_notice(new Notice(this))
{
    add(new NumberField(model, QStringLiteral("RINGPROOF_RETENTION_DAYS"),
        {.name = [] { return tr("Keep verifications for"); },
            .unit = [] { return tr("days"); },
            .help = [] { return tr("Then numbers, references and actors are removed; daily totals stay."); },
            .most = 3650},
        this));
    add(new NumberField(model, QStringLiteral("RINGPROOF_RECEIPT_DAYS"),
        {.name = [] { return tr("Receipts are valid for"); },
            .unit = [] { return tr("days"); },
            .help = [] { return QString(); },
            .most = 3650},
        this));
    add(new NumberField(model, QStringLiteral("RINGPROOF_CODE_TTL_SECONDS"),
        {.name = [] { return tr("Codes are shown as valid for"); },
            .unit = [] { return tr("seconds"); },
            .help = [] { return tr("What the pages count down. Twilio decides what is over: ten minutes, unless your "
                                   "account has another time."); },
            .least = 120,
            .most = 86'400},
        this));
    addPurge();
    addPaths();
    finish();
}

void RecordsPage::addPurge()
{
    addHeading([] { return tr("Remove older records now"); });
    auto *row = new FlowLayout(Space::kTight);
    row->addWidget(m_purge);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    auto *block = new QVBoxLayout;
    block->setSpacing(Space::kSmall);
    block->addWidget(m_question);
    block->addLayout(row);
    block->addWidget(m_notice);
    column()->addLayout(block);
    connect(m_purge, &QPushButton::clicked, this, [this] {
        showPurge(true);
        m_no->setFocus(Qt::OtherFocusReason);
    });
    connect(m_no, &QPushButton::clicked, this, [this] {
        showPurge(false);
        m_purge->setFocus(Qt::OtherFocusReason);
    });
    connect(m_yes, &QPushButton::clicked, this, &RecordsPage::purge);
    const auto draw = [this] { showPurge(m_asks); };
    keepTranslated(m_purge, draw);
    connect(model(), &SettingsModel::lentChanged, m_purge, draw);
    connect(model(), &SettingsModel::valuesChanged, m_purge, draw);
}

void RecordsPage::showPurge(bool asks)
{
    const int days = model()->config().retentionDays;
    const bool isPossible = bool(model()->lent().purge);
    m_asks = asks && isPossible;
    m_purge->setText(m_isBusy ? tr("Removing…") : tr("Remove &older ones…"));
    m_yes->setText(tr("&Remove them"));
    m_no->setText(tr("&Keep them"));
    m_purge->setVisible(!m_asks);
    m_purge->setEnabled(isPossible && !m_isBusy);
    m_yes->setVisible(m_asks);
    m_no->setVisible(m_asks);
    m_question->setText(!isPossible ? tr("Possible once a service is in use.")
                        : m_asks ? tr("All verifications that are older than %1 days will be gone for good. Remove them?").arg(days)
                               : tr("This happens by itself once an hour while Ringproof runs."));
}

void RecordsPage::purge()
{
    if (!model()->lent().purge || m_isBusy)
        return;
    m_isBusy = true;
    m_notice->clear();
    showPurge(false);
    QCoro::connect(model()->lent().purge(), this, [this](const Result<qint64> &purged) { tellPurged(purged); });
}

void RecordsPage::tellPurged(const Result<qint64> &purged)
{
    m_isBusy = false;
    showPurge(false);
    if (!purged)
        m_notice->tell(Notice::Kind::Danger, errorText(purged.error()));
    else if (*purged == 0)
        m_notice->tell(Notice::Kind::Info, tr("There was nothing older."));
    else
        m_notice->tell(Notice::Kind::Success, tr("Verifications removed: %1").arg(QLocale().toString(*purged)));
}

void RecordsPage::addPaths()
{
    addHeading([] { return tr("Where they lie"); });
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    add(m_path);
    const auto draw = [this] {
        const QString folder = model()->lent().dataDir;
        m_path->setText(folder.isEmpty() ? tr("In no folder yet.") : isolated(QDir::toNativeSeparators(folder)));
        m_path->setFocusPolicy(folder.isEmpty() ? Qt::NoFocus : Qt::ClickFocus);
    };
    keepTranslated(m_path, draw);
    connect(model(), &SettingsModel::lentChanged, m_path, draw);
}

} // namespace Ringproof
