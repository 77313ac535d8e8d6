// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlexecutor.h"

namespace Ringproof {

SqlExecutor::SqlExecutor(const QString &file)
    : m_connection(std::make_shared<SqlConnection>(file))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

SqlExecutor::~SqlExecutor()
{
    // waitForFinished() on the future could run the job here, on the wrong thread.
    static_cast<void>(QtConcurrent::run(&m_pool, [connection = m_connection] { connection->close(); }));
    m_pool.waitForDone();
}

} // namespace Ringproof
