// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savefile.h"

#include <QCoroFuture>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>

namespace Ringproof {

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

Task<bool> saveFile(QString file, QByteArray content)
{
    const auto writing = QtConcurrent::run([file, content] {
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly))
            return false;
        target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        target.write(content);
        return target.commit();
    });
    const bool isWritten = co_await writing;
    co_return isWritten;
}

} // namespace Ringproof
