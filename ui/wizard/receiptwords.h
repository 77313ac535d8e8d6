// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A signed receipt as people keep it: read for what is shown, and written as text or Markdown. Pure.
// Never proves the signature (receipt verify does), and never writes a whole number.
#pragma once

#include "base/clock.h"
#include "verification/verification.h"

#include <QCoreApplication>

namespace Ringproof {

/// What the page shows of a receipt.
struct ReceiptSummary
{
    QString keyId;
    Timestamp expires;
};

/// Nothing for what is no compact JWS with a key and an end.
std::optional<ReceiptSummary> summarize(const QString &receipt);

class ReceiptWords final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::ReceiptWords)
public:
    Verification verification;
    QString receipt; ///< compact JWS; empty where none could be made

    QString text() const;
    QString markdown() const;
    /// "receipt-CASE-7.jws": of the reference only what every file system takes.
    QString fileName() const;

private:
    QList<std::pair<QString, QString>> rows() const;
};

} // namespace Ringproof
