// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/recordswatch.h"

#include <QFile>

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
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        addFiles();
        Q_EMIT changed();
    });
}

void RecordsWatch::watch(const QStringList &files)
{
    if (const QStringList before = m_watcher.files(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_pause.stop();
    m_files = files;
    addFiles();
}

void RecordsWatch::addFiles()
{
    // The log comes with the first write, and goes and comes again with whoever uses the database alone.
    for (const QString &file : std::as_const(m_files))
        if (!m_watcher.files().contains(file) && QFile::exists(file))
            m_watcher.addPath(file);
}

} // namespace Ringproof
