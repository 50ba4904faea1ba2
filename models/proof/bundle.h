#pragma once

#include "proof/quorum.h"
#include "sync/receipt.h"

namespace zm::proof {

/// What a log holds of an act: nothing that names anybody. The act's own name hides what is in it (its text has a nonce),
/// so destroying the text leaves an unlinkable number. Source: protocol 2.14.
QByteArray leafData(const sync::Receipt &receipt);

/// Everything that is needed to check, offline, that the platform took an act and that its log says so: `.zmproof`.
struct Bundle {
    sync::Signed receipt;
    qint64 index = 0;
    std::vector<Hash> path, pathSm3;
    QByteArray checkpoint;
    bool operator==(const Bundle &) const = default;
};

QByteArray bundleBytes(const Bundle &bundle);
/// Errors: Invalid.
Result<Bundle> readBundle(QByteArrayView bytes);

/// Checks every signature and both paths. What the platform said of which act.
/// Errors: Invalid, with what does not hold.
Result<sync::Receipt> checkBundle(const Bundle &bundle, const std::vector<crypto::PublicKey> &receiptKeys,
                                  const crypto::PublicKey &logKey);

/// The same, and that enough witnesses have seen the head. Errors: Invalid.
Result<sync::Receipt> checkBundle(const Bundle &bundle, const std::vector<crypto::PublicKey> &receiptKeys,
                                  const crypto::PublicKey &logKey, const Quorum &quorum);

} // namespace zm::proof
