// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a part of the history into a file: whole or not at all, readable for its owner alone.
// Never blocks the asking thread, and never holds more than one page.
#pragma once

#include "verification/historylines.h"

namespace Ringproof {

struct ExportRequest
{
    HistoryQuery query; ///< without a limit: everything it names
    LineFormat format = LineFormat::Csv;
    WrittenNumbers numbers = WrittenNumbers::Whole;
    QString file; ///< what is there is replaced once all is written
};

enum class ExportEnd {
    Done,
    Stopped,
    StoreFailed,
    FileRefused, ///< nothing may be written there
    NoRoom,
    FileFailed,
};

struct ExportReport
{
    ExportEnd end = ExportEnd::Done;
    qint64 rows = 0;            ///< that were written; after any other end than Done there is no file
    std::optional<Error> error; ///< of the store
};

/// Called on the asking thread after each page; false ends the export.
using ExportWatch = std::function<bool(qint64 rows)>;

/// `store` must outlive the task, or the watch must say false from the moment it is gone.
Task<ExportReport> exportHistory(Store *store, ExportRequest request, ExportWatch watch);

} // namespace Ringproof
