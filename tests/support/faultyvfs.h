// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SQLite's way to the disk with a fault in it: from the Nth operation on that changes something, each one fails.
// Never touches what SQLite has already been told is written.
#pragma once

namespace Ringproof::Testing {

class FaultyVfs final
{
public:
    /// SQLite uses this from now on, in the whole process.
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The `nth` write, sync, truncation or creation from now, and all after it, fail with this result code.
    void failFrom(int nth, int code);
    void heal();
    /// Whether an operation has failed since failFrom().
    bool hasFailed() const;
};

} // namespace Ringproof::Testing
