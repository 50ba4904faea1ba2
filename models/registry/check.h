#pragma once

#include "registry/search.h"

#include <functional>

namespace zm::registry {

/// Who is asked about.
struct CheckSubject {
    QString name;
    QString idKind;   ///< "ric", ...; may be empty where there is no number
    QString idNumber; ///< as typed
};

enum class Verdict : quint8 {
    Listed,   ///< an entry has the same number
    Namesake, ///< an entry has the same name and another number or none: somebody else until shown otherwise
    Clear,
    Invalid,  ///< the number cannot be one; nothing was compared
};
QString verdictWord(Verdict verdict);

struct CheckAnswer {
    Verdict verdict = Verdict::Clear;
    QString reason;                  ///< of an invalid one, as identity::IdVerdict says it
    std::vector<FoundEntry> entries; ///< of a listed one, or namesakes; at most 20, the newest first
    /// Whether an adverse act may rest on it: listed, and some entry live and within its term.
    bool mayBeActedOn = false;
};

/// Checks one subject. Numbers decide; a name alone never lists anybody.
/// Errors: Unsupported where the mirror holds masked numbers whose key is not here; Io.
Result<CheckAnswer> check(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, QDate today);

/// What is written down of a check before its answers are given.
struct CheckRecord {
    QDateTime at;    ///< UTC
    QString officer; ///< id; empty: nobody signed in
    QString reason;
    int listed = 0, namesake = 0, clear = 0, invalid = 0;
    std::vector<QByteArray> subjects; ///< keyed digests of the numbers (of the names, without one): who was asked about
    /// "register:<subjects>:<digest of all of this>": what another log says of it, without a name or a number.
    QString pointer() const;
};
using RecordCheck = std::function<Result<>(const CheckRecord &record)>;

/// Writes checks into the register's own file.
RecordCheck recordInMirror(const Mirror &mirror);

/// A file of subjects and what came of each row.
struct BatchRow {
    qint64 line = 0;
    CheckSubject subject;
    Verdict verdict = Verdict::Clear;
    bool mayBeActedOn = false;
    QString reason;                ///< as CheckAnswer::reason
    std::vector<qint64> entryRows; ///< of a listed one, or namesakes; at most 20, the newest first
    std::string entries;           ///< the same in one line: case number, court, day, masked number of each
};
struct Batch {
    std::vector<BatchRow> rows;
    CheckRecord record;
    bool cancelled = false;
    QByteArray csv() const; ///< the result file
};

/// Checks every row of a CSV with the header `name,id_kind,id_number`, and records that it was done and why.
/// \param progress  told bytes done and in all some times a second; answers whether to go on. May be empty. What was being
/// answered when it said no is not in the batch.
/// Errors: Invalid naming line and field for a wrong file or a missing reason; Denied where the mirror is past its lease
/// (a check of a file is an adverse use); Unsupported as check(); Io.
Result<Batch> checkFile(const Mirror &mirror, const QString &path, const QString &officer, const QString &reason, const QDateTime &now,
                        QDate today, const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace zm::registry
