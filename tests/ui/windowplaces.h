// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the window in every state that it has, and the way there.
// Never leaves an answer open without saying so: what is under way can be answered later, or never.
#pragma once

#include "windowrig.h"

namespace Ringproof::Testing {

enum class Scene {
    FirstRun,
    NumberEmpty,
    NumberTyped,
    NumberRefused, ///< the send failed
    Sending,
    Code,
    CodeWrong,
    CodeUnanswered, ///< the check failed
    Checking,
    SendingAgain,
    Verified,
    Failed,
    Unknown, ///< whether the code went out
    Looking,
};

constexpr std::pair<Scene, const char *> kPlaces[] = {
    {Scene::FirstRun, "first run"},
    {Scene::NumberEmpty, "number page, empty"},
    {Scene::NumberTyped, "number page, a number typed"},
    {Scene::NumberRefused, "number page, the send failed"},
    {Scene::Sending, "number page, sending"},
    {Scene::Code, "code page"},
    {Scene::CodeWrong, "code page, a wrong code"},
    {Scene::CodeUnanswered, "code page, the check failed"},
    {Scene::Checking, "code page, checking"},
    {Scene::SendingAgain, "code page, sending again"},
    {Scene::Verified, "result page, verified"},
    {Scene::Failed, "result page, used up"},
    {Scene::Unknown, "result page, unknown"},
    {Scene::Looking, "result page, looking"},
};

inline void addPlaces()
{
    QTest::addColumn<int>("place");
    for (const auto &[place, name] : kPlaces)
        QTest::newRow(name) << static_cast<int>(place);
}

/// A code is out there: leaving has to cancel it.
inline bool isLive(Scene place)
{
    return place == Scene::Code || place == Scene::CodeWrong || place == Scene::CodeUnanswered ||
           place == Scene::Checking || place == Scene::SendingAgain;
}

class WindowWalk final
{
public:
    explicit WindowWalk(WindowRig &windowRig)
        : rig(windowRig)
    {}
    ~WindowWalk() { answerAll(); }
    WindowWalk(const WindowWalk &) = delete;
    WindowWalk &operator=(const WindowWalk &) = delete;

    WindowRig &rig;
    Script<ProviderVerification>::Promise openSend;
    Script<ProviderStatus>::Promise openCheck;
    Script<std::vector<ProviderAttempt>>::Promise openLook;

    /// From a window that has just been made, in English.
    bool goes(Scene place)
    {
        if (place == Scene::FirstRun)
            rig.window->showFirstRun();
        else
            rig.useService();
        if (!rig.opens())
            return false;
        if (place == Scene::FirstRun || place == Scene::NumberEmpty)
            return true;
        return place <= Scene::Sending        ? goesToNumber(place)
               : place <= Scene::SendingAgain ? goesToCode(place)
                                              : goesToResult(place);
    }
    /// What is under way comes to its end, after all.
    void answerAll()
    {
        if (const auto promise = std::exchange(openSend, nullptr))
            Script<ProviderVerification>::give(promise, rig.core.sent());
        if (const auto promise = std::exchange(openCheck, nullptr))
            Script<ProviderStatus>::give(promise, ProviderStatus::Approved);
        if (const auto promise = std::exchange(openLook, nullptr))
            Script<std::vector<ProviderAttempt>>::give(promise, std::vector{rig.core.attempt()});
    }

private:
    bool goesToNumber(Scene place)
    {
        if (place == Scene::NumberTyped) {
            rig.type(kFictionNumber);
            return QTest::qWaitFor([this] { return rig.shows(QStringLiteral("Sends left")); });
        }
        if (place == Scene::Sending)
            openSend = rig.core.provider.starts.answerLater();
        else
            rig.core.provider.starts.answer(fail(ErrorCode::ProviderUnavailable));
        const bool isSending = place == Scene::Sending;
        return rig.submitsNumber() && QTest::qWaitFor([&] {
            return isSending ? rig.core.provider.started.size() == 1
                             : rig.shows(QStringLiteral("Couldn't reach Twilio"));
        });
    }
    bool goesToCode(Scene place)
    {
        if (!rig.sendsCode())
            return false;
        if (place == Scene::Code)
            return true;
        if (place == Scene::SendingAgain) {
            rig.core.clock.advance(std::chrono::seconds(61));
            openSend = rig.core.provider.starts.answerLater();
            if (!QTest::qWaitFor([this] { return isEnabled(QStringLiteral("Send again")); }))
                return false;
            rig.click(QStringLiteral("Send again"));
            return QTest::qWaitFor([this] { return rig.core.provider.started.size() == 2; });
        }
        if (place == Scene::Checking)
            openCheck = rig.core.provider.checks.answerLater();
        else if (place == Scene::CodeWrong)
            rig.core.provider.checks.answer(ProviderStatus::Pending);
        else
            rig.core.provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
        rig.type(QStringLiteral("482913"));
        return QTest::qWaitFor([&] {
            if (place == Scene::Checking)
                return rig.core.provider.checkedCodes.size() == 1;
            return rig.shows(place == Scene::CodeWrong ? QStringLiteral("not right") : QStringLiteral("reach Twilio"));
        });
    }
    bool goesToResult(Scene place)
    {
        if (place == Scene::Verified || place == Scene::Failed) {
            if (!rig.sendsCode())
                return false;
            rig.core.provider.checks.answer(
                place == Scene::Verified ? ProviderStatus::Approved : ProviderStatus::MaxAttemptsReached);
            rig.type(QStringLiteral("482913"));
            return QTest::qWaitFor([this] { return rig.button(QStringLiteral("Next number")) != nullptr; });
        }
        rig.core.provider.starts.answer(fail(ErrorCode::SendUnknown));
        // The service looks once after the send, the model once more.
        for (int looks = 0; looks < 2; ++looks)
            rig.core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
        if (!rig.submitsNumber() ||
            !QTest::qWaitFor([this] { return rig.button(QStringLiteral("Look again")) != nullptr; }))
            return false;
        if (place == Scene::Unknown)
            return true;
        openLook = rig.core.provider.attemptLists.answerLater();
        rig.click(QStringLiteral("Look again"));
        return QTest::qWaitFor([this] { return rig.button(QStringLiteral("Looking")) != nullptr; });
    }
    bool isEnabled(const QString &beginning) const
    {
        const ActionButton *button = rig.button(beginning);
        return button && button->isEnabled();
    }
};

} // namespace Ringproof::Testing
