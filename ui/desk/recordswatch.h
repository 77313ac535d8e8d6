// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices when anybody, in this process or another, writes into the database's files. Many changes at once are told once.
// Never looks by itself: without changes it does nothing at all.
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace Ringproof {

class RecordsWatch final : public QObject
{
    Q_OBJECT
public:
    explicit RecordsWatch(QObject *parent);

    /// Those of Store::files(); without any it notices nothing.
    void watch(const QStringList &files);
    /// What was not there before: the database is made when it is first opened, with its folder.
    void addFiles();

Q_SIGNALS:
    void changed();

private:
    void noteChange();
    bool isFileMissing() const;

    QStringList m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
};

} // namespace Ringproof
