// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A wizard model over the rig, and the waits that every one of its tests needs.
// Never sleeps: it waits for a state.
#pragma once

#include "support/wizardrig.h"
#include "ui/wizard/wizardmodel.h"

#include <QTest>

namespace Ringproof::Testing {

class ModelRig final
{
public:
    explicit ModelRig(int codeLength = 6)
        : core(codeLength)
    {}

    ~ModelRig()
    {
        model.reset();
        // As the engine does: what the service has given out ends before its parts go.
        static_cast<void>(QTest::qWaitFor([this] { return core.service.activeCount() == 0; }));
    }
    ModelRig(const ModelRig &) = delete;
    ModelRig &operator=(const ModelRig &) = delete;

    WizardRig core;
    std::unique_ptr<WizardModel> model = std::make_unique<WizardModel>(&core.service, &core.clock, kActor);

    static SendRequest request()
    {
        return {
            *PhoneNumber::fromE164(kFictionNumber), Channel::Sms, QStringLiteral("CASE-1"), QStringLiteral("reset")};
    }

    template<class State>
    const State *state() const
    {
        return std::get_if<State>(&model->state());
    }
    template<class State>
    bool reaches() const
    {
        return QTest::qWaitFor([this] { return state<State>() != nullptr; });
    }
    /// A code is out and asked for.
    bool sendsCode(const QString &sid = kSid)
    {
        core.provider.starts.answer(core.sent(sid));
        model->submitPhone(request());
        return reaches<EnteringCode>();
    }
    bool enters(const QString &code, Result<ProviderStatus> answer)
    {
        core.provider.checks.answer(std::move(answer));
        model->submitCode(code);
        return QTest::qWaitFor([this] { return !state<Checking>(); });
    }
    bool cancelsUpstream(int count = 1) const
    {
        return QTest::qWaitFor([&] { return core.provider.canceledSids.size() == count; });
    }
};

} // namespace Ringproof::Testing
