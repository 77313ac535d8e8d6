// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page of the window in every state that it has, and the way there.
// Never leaves an answer open without saying so: what is under way can be answered later, or never.
#pragma once

#include "windowrig.h"

namespace Ringproof::Testing {

enum class Place {
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

constexpr std::pair<Place, const char *> kPlaces[] = {
    {Place::FirstRun, "first run"},
    {Place::NumberEmpty, "number page, empty"},
    {Place::NumberTyped, "number page, a number typed"},
    {Place::NumberRefused, "number page, the send failed"},
    {Place::Sending, "number page, sending"},
    {Place::Code, "code page"},
    {Place::CodeWrong, "code page, a wrong code"},
    {Place::CodeUnanswered, "code page, the check failed"},
    {Place::Checking, "code page, checking"},
    {Place::SendingAgain, "code page, sending again"},
    {Place::Verified, "result page, verified"},
    {Place::Failed, "result page, used up"},
    {Place::Unknown, "result page, unknown"},
    {Place::Looking, "result page, looking"},
};

inline void addPlaces()
{
    QTest::addColumn<int>("place");
    for (const auto &[place, name] : kPlaces)
        QTest::newRow(name) << static_cast<int>(place);
}

/// A code is out there: leaving has to cancel it.
inline bool isLive(Place place)
{
    return place == Place::Code || place == Place::CodeWrong || place == Place::CodeUnanswered ||
           place == Place::Checking || place == Place::SendingAgain;
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
    bool goes(Place place)
    {
        if (place == Place::FirstRun)
            rig.window->showFirstRun();
        else
            rig.useService();
        if (!rig.opens())
            return false;
        if (place == Place::FirstRun || place == Place::NumberEmpty)
            return true;
        return place <= Place::Sending        ? goesToNumber(place)
               : place <= Place::SendingAgain ? goesToCode(place)
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
    bool goesToNumber(Place place)
    {
        if (place == Place::NumberTyped) {
            rig.type(kFictionNumber);
            return QTest::qWaitFor([this] { return rig.shows(QStringLiteral("Sends left")); });
        }
        if (place == Place::Sending)
            openSend = rig.core.provider.starts.answerLater();
        else
            rig.core.provider.starts.answer(fail(ErrorCode::ProviderUnavailable));
        const bool isSending = place == Place::Sending;
        return rig.submitsNumber() && QTest::qWaitFor([&] {
            return isSending ? rig.core.provider.started.size() == 1
                             : rig.shows(QStringLiteral("could not be reached"));
        });
    }
    bool goesToCode(Place place)
    {
        if (!rig.sendsCode())
            return false;
        if (place == Place::Code)
            return true;
        if (place == Place::SendingAgain) {
            rig.core.clock.advance(std::chrono::seconds(61));
            openSend = rig.core.provider.starts.answerLater();
            if (!QTest::qWaitFor([this] { return isEnabled(QStringLiteral("Send again")); }))
                return false;
            rig.click(QStringLiteral("Send again"));
            return QTest::qWaitFor([this] { return rig.core.provider.started.size() == 2; });
        }
        if (place == Place::Checking)
            openCheck = rig.core.provider.checks.answerLater();
        else if (place == Place::CodeWrong)
            rig.core.provider.checks.answer(ProviderStatus::Pending);
        else
            rig.core.provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
        rig.type(QStringLiteral("482913"));
        return QTest::qWaitFor([&] {
            if (place == Place::Checking)
                return rig.core.provider.checkedCodes.size() == 1;
            return rig.shows(place == Place::CodeWrong ? QStringLiteral("not right") : QStringLiteral("reached"));
        });
    }
    bool goesToResult(Place place)
    {
        if (place == Place::Verified || place == Place::Failed) {
            if (!rig.sendsCode())
                return false;
            rig.core.provider.checks.answer(
                place == Place::Verified ? ProviderStatus::Approved : ProviderStatus::MaxAttemptsReached);
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
        if (place == Place::Unknown)
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
