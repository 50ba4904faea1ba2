#pragma once

#include "sync/receipt.h"
#include "sync/signed.h"

#include <optional>

namespace zm::sync {

/// The longest line of one act, and how many may come at once. Told by hello. Source: protocol 2.1, 2.2.
inline constexpr qsizetype kLongestLine = 256 * 1024;
inline constexpr int kMostActs = 64;
inline constexpr qsizetype kLongestSubmission = 1024 * 1024;

/// One act as it travels, one line of NDJSON: `{"k":..,"p":..,"r":..,"s":[..],"v":1}`.
struct Envelope {
    Signed act;
    /// The platform's own earlier word on it: what it promised before it was set back to a backup.
    std::optional<Signed> receipt;
    /// The key that opens the case's personal fields, in a box for the reader. Outside of what is signed, so that it
    /// can be destroyed while the act stays.
    QByteArray boxedKey;
    bool operator==(const Envelope &) const = default;
};

/// The tag acts are signed under; their hash is the act's name: SHA-256 of "ZMEID1\0" and the text.
inline constexpr char kActTag[] = "ZMACT1";
/// Under what a second officer signs for an act that is held: `{"act","nonce","said","shard"}`.
inline constexpr char kCountersignTag[] = "ZMCSG1";

QByteArray eventId(QByteArrayView payloadText);
/// The same under SM3, stored beside it for those who must check with it.
QByteArray eventIdSm3(QByteArrayView payloadText);

QJsonObject toJson(const Envelope &envelope);
/// Without the line's end.
QByteArray envelopeLine(const Envelope &envelope);
/// Errors: Invalid; Unsupported for a later version.
Result<Envelope> envelopeFrom(const QJsonObject &object);
Result<Envelope> readEnvelope(QByteArrayView line);

} // namespace zm::sync
