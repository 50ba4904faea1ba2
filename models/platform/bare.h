#pragma once

#include "crypto/sign.h"
#include "platform/database.h"
#include "sync/envelope.h"
#include "sync/actpayload.h"

namespace zm::platform {

/// An accepted act as rows, worked out beforehand: to measure the platform against writing them and nothing else.
struct BareAct {
    sync::ActPayload payload;
    QByteArray eid, eidSm3, line, answer, feedBytes;
    /// Errors: Invalid.
    static Result<BareAct> of(QByteArrayView line);
};

/// The bare signed insert: a signature, the head moved by comparison, the same rows, \a atOnce acts in a durable transaction.
/// Nothing is read, checked or looked up. Errors: as Database; Io.
Result<> insertBare(Database &database, const std::vector<BareAct> &acts, const crypto::SigningKey &key, std::size_t atOnce);

} // namespace zm::platform
