// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historytasks.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/progressstrip.h"
#include "verification/errortext.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

QString number(qint64 value) { return QLocale().toString(value); }

QString chainWords(const AuditReport &report)
{
    if (report.entries == 0)
        return HistoryTasks::tr("There are no records to check yet.");
    QString words =
        HistoryTasks::tr("Nothing was changed. Entries that follow from one another: %1.").arg(number(report.entries));
    if (report.emptied > 0)
        words += u' ' + HistoryTasks::tr("Emptied when their time was over: %1.").arg(number(report.emptied));
    if (!report.isSealed)
        words += u' ' + HistoryTasks::tr("Their end is not sealed yet: the next verification does that.");
    return words + u' ' + HistoryTasks::tr("Keep this head elsewhere, to compare it later: %1").arg(report.head);
}

} // namespace

HistoryTasks::HistoryTasks(QWidget *parent)
    : QWidget(parent)
    , m_strip(new ProgressStrip(this))
    , m_notice(new Notice(this))
    , m_copyHead(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_dismiss(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    auto *actions = new FlowLayout(Space::kTight);
    actions->addWidget(m_copyHead);
    actions->addWidget(m_dismiss);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(m_strip);
    column->addWidget(m_notice);
    column->addLayout(actions);
    m_copyHead->setTool();
    m_dismiss->setTool();
    translated(m_copyHead, [] { return tr("&Copy the head"); });
    translated(m_dismiss, [] { return tr("&Done"); });
    connect(m_strip, &ProgressStrip::stopped, this, &HistoryTasks::stop);
    connect(m_copyHead, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_head); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        Q_EMIT left(); // while the focus is still here
        hide();
    });
    keepTranslated(this, [this] { retell(); });
    hide();
}

void HistoryTasks::useRecords(const RecordsAccess &access)
{
    useNothing();
    m_access = access;
}

void HistoryTasks::useNothing()
{
    ++m_turn;
    m_access = {};
    m_head.clear();
    hide();
    if (std::exchange(m_isBusy, false))
        Q_EMIT busyChanged();
}

void HistoryTasks::stop() { m_isStopped = true; }

void HistoryTasks::begin(const QString &words)
{
    ++m_turn;
    m_isBusy = true;
    m_isStopped = false;
    m_head.clear();
    m_told = nullptr;
    m_notice->clear();
    m_copyHead->hide();
    m_dismiss->hide();
    m_strip->tell(words, 0, 0);
    m_strip->show();
    show();
    Q_EMIT busyChanged();
}

bool HistoryTasks::showProgress(quint64 turn, const QString &words, qint64 done, qint64 total)
{
    if (turn != m_turn)
        return false;
    m_strip->tell(words, done, total);
    return !m_isStopped;
}

void HistoryTasks::exportTo(const ExportRequest &request, qint64 expected)
{
    if (m_isBusy || !m_access.store)
        return;
    begin(tr("Exporting…"));
    const auto watch = [self = QPointer(this), turn = m_turn, expected](qint64 rows) {
        return self && self->showProgress(turn, tr("Exporting: %1 written").arg(number(rows)), rows, expected);
    };
    const auto take = [this, turn = m_turn, file = request.file](const ExportReport &report) {
        if (turn == m_turn)
            conclude([report, file] { return wordsOf(report, file); });
    };
    QCoro::connect(exportHistory(m_access.store, request, watch), this, take);
}

void HistoryTasks::proveRecords()
{
    if (m_isBusy || !m_access.store)
        return;
    begin(tr("Checking the records…"));
    const auto watch = [self = QPointer(this), turn = m_turn](const AuditProgress &progress) {
        return self && self->showProgress(turn,
                           tr("Checking the records: %1 of %2").arg(number(progress.entries), number(progress.total)),
                           progress.entries, progress.total);
    };
    const auto take = [this, turn = m_turn](const Result<AuditReport> &answer) {
        if (turn != m_turn)
            return;
        if (answer && !answer->isStopped && !answer->firstBroken)
            m_head = answer->head;
        conclude([answer] { return wordsOf(answer); });
    };
    QCoro::connect(m_access.store->proveAudit(watch), this, take);
}

HistoryTasks::Told HistoryTasks::wordsOf(const ExportReport &report, const QString &file)
{
    using Kind = Notice::Kind;
    const QString name = isolated(QFileInfo(file).fileName());
    switch (report.end) {
    case ExportEnd::Done:
        return {Kind::Success,
            tr("%2 is written. Verifications in it: %1. Only you may read that file.").arg(number(report.rows), name)};
    case ExportEnd::Stopped: return {Kind::Info, tr("The export was stopped. Nothing was kept of it.")};
    case ExportEnd::StoreFailed: return {Kind::Danger, errorText(*report.error)};
    case ExportEnd::FileRefused: return {Kind::Danger, tr("Nothing may be written there. Choose another folder.")};
    case ExportEnd::NoRoom:
        return {Kind::Danger,
            tr("There is no room for it: the disk is full. Nothing was kept. Choose another place, or fewer days.")};
    case ExportEnd::FileFailed: break;
    }
    return {Kind::Danger, tr("The file could not be written. Nothing was kept. Choose another place.")};
}

HistoryTasks::Told HistoryTasks::wordsOf(const Result<AuditReport> &answer)
{
    using Kind = Notice::Kind;
    if (!answer)
        return {Kind::Danger, errorText(answer.error())};
    if (answer->isStopped)
        return {Kind::Info, tr("Stopped. Entries looked at, all in order: %1.").arg(number(answer->entries))};
    if (answer->firstBroken)
        return {Kind::Danger,
            tr("Somebody has changed the records behind this program's back, from entry %1 on. Keep a copy of the "
               "database and tell whoever looks after this computer.")
                .arg(number(*answer->firstBroken))};
    return {answer->entries == 0 ? Kind::Info : Kind::Success, chainWords(*answer)};
}

void HistoryTasks::conclude(std::function<Told()> tell)
{
    m_isBusy = false;
    m_told = std::move(tell);
    retell();
    m_copyHead->setVisible(!m_head.isEmpty());
    m_dismiss->show();
    if (m_strip->isAncestorOf(QApplication::focusWidget()))
        m_dismiss->setFocus(Qt::OtherFocusReason);
    m_strip->hide();
    Q_EMIT busyChanged();
}

void HistoryTasks::retell()
{
    if (!m_told)
        return;
    const Told told = m_told();
    m_notice->tell(told.kind, told.sentence);
}

} // namespace Ringproof
