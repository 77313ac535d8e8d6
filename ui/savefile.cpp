// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savefile.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

namespace Ringproof {

namespace {

struct SaveWords
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::SaveFile)
};

} // namespace

void askForFile(
    QWidget *parent, const QString &title, const QString &name, const QString &filter, std::function<void(QString)> use)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QDir(documents).exists() ? documents : QDir::homePath();
    auto *dialog = new QFileDialog(parent->window(), title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(name.section(u'.', -1));
    dialog->selectFile(name);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, parent, [use = std::move(use)](const QString &file) { use(file); });
    dialog->open();
}

Task<QString> saveFile(QString file, QByteArray content)
{
    const auto writing = QtConcurrent::run([file, content] {
        // A folder, a device or a pipe would be replaced.
        if (const QFileInfo present(file); present.exists() && !present.isFile())
            return SaveWords::tr("That is no place for a file. Choose another one.");
        QSaveFile target(file);
        const bool isOpen = target.open(QIODevice::WriteOnly);
        if (isOpen) // a memory stick may know no owners
            target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const bool isWritten = isOpen && target.write(content) == content.size() && target.commit();
        return isWritten
                   ? QString()
                   : SaveWords::tr("It could not be saved there (%1). Choose another place.").arg(target.errorString());
    });
    const QString trouble = co_await writing;
    co_return trouble;
}

void saveReceipt(QObject *page, const QString &file, const QString &receipt, ReceiptSaved told)
{
    QCoro::connect(saveFile(file, receipt.toLatin1() + '\n'), page, [file, told](const QString &trouble) {
        told(trouble.isEmpty(),
            trouble.isEmpty() ? SaveWords::tr("Saved as %1.").arg(isolated(QFileInfo(file).fileName())) : trouble);
    });
}

void askAndSaveReceipt(QWidget *page, const QString &name, const QString &receipt, ReceiptSaved told)
{
    askForFile(page, SaveWords::tr("Save receipt"), name, SaveWords::tr("Signed receipts (*.jws)"),
        [page, receipt, told](const QString &file) { saveReceipt(page, file, receipt, told); });
}

} // namespace Ringproof
