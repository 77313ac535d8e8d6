// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one alias for a coroutine that yields a value later, on the thread that started it.
// Never awaited with a brace or a lambda inside the expression: g++ 12 miscompiles that (tests/rules).
#pragma once

#include <QCoroTask>

namespace Ringproof {

template<class T = void>
using Task = QCoro::Task<T>;

} // namespace Ringproof
