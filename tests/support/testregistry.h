// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets many QTest classes share one program: each registers itself, the program runs the one it is asked for.
// Never runs a class twice and never passes when nothing was run.
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <memory>

namespace Ringproof::Testing {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

inline std::map<QByteArray, TestFactory> &testRegistry()
{
    static std::map<QByteArray, TestFactory> registry;
    return registry;
}

template<class T>
struct RegisterTest
{
    RegisterTest()
    {
        const QByteArray name = QByteArray(T::staticMetaObject.className()).split(':').last().toLower();
        testRegistry()[name] = [] { return std::make_unique<T>(); };
    }
};

} // namespace Ringproof::Testing

/// At the end of <class>.cpp, before its .moc include.
#define RINGPROOF_TEST(Class) static const Ringproof::Testing::RegisterTest<Class> register##Class;
