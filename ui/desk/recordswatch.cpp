// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/recordswatch.h"

#include <QFileInfo>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// One verification writes several times in a row; a busy server writes always.
constexpr auto kPause = 300ms;

} // namespace

RecordsWatch::RecordsWatch(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &RecordsWatch::noteChange);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (isFileMissing())
            noteChange();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        addFiles();
        Q_EMIT changed();
    });
}

void RecordsWatch::noteChange()
{
    if (!m_pause.isActive())
        m_pause.start();
}

bool RecordsWatch::isFileMissing() const
{
    return std::any_of(m_files.begin(), m_files.end(), [this](const QString &file) {
        return m_watcher.files().contains(file) != QFileInfo::exists(file);
    });
}

void RecordsWatch::watch(const QStringList &files)
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_pause.stop();
    m_files = files;
    addFiles();
}

void RecordsWatch::addFiles()
{
    // The log comes with the first write, and goes and comes again with whoever uses the database alone.
    for (const QString &file : std::as_const(m_files))
        if (!m_watcher.files().contains(file) && QFileInfo::exists(file))
            m_watcher.addPath(file);
    // A file that was taken away tells nobody when it comes back; its folder does.
    for (const QString &file : std::as_const(m_files))
        if (const QString folder = QFileInfo(file).absolutePath(); !m_watcher.directories().contains(folder))
            m_watcher.addPath(folder);
}

} // namespace Ringproof
