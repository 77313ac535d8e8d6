// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/faultyvfs.h"

#include <atomic>
#include <sqlite3.h>

namespace Ringproof::Testing {

namespace {

std::atomic<int> left = 0; ///< operations that still work; below zero: no fault is set
std::atomic<int> faultCode = SQLITE_OK;
std::atomic<bool> failed = false;
sqlite3_vfs faulty;
sqlite3_vfs *real = nullptr;

struct File
{
    sqlite3_file base;
    sqlite3_file *inner; ///< stands right behind
};

sqlite3_file *innerOf(sqlite3_file *file) { return reinterpret_cast<File *>(file)->inner; }

/// SQLITE_OK, or the fault.
int spend()
{
    if (faultCode == SQLITE_OK || left-- > 0)
        return SQLITE_OK;
    left = 0;
    failed = true;
    return faultCode;
}

template<auto Method, class... Arguments>
int forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *inner = innerOf(file);
    return (inner->pMethods->*Method)(inner, arguments...);
}

int sync(sqlite3_file *file, int flags)
{
    // What was written before a file system turned read-only can still be synced.
    const int code = faultCode == SQLITE_READONLY ? SQLITE_OK : spend();
    return code == SQLITE_OK ? forward<&sqlite3_io_methods::xSync>(file, flags) : code;
}

template<auto Method, class... Arguments>
int guarded(sqlite3_file *file, Arguments... arguments)
{
    const int code = spend();
    return code == SQLITE_OK ? forward<Method>(file, arguments...) : code;
}

void barrier(sqlite3_file *file) { innerOf(file)->pMethods->xShmBarrier(innerOf(file)); }

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    // SQLite's own way to the disk knows one error here, whatever the cause.
    if (extend && spend() != SQLITE_OK)
        return SQLITE_IOERR_SHMSIZE;
    return forward<&sqlite3_io_methods::xShmMap>(file, page, size, extend, memory);
}

const sqlite3_io_methods &methods()
{
    using M = sqlite3_io_methods;
    static const M all{3, forward<&M::xClose>, forward<&M::xRead>, guarded<&M::xWrite>, guarded<&M::xTruncate>, sync,
        forward<&M::xFileSize>, forward<&M::xLock>, forward<&M::xUnlock>, forward<&M::xCheckReservedLock>,
        forward<&M::xFileControl>, forward<&M::xSectorSize>, forward<&M::xDeviceCharacteristics>, mapShared,
        forward<&M::xShmLock>, barrier, forward<&M::xShmUnmap>, forward<&M::xFetch>, forward<&M::xUnfetch>};
    return all;
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = reinterpret_cast<File *>(file);
    own->base.pMethods = nullptr;
    own->inner = reinterpret_cast<sqlite3_file *>(own + 1);
    int exists = 1;
    if (name)
        real->xAccess(real, name, SQLITE_ACCESS_EXISTS, &exists);
    const int code = exists ? SQLITE_OK : spend();
    const int opened = code == SQLITE_OK ? real->xOpen(real, name, own->inner, flags, outFlags) : SQLITE_CANTOPEN;
    if (opened == SQLITE_OK)
        own->base.pMethods = &methods();
    return opened;
}

} // namespace

FaultyVfs::FaultyVfs()
{
    real = sqlite3_vfs_find(nullptr);
    faulty = *real;
    faulty.zName = "ringproof-faulty";
    faulty.szOsFile = int(sizeof(File)) + real->szOsFile;
    faulty.xOpen = open;
    heal();
    sqlite3_vfs_register(&faulty, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&faulty);
    sqlite3_vfs_register(real, 1);
}

void FaultyVfs::failFrom(int nth, int code)
{
    left = nth - 1;
    failed = false;
    faultCode = code;
}

void FaultyVfs::heal() { faultCode = SQLITE_OK; }

bool FaultyVfs::hasFailed() const { return failed; }

} // namespace Ringproof::Testing
