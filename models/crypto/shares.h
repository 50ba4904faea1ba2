#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <QByteArray>

#include <vector>

namespace zm::crypto {

/// One part of a split secret: with one too few of them nothing at all is known of it.
struct Share {
    int index = 0; ///< 1 to 255, different for each
    Secret bytes;  ///< as many as the secret has
};

/// Splits \a secret so that any \a needed of \a count shares give it back: Shamir's scheme over GF(256) with the polynomial
/// of AES, byte by byte, as draft-mcgrew-tss-03 has it. Errors: Invalid unless 2 <= needed <= count <= 255; Io.
Result<std::vector<Share>> splitSecret(QByteArrayView secret, int needed, int count);

/// The secret of which these are shares. Too few or wrong ones give other bytes, not an error: whoever asks has to know the
/// secret by its public half. Errors: Invalid for shares of different lengths, two of one index, or none.
Result<Secret> joinShares(const std::vector<Share> &shares);

} // namespace zm::crypto
