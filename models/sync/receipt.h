#pragma once

#include "sync/signed.h"

#include <optional>

namespace zm::sync {

/// What the platform says of an act. Never changes for the same act. Source: protocol 2.3.
enum class Verdict : quint8 {
    Accepted,    ///< durable and in its lane
    Conflict,    ///< something happened that the officer had not seen: to be decided anew
    Held,        ///< well formed, needs a second person
    NeedsPrev,   ///< follows on an act that is not known here: that one first. The only answer that is not kept
    Quarantined, ///< kept, not judged: signature, key, form
    Moved,       ///< the case belongs to another shard now
};

QString verdictName(Verdict verdict);
std::optional<Verdict> verdictNamed(QStringView name);

/// The platform's signed word on one act: a promise that it is kept, whatever the verdict.
struct Receipt {
    QByteArray eid;       ///< 32 bytes
    QString caseId, shard;
    Verdict verdict = Verdict::Accepted;
    QString code;         ///< why, where it was not accepted: "head_moved"
    qint64 laneNo = -1;   ///< its number in its lane; -1: not accepted
    qint64 receivedAtMs = 0;
    qint64 epoch = 0;
    bool operator==(const Receipt &) const = default;
};

inline constexpr char kReceiptTag[] = "ZMRCP1";

/// Errors: Io.
Result<Signed> signReceipt(const Receipt &receipt, const crypto::SigningKey &key);
/// The same, by a key whose keyId() is known: working it out takes a good part of what signing takes.
Result<Signed> signReceipt(const Receipt &receipt, const crypto::SigningKey &key, const QString &keyId);
/// Reads without asking who signed. Errors: Invalid.
Result<Receipt> readReceipt(const Signed &said);
/// Errors: Invalid where none of \a keys signed it.
Result<Receipt> checkReceipt(const Signed &said, const std::vector<crypto::PublicKey> &keys);

} // namespace zm::sync
