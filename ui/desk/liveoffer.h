// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The agent's codes that are still valid and not on the page: after a crash, a restart, or another verification.
// Never resumes one by itself.
#pragma once

#include "store/store.h"

#include <QWidget>

namespace Ringproof {

class LiveCodes;
class OfferBox;

class LiveOffer final : public QWidget
{
    Q_OBJECT
public:
    explicit LiveOffer(QWidget *parent);

    /// Null without a service; hidden when there is no code.
    void show(const LiveCodes *codes);

Q_SIGNALS:
    void resumed(const Ringproof::VerificationRecord &code);

private:
    void draw();
    QString wordsFor(const VerificationRecord &code) const;

    std::vector<VerificationRecord> m_codes;
    Timestamp m_now;
    OfferBox *m_box;
};

} // namespace Ringproof
