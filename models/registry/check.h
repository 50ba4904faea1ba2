#pragma once

#include "crypto/keyeddigest.h"
#include "registry/search.h"
#include "registry/textpool.h"

#include <functional>
#include <span>

class QIODevice;

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

/// Checks one subject. Numbers decide; a name alone never lists anybody, and past the lease nobody may be acted on.
/// Errors: Unsupported where the mirror holds masked numbers whose key is not here; Io.
Result<CheckAnswer> check(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, const QDateTime &now, QDate today);

/// What is written down of a check before its answers are given.
struct CheckRecord {
    QDateTime at;    ///< UTC
    QString officer; ///< id; empty: nobody signed in
    QString reason;
    int listed = 0, namesake = 0, clear = 0, invalid = 0;
    std::vector<crypto::KeyedDigest::Bytes> subjects; ///< of the numbers (of the names, without one): who was asked about
    void count(Verdict verdict);
    /// "register:<subjects>:<digest of all of this>": what another log says of it, without a name or a number.
    QString pointer() const;
};
using RecordCheck = std::function<Result<>(const CheckRecord &record)>;

/// Writes checks into the register's own file.
RecordCheck recordInMirror(const Mirror &mirror);

/// Whose check it is, and why; nothing is asked without.
struct CheckReason {
    QString officer, reason;
    QDateTime now;
    QDate today;
};
/// As check(), on record before it is answered. Errors: Invalid without a reason; as check(); those of \a record.
Result<CheckAnswer> checkOne(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, const CheckReason &why,
                             const RecordCheck &record);

/// A check that is on record, as somebody who was asked about may be told of it.
struct CheckAsked {
    QDateTime at; ///< UTC
    QString officer, reason;
};
/// Who asked about a number, or about a name where no number was given, and why; the oldest first.
/// \param subject  a number in any writing, or with an empty number the name.
/// Errors: Io.
Result<std::vector<CheckAsked>> whoAsked(const Mirror &mirror, const CheckSubject &subject);

/// A row of a file of subjects, and what came of it. Views hold as long as the batch.
struct BatchRow {
    qint64 line = 0;
    std::string_view name, idKind, idNumber; ///< as they stand in the file
    std::string_view reason;                 ///< as CheckAnswer::reason
    /// In one line: case number, court, day, masked number of each of entryRows; ends with "..." where there are more.
    std::string_view entries;
    std::span<const qint64> entryRows; ///< of a listed one, at most 20, or namesakes, at most 5; the newest first
    Verdict verdict = Verdict::Clear;
    bool mayBeActedOn = false;
};

/// A file of subjects and what came of each row.
struct Batch {
    std::vector<BatchRow> rows;
    CheckRecord record;
    bool cancelled = false;
    qint64 stoppedAtLine = 0; ///< of a cancelled one: from this line on nobody was answered
    /// Writes the result file: CSV, of a cancelled one with a last row that says from where on nobody was answered.
    /// Errors: Io.
    Result<> write(QIODevice &file) const;
    std::vector<std::unique_ptr<TextPool>> texts; ///< what the rows' views look at
};

/// Checks every row of a CSV with the header `name,id_kind,id_number`, and records that it was done and why.
/// \param progress  told bytes done and in all some times a second; answers whether to go on. May be empty. What was being
/// answered when it said no is not in the batch; stoppedAtLine says where that begins.
/// Errors: Invalid naming line and field for a wrong file or a missing reason; Denied where the mirror is past its lease
/// (a check of a file is an adverse use); Unsupported as check(); Io.
Result<Batch> checkFile(const Mirror &mirror, const QString &path, const QString &officer, const QString &reason, const QDateTime &now,
                        QDate today, const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace zm::registry
