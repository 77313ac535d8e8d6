// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Issues the receipt of an approved verification, and names the keys that receipts of this database are verified with.
// Never signs what is not approved, and never with a key that others could not look up afterwards.
#pragma once

#include "receipt/jwks.h"
#include "store/store.h"

namespace Ringproof {

class ReceiptIssuer final
{
public:
    struct Options
    {
        QString keyFile; ///< made when it is missing. A new file is a new key; receipts of the old one stay valid
        QString provider;
        bool withNumbers = false; ///< put the whole number into the receipt
    };

    /// `store` must outlive the issuer and every task it has given out.
    ReceiptIssuer(Options options, Store &store);

    /// The same verification and key always give the same receipt.
    Task<Result<QString>> issue(QString verificationSid);
    /// Those of every server on this database; the sandbox's only if they are asked for.
    Task<Result<KeySet>> trustedKeys(bool withSandbox);

private:
    /// Loads the key and makes its public half known, once.
    Task<Result<ReceiptKey>> readyKey();

    Options m_options;
    Store &m_store;
    std::optional<ReceiptKey> m_key;
};

} // namespace Ringproof
