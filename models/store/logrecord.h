#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

namespace zm::store {

/// What a record of the query log is about. The words stand in stored data.
enum class LogKind : quint8 {
    Attach, ///< evidence was laid beside the case
    Reveal, ///< a hidden number was shown
    Open,   ///< evidence was opened
    Export, ///< something personal was saved outside the office's folder
    Print,  ///< something personal was printed
    // What supervision leaves in the same chain.
    Refuse, ///< an act was refused because the same person may not do both steps
    Review, ///< a supervisor looked at a look
    Finding,///< what the second review of a drawn case found
    Sample, ///< a seed was committed, or a sample drawn with it; of no case
    Check,  ///< people were checked against the national register; of no case
};

/// Whether somebody saw something personal.
inline bool isLook(LogKind kind) { return kind > LogKind::Attach && kind <= LogKind::Print; }

QString logWord(LogKind kind);
std::optional<LogKind> logKindNamed(QStringView word);

/// What is signed: one record with its place in the chain.
struct LogRecord {
    qint64 n = 0;       ///< from 0, without a gap
    LogKind kind = LogKind::Reveal;
    QString caseId;     ///< 32 hex digits
    QString officer;
    QDateTime at;       ///< UTC, milliseconds
    QString purpose;    ///< id of the list; empty for Attach
    QString what;       ///< "subject.id", "attachment:<digest>", "paper:entry_decision:4"; nothing personal
    int key = -1;       ///< which key of the case sealed the rest: the first act it opens; -1: nothing is sealed
    QByteArray sealed;  ///< personal texts under the case's key
    QByteArray prev;    ///< hash of the record before; the office's genesis for the first
    bool operator==(const LogRecord &) const = default;
};

/// Canonical JSON: what is stored, hashed and signed.
QByteArray recordBytes(const LogRecord &record);
/// Reads exactly what recordBytes() writes. Errors: Corrupt for anything else; Unsupported for a later version.
Result<LogRecord> readRecord(const QByteArray &bytes);

/// SHA-256 of "ZMLID1\0" and the record.
QByteArray recordHash(QByteArrayView bytes);
/// "ZMLOG1\0", the record's length as four bytes, the record: what is signed.
QByteArray recordSignedBytes(QByteArrayView bytes);
/// Where a record's sealed part belongs, so that it opens nowhere else.
QByteArray recordAbout(const QString &caseId, qint64 n);

} // namespace zm::store
