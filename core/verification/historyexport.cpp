// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/historyexport.h"

#include "store/historywalk.h"

#include <QCoroFuture>
#include <QSaveFile>
#include <QThreadPool>
#include <QtConcurrent>
#include <cerrno>
#include <limits>

namespace Ringproof {

namespace {

/// Some milliseconds of the database's time, so that others have their turn in between.
constexpr int kPage = 1000;

/// The file and its one thread: whoever asks touches it by way of that thread alone.
class ExportFile final
{
public:
    explicit ExportFile(const QString &name)
        : m_file(name)
    {
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(-1);
    }
    ExportFile(const ExportFile &) = delete;
    ExportFile &operator=(const ExportFile &) = delete;

    QFuture<ExportEnd> open(LineFormat format)
    {
        return QtConcurrent::run(&m_thread, [this, format] {
            if (!m_file.open(QIODevice::WriteOnly))
                return ExportEnd::FileRefused;
            m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            return write(linesHead(format));
        });
    }
    QFuture<ExportEnd> append(std::vector<VerificationRecord> records, const ExportRequest &request)
    {
        return QtConcurrent::run(
            &m_thread, [this, records = std::move(records), format = request.format, numbers = request.numbers] {
                return write(linesOf(records, format, numbers));
            });
    }
    QFuture<ExportEnd> commit()
    {
        return QtConcurrent::run(&m_thread, [this] { return m_file.commit() ? ExportEnd::Done : failure(); });
    }
    /// Removing what has been written of a large file takes its time, too.
    QFuture<void> discard()
    {
        return QtConcurrent::run(&m_thread, [this] {
            m_file.cancelWriting();
            m_file.commit();
        });
    }

private:
    ExportEnd write(const QByteArray &lines)
    {
        errno = 0;
        return m_file.write(lines) == lines.size() && m_file.flush() ? ExportEnd::Done : failure();
    }
    ExportEnd failure() const
    {
        const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
        return isFull || m_file.error() == QFileDevice::ResourceError ? ExportEnd::NoRoom : ExportEnd::FileFailed;
    }

    QSaveFile m_file;
    QThreadPool m_thread; ///< behind the file: its end waits for what it was given
};

/// Until all is appended, or something ends it.
Task<ExportReport> appendAll(Store *store, ExportRequest request, ExportWatch watch, ExportFile *file)
{
    ExportReport report;
    HistoryWalk walk(*store, request.query, kPage);
    while (report.end == ExportEnd::Done && !walk.isOver()) {
        if (!watch(report.rows)) {
            report.end = ExportEnd::Stopped;
            co_return report;
        }
        auto records = co_await walk.next();
        if (!records) {
            report.end = ExportEnd::StoreFailed;
            report.error = records.error();
            co_return report;
        }
        const auto count = qint64(records->size());
        const auto writing = file->append(std::move(*records), request);
        report.end = co_await writing;
        report.rows += report.end == ExportEnd::Done ? count : 0;
    }
    co_return report;
}

} // namespace

Task<ExportReport> exportHistory(Store *store, ExportRequest request, ExportWatch watch)
{
    ExportReport report;
    ExportFile file(request.file);
    request.query.limit = std::numeric_limits<int>::max();
    const auto opening = file.open(request.format);
    report.end = co_await opening;
    if (report.end == ExportEnd::Done)
        report = co_await appendAll(store, request, watch, &file);
    if (report.end == ExportEnd::Done) {
        const auto committing = file.commit();
        report.end = co_await committing;
    } else if (report.end != ExportEnd::FileRefused) {
        const auto discarding = file.discard();
        co_await discarding;
    }
    co_return report;
}

} // namespace Ringproof
