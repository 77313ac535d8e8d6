// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/receiptactions.h"

#include "ui/savefile.h"
#include "ui/screenroom.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>

namespace Ringproof {

namespace {

constexpr int kWordsWidth = 280;

/// To be copied, in Latin letters in every language.
QLabel *makeCommand(const QString &command, QWidget *parent)
{
    QLabel *label = makeSecondary(command, parent);
    label->setForegroundRole(QPalette::WindowText);
    label->setLayoutDirection(Qt::LeftToRight);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReceiptActions::ReceiptActions(QWidget *page)
    : QObject(page)
    , m_page(page)
    , m_copy(new ActionButton(ActionButton::Kind::Secondary, {}, page))
    , m_save(new ActionButton(ActionButton::Kind::Secondary, {}, page))
    , m_show(new ActionButton(ActionButton::Kind::Secondary, {}, page))
    , m_menu(new QMenu(page))
{
    QAction *asText = m_menu->addAction(QString());
    QAction *asMarkdown = m_menu->addAction(QString());
    asText->setShortcut(keysOf(Command::CopyReceipt));
    asMarkdown->setShortcut(keysOf(Command::CopyMarkdown));
    page->addActions({asText, asMarkdown}); // their keys work without the menu
    m_save->setCommand(Command::SaveReceipt);
    m_show->setCommand(Command::ShowQr);
    translated(m_save, [] { return tr("Sa&ve receipt"); });
    translated(m_show, [] { return tr("Show &QR"); });
    keepTranslated(m_copy, [this, asText, asMarkdown] {
        m_copy->setText(tr("&Copy"));
        m_copy->setToolTip(hintOf(Command::CopyReceipt));
        asText->setText(tr("As text"));
        asMarkdown->setText(tr("As Markdown"));
        m_menu->setMinimumWidth(m_menu->sizeHint().width() + Space::kLarge); // between words and keys
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { popUpUnder(m_menu, m_copy); });
    connect(asText, &QAction::triggered, this, [this] {
        if (m_words)
            copy(m_words->text());
    });
    connect(asMarkdown, &QAction::triggered, this, [this] {
        if (m_words)
            copy(m_words->markdown());
    });
    connect(m_save, &QPushButton::clicked, this, &ReceiptActions::save);
    connect(m_show, &QPushButton::clicked, this, &ReceiptActions::showQr);
    clear();
}

void ReceiptActions::clear()
{
    m_words.reset();
    for (ActionButton *button : buttons())
        button->hide();
}

void ReceiptActions::offer(const ReceiptWords &words)
{
    m_words = words;
    m_copy->show();
    m_save->setVisible(!words.receipt.isEmpty());
    m_show->setVisible(!words.receipt.isEmpty());
}

void ReceiptActions::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT told(true, tr("Copied."));
}

void ReceiptActions::save()
{
    if (m_words)
        askAndSaveReceipt(m_page, m_words->fileName(), m_words->receipt,
            [this](bool isSaved, const QString &sentence) { Q_EMIT told(isSaved, sentence); });
}

QList<QLabel *> ReceiptActions::wordsAbout(const QrView *code, QWidget *parent) const
{
    if (!code->isReadable())
        return {makeSecondary(tr("This receipt is too long for a QR code. Save it instead."), parent)};
    QString command = QStringLiteral("ringproof-cli receipt verify");
    if (m_words->verification.provider != QLatin1StringView("twilio"))
        command += QStringLiteral(" --allow-sandbox");
    return {makeSecondary(tr("On this computer it is checked with:"), parent), makeCommand(command, parent),
        makeSecondary(tr("Elsewhere that takes a file with the public keys, which the REST server gives at %1:")
                          .arg(isolated(QStringLiteral("/.well-known/jwks.json"))),
            parent),
        makeCommand(command + QStringLiteral(" --jwks jwks.json"), parent)};
}

void ReceiptActions::showQr()
{
    if (!m_words)
        return;
    auto *dialog = new QDialog(m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Receipt as QR code"));
    auto *code = new QrView(m_words->receipt, dialog);
    code->setAccessibleName(dialog->windowTitle());
    code->setVisible(code->isReadable());
    const int room = roomOnScreen(m_page).height() - 2 * Space::kLarge;
    code->setFixedSize(code->sizeHint().boundedTo({room, room}).expandedTo(code->minimumSizeHint()));
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::kMedium);
    for (QLabel *words : wordsAbout(code, dialog)) {
        words->setFixedWidth(kWordsWidth);
        column->addWidget(words);
    }
    column->addStretch();
    auto *close = new ActionButton(ActionButton::Kind::Primary, tr("Close"), dialog);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    column->addWidget(close);
    auto *row = new QHBoxLayout(dialog);
    row->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
    row->setSpacing(Space::kLarge);
    row->addWidget(code);
    row->addLayout(column);
    row->setSizeConstraint(QLayout::SetFixedSize);
    close->setFocus();
    dialog->open();
}

} // namespace Ringproof
