#pragma once

#include "identity/likeness.h"
#include "store/auditofficers.h"
#include "store/desk.h"

namespace zm::store {

// The bar before an entry (N13): where somebody of that name was once taken for another, two officers have to make sure
// who it is, each by two things that tell people apart, before the case can come to an entry. Names are kept as digests
// under the office's key: they can be asked about, not read.

/// What tells two people apart. The words stand in stored data.
enum class IdentityFactor : quint8 { Number, BirthDate, DocumentImage, Photograph, Address };
inline constexpr int kIdentityFactors = int(IdentityFactor::Address) + 1;
QString factorWord(IdentityFactor factor); ///< "number", "birth", "document", "photograph", "address"
std::optional<IdentityFactor> factorNamed(QStringView word);

/// One officer's word that the subject of a case is who they are taken for.
struct IdentityCheck {
    QString officer;
    QDateTime at; ///< UTC
    std::vector<IdentityFactor> factors;
};

/// Records that the subject of a case and \a other were taken for each other, from now on for every case with either
/// name. Errors: NotFound; Denied without a session; Invalid for an empty name; Io.
Result<> recordConfusion(Desk &desk, const Clock &clock, const QString &caseRef, const QString &other, const QString &cause);

/// Records that the signed-in officer made sure. Errors: NotFound; Denied; Invalid for fewer than two factors; Io.
Result<> recordIdentityCheck(Desk &desk, const Clock &clock, const QString &caseRef, const std::vector<IdentityFactor> &factors);

/// In the order they were made. Errors: NotFound, Corrupt, Io.
Result<std::vector<IdentityCheck>> identityChecks(const Desk &desk, const QString &caseRef);

/// Whether anybody of \a name was ever taken for another here. Errors: Corrupt, Io.
Result<bool> wasConfused(const sql::Connection &connection, const Session &session, const QString &name);

/// The one place where the bar is judged: the refusal of an act that leads to an entry, or nothing. \a file must have
/// been folded with the case's key. Errors: Corrupt, Io.
Result<std::optional<cases::Refusal>> identityBar(const sql::Connection &connection, const Session &session, const OpenFile &file,
                                                  const cases::Act &act, const cases::Context &context);

/// Another case of the office whose subject may be taken for this one.
struct NearCase {
    QString caseId, number, name, idNumber;
    identity::IdKind idKind = identity::IdKind::None;
    QDate birth;
    identity::Likeness likeness = identity::Likeness::None;
    bool sameNumber = false; ///< the same whole number: the same person
};

/// Every such case, the closest first; folds every case of the office, so it is a job. Stopped in the middle, what was
/// seen so far comes back. \param progress  told done and total, answers whether to go on. Errors: NotFound, Corrupt, Io.
Result<std::vector<NearCase>> nearCases(Desk &desk, const QString &caseRef, const identity::LikenessTable &table,
                                        const identity::NameReader &reader,
                                        const std::function<bool(qint64 done, qint64 total)> &progress = {});

/// Verifies order and signatures of confusions and checks. Errors: Io.
Result<> auditIdentity(const Office &office, const KeyRing &keys, AuditReport &report);

} // namespace zm::store
