#pragma once

#include "store/audit.h"
#include "store/auditofficers.h"

#include <QJsonArray>

#include <variant>

namespace zm::store {

// What an office adopted in the place of what ships with the program: a rule pack or a calendar, proposed by one officer
// with the changes it makes, answered by another. Nothing is edited: a later adoption supersedes, and adopting the former
// one undoes it.

enum class LawKind : quint8 { Pack, Calendar };
QString lawKindWord(LawKind kind); ///< "pack", "calendar"

/// One file of the law: a rule pack, or the notices of a year.
struct LawFile {
    LawKind kind = LawKind::Pack;
    QString id;       ///< "spc2017", or the year
    QByteArray bytes; ///< empty: as it ships with the program
    bool operator==(const LawFile &) const = default;
};

/// Tells a pack from a calendar and checks it under \a jurisdiction's register. Errors: Invalid, a line for each fault.
Result<LawFile> readLawFile(const QByteArray &bytes, const cases::Jurisdiction &jurisdiction);

/// What somebody said about a proposal, or proposed.
struct LawWord {
    QString officer;
    QDateTime at;       ///< UTC
    QString reasons;
    QJsonArray changes; ///< what it changes in open cases, as found on that day
};

struct LawAnswer {
    LawWord word;
    int seq = 0;          ///< answers in their order, from 1
    bool adopted = false; ///< false: declined
};

/// A proposal and what became of it.
struct Adoption {
    int n = 0; ///< from 1
    LawFile file;
    LawWord proposed;
    std::optional<LawAnswer> answered; ///< nothing: it waits for the second officer
};

/// In the order they were proposed. Errors: Corrupt, Io.
Result<std::vector<Adoption>> adoptions(const sql::Connection &connection);

/// How many answers there are: whoever knows the law of the office looks here whether it still is. Errors: Io.
Result<int> lawAnswers(const sql::Connection &connection);

/// The files in force that were adopted, one for each id. Errors: Corrupt, Io.
Result<std::vector<LawFile>> adoptedFiles(const sql::Connection &connection);

/// The file that was in force before the present one, to go back to. Errors: NotFound where \a id was never replaced.
Result<LawFile> formerFile(const sql::Connection &connection, const QString &id);

/// An officer with what they need to sign for the office.
struct LawSigner {
    Office &office;
    const Session &session;
    const Clock &clock;
    const cases::Jurisdiction &jurisdiction; ///< as in force now; for citations of refusals
};

/// The number of a proposal, or why not.
using Proposed = std::variant<int, cases::Refusal>;

/// Writes down the first officer's proposal. Errors: Io.
Result<Proposed> proposeLaw(const LawSigner &signer, const LawFile &file, const LawWord &word);

/// The second officer's answer: who approves decisions or supervises, and never who proposed. With a yes every row of the
/// list is computed anew in the same transaction.
/// \return nothing, or the refusal. Errors: NotFound for an unknown or answered proposal; Io.
Result<std::optional<cases::Refusal>> answerLaw(const LawSigner &signer, int n, bool adopt, const LawWord &word);

/// Verifies order, links and both signatures of every adoption. Errors: Io.
Result<> auditAdoptions(const Office &office, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
