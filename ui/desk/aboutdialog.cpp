// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/aboutdialog.h"

#include "ui/icons.h"
#include "ui/readingorder.h"
#include "ui/screenroom.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/pagescroll.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr QSize kAboutSize(560, 600);
constexpr int kMark = 48;

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(scaledFont(13, QFont::DemiBold));
    return label;
}

} // namespace

AboutDialog::AboutDialog(AboutFacts facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Ringproof"));
    fitToScreen(this, kAboutSize);
    auto *close = new ActionButton(ActionButton::Kind::Primary, tr("Close"), this);
    auto *copy = new ActionButton(ActionButton::Kind::Secondary, tr("&Copy diagnostics"), this);
    copy->setToolTip(tr("Versions, settings by name and folders. No secret, no number and no value of a setting."));
    auto *told = makeSecondary({}, this);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Space::kHuge, 0, Space::kHuge, 0);
    buttons->setSpacing(Space::kSmall);
    buttons->addWidget(close);
    buttons->addWidget(copy);
    buttons->addWidget(told, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Space::kLarge);
    column->addWidget(new PageScroll(makePage(), this), 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, [this, told] {
        QGuiApplication::clipboard()->setText(m_facts.diagnostics);
        told->setText(tr("Copied."));
    });
    putInReadingOrder(this);
    close->setFocus();
}

QWidget *AboutDialog::makePage()
{
    auto *page = new QWidget;
    auto *mark = new QLabel(page);
    mark->setPixmap(markPixmap(tokens().accent, kMark, devicePixelRatioF()));
    auto *name = new QVBoxLayout;
    name->setSpacing(Space::kHair);
    name->addWidget(makeTitle(QStringLiteral("Ringproof"), page));
    name->addWidget(makeSecondary(tr("Version %1").arg(m_facts.version), page));
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::kMedium);
    head->addWidget(mark);
    head->addLayout(name, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    column->addLayout(head);
    column->addWidget(makeSecondary(tr("Proves that a person holds the phone number they gave."), page));
    column->addSpacing(Space::kTight);
    column->addWidget(makeHeading(tr("Licences"), page));
    column->addWidget(makeSecondary(
        tr("Ringproof is free software under the GNU GPL, version 3 or later (GPL-3.0-or-later). "
           "Icons: Lucide (ISC). Flags: %1 (MIT).")
            .arg(QStringLiteral("country-flag-icons")),
        page));
    column->addSpacing(Space::kTight);
    column->addWidget(makeHeading(tr("Built on"), page));
    column->addWidget(makeRows(m_facts.versions, page));
    column->addSpacing(Space::kTight);
    column->addWidget(makeHeading(tr("Where data lie"), page));
    column->addWidget(makeRows(m_facts.folders, page));
    column->addStretch(1);
    for (auto *grid : page->findChildren<QGridLayout *>())
        grid->setColumnMinimumWidth(0, m_nameWidth);
    return page;
}

QWidget *AboutDialog::makeRows(const AboutFacts::Rows &rows, QWidget *parent)
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kHair);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[name, value] : rows) {
        auto *label = makeSecondary(name, table);
        label->setWordWrap(false);
        m_nameWidth = qMax(m_nameWidth, label->sizeHint().width());
        auto *words = makeSecondary(value, table);
        words->setForegroundRole(QPalette::WindowText);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(words, line++, 1);
    }
    return table;
}

} // namespace Ringproof
