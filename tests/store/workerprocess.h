// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A storeworker under way, and what it has said so far.
// Never outlives its test: destruction kills it.
#pragma once

#include "support/storerig.h"

#include <QFileInfo>
#include <QHash>
#include <QProcess>

namespace Ringproof::Testing {

class WorkerProcess final
{
public:
    WorkerProcess(const SqlStore::Options &store, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList all = arguments + QStringList{QStringLiteral("--file"), store.file};
        if (store.server)
            all += {QStringLiteral("--host"), store.server->host, QStringLiteral("--database"), store.server->database};
        m_process.start(
            QFileInfo(QCoreApplication::applicationFilePath()).absolutePath() + QStringLiteral("/storeworker"), all);
    }
    ~WorkerProcess() { kill(); }

    bool hasEndedWell(int timeout)
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(timeout))
            return false;
        read();
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// As a power cut for the process: SIGKILL, then everything that it had said.
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(10'000);
        read();
    }
    /// Waits for output, then says how many sends are acknowledged.
    qsizetype waitForMore(int timeout)
    {
        m_process.waitForReadyRead(timeout);
        read();
        return reserved.size();
    }

    QHash<qint64, int> reserved; ///< send id -> index of the number
    QList<qint64> sent;
    QHash<QByteArray, int> refused; ///< by error

private:
    void read()
    {
        m_buffer += m_process.readAllStandardOutput();
        const QList<QByteArray> lines = m_buffer.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const QList<QByteArray> words = lines[i].split(' ');
            if (words[0] == "reserved")
                reserved.insert(words[1].toLongLong(), words[2].toInt());
            else if (words[0] == "sent")
                sent.append(words[1].toLongLong());
            else
                ++refused[words.value(1)];
        }
        m_buffer = lines.last();
    }

    QProcess m_process;
    QByteArray m_buffer;
};

} // namespace Ringproof::Testing
