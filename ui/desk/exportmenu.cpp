// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/exportmenu.h"

#include "ui/savefile.h"
#include "ui/translated.h"

#include <QDate>

namespace Ringproof {

namespace {

const QString kJsonLines = QStringLiteral("jsonl");

} // namespace

ExportMenu::ExportMenu(QWidget *parent)
    : QMenu(parent)
    , m_csv(addAction(QString()))
    , m_jsonLines(addAction(QString()))
    , m_whole(nullptr)
{
    addSeparator();
    m_whole = addAction(QString());
    m_whole->setCheckable(true);
    connect(m_csv, &QAction::triggered, this, [this] { askWhere(LineFormat::Csv); });
    connect(m_jsonLines, &QAction::triggered, this, [this] { askWhere(LineFormat::JsonLines); });
    // It says how, not what to do: the menu, which has gone with the click, comes again.
    connect(m_whole, &QAction::toggled, this, [this] { popup(pos()); });
    keepTranslated(this, [this] { retranslate(); });
}

void ExportMenu::retranslate()
{
    m_csv->setText(tr("CSV, for spreadsheets…"));
    m_jsonLines->setText(tr("JSON Lines, for programs…"));
    m_whole->setText(tr("With whole numbers"));
}

WrittenNumbers ExportMenu::numbers() const
{
    return m_whole->isChecked() ? WrittenNumbers::Whole : WrittenNumbers::Masked;
}

void ExportMenu::askWhere(LineFormat format)
{
    const bool isCsv = format == LineFormat::Csv;
    const QString name =
        QStringLiteral("ringproof-%1.%2")
            .arg(QDate::currentDate().toString(Qt::ISODate), isCsv ? QStringLiteral("csv") : kJsonLines);
    const QString filter = isCsv ? tr("CSV (*.csv)") : tr("JSON Lines (*.jsonl)");
    askForFile(parentWidget(), tr("Export the history"), name, filter,
        [this](const QString &file) { Q_EMIT fileChosen(file); });
}

LineFormat formatOf(const QString &file)
{
    return file.endsWith(u'.' + kJsonLines, Qt::CaseInsensitive) ? LineFormat::JsonLines : LineFormat::Csv;
}

} // namespace Ringproof
