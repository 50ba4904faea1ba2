#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

namespace zm::store {

/// What is signed: one act with its place in the chain of its case and of the device it was made on.
struct Payload {
    QByteArray act;       ///< the open part, canonical JSON (cases::encodeAct)
    QByteArray sealed;    ///< the personal part under the case's key; empty: the act has none
    QString caseId;       ///< 32 hex digits
    int n = 0;            ///< number in the case
    QByteArray prev;      ///< 32 bytes: hash of act n - 1; zeros for the first
    QString device;       ///< 32 hex digits
    qint64 deviceN = 0;   ///< number on the device, from 0
    QByteArray devicePrev;///< 32 bytes: hash of the act before it there; the office's genesis for the first
    QDateTime at;         ///< recorded, UTC, milliseconds
    QString officer;      ///< who signs
    bool operator==(const Payload &) const = default;
};

/// The bytes that are stored, hashed and signed: canonical JSON, keys in order, no spaces.
QByteArray payloadBytes(const Payload &payload);

/// Reads exactly what payloadBytes() writes. Errors: Corrupt for anything else; Unsupported for a later version.
Result<Payload> readPayload(QByteArrayView bytes);

/// The open part alone, as a slice of \a bytes; empty where there is none. For folding many acts fast.
QByteArrayView openPart(QByteArrayView bytes);

/// What a pass over many acts needs of one: slices of its bytes.
struct ActFace {
    QByteArrayView act;     ///< as openPart(); empty where the bytes are not in their form
    QByteArrayView officer; ///< who signed
    QDate recordedOn;       ///< the day it was recorded on, in China
};
ActFace faceOf(QByteArrayView bytes);

/// SHA-256 of "ZMEID1\0" and the payload: the act's name in every chain.
QByteArray actHash(QByteArrayView payload);
/// "ZMACT1\0", the payload's length as four bytes, the payload: what is signed. Source: protocol 2.1.
QByteArray signedBytes(QByteArrayView payload);
/// Where a sealed part belongs, so that it opens nowhere else.
QByteArray sealedAbout(const QString &caseId, int n);

} // namespace zm::store
