#pragma once

#include "crypto/keyeddigest.h"
#include "registry/check.h"

namespace zm::registry {

/// A subject taken apart: whether its number can be one, and the digest under which it is looked up and recorded.
struct Judged {
    std::string number; ///< plain; empty: only the name can be compared
    std::u32string name;
    crypto::KeyedDigest::Bytes digest{};
    QString fault;      ///< not empty: nothing is compared
};

Judged judged(const crypto::KeyedDigest &digest, const CheckSubject &subject, QDate today);

} // namespace zm::registry
