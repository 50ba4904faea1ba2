#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace zm::store {

/// What a record of the sealed register is. The words stand in stored data.
enum class SealedKind : quint8 {
    Interference, ///< somebody asked for something that is none of theirs; even who wrote it down is sealed
    Tip,          ///< from the public; who gave it is sealed
    PassedOn,     ///< handed to who has to look into it
    Answered,     ///< what came of it
    Month,        ///< how many there were, signed by the supervising level, also when there were none
};

QString sealedWord(SealedKind kind);

/// How many of one kind were recorded, and what became of them.
struct Tally {
    int recorded = 0, passedOn = 0, answered = 0;
    bool operator==(const Tally &) const = default;
};

/// Who wrote a record, and their signature over it.
struct Author {
    QString officer;
    QDateTime at; ///< UTC, milliseconds
    QByteArray signature;
};

/// One record with its place in the chain.
struct SealedRecord {
    qint64 n = 0;      ///< from 0, without a gap
    SealedKind kind = SealedKind::Interference;
    QString month;     ///< "2026-03": all that is told of when
    qint64 of = -1;    ///< the record that was passed on or answered
    QByteArray open;   ///< for the office, under its key
    QByteArray closed; ///< for the supervising level, under the record's own key
    Tally interference, tips; ///< of a Month
    QByteArray prev;   ///< hash of the record before; the office's genesis for the first
    Author author;     ///< empty where it is sealed
    QByteArray sealedAuthor; ///< the same under the record's own key
};

/// What its author signs.
QByteArray sealedRecordSignedBytes(const SealedRecord &record, const QString &officer, const QDateTime &at);
/// Canonical JSON: what is stored and hashed.
QByteArray sealedRecordBytes(const SealedRecord &record);
/// Reads exactly what sealedRecordBytes() writes. Errors: Corrupt; Unsupported for a later version.
Result<SealedRecord> readSealedRecord(const QByteArray &bytes);
/// SHA-256 of "ZMSRI1\0" and the record.
QByteArray sealedRecordHash(QByteArrayView bytes);

/// Where a sealed \a part of record \a n belongs, so that it opens nowhere else.
QByteArray sealedPlace(qint64 n, QByteArrayView part);

QByteArray authorBytes(const Author &author);
Author authorFrom(const QJsonObject &object);

} // namespace zm::store
