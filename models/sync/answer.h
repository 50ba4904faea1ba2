#pragma once

#include "sync/receipt.h"

namespace zm::sync {

/// The status of a refusal to judge what was composed in another epoch (RFC 9110, a condition that does not hold).
constexpr int kAnotherEpoch = 412;

/// How far a case has come: what a decision is compared with. Source: protocol 2.4.
struct CaseHead {
    QByteArray decision = QByteArray(32, '\0'); ///< the last decision's name; zeros for none
    qint64 decisions = 0, filings = 0;
    bool operator==(const CaseHead &) const = default;
};

/// The platform's answer to one line of a submission.
struct Answer {
    QByteArray eid;       ///< empty: the line had no act in it
    Verdict verdict = Verdict::Quarantined;
    QString code;         ///< why, where it was not accepted
    qint64 laneNo = -1;
    std::optional<CaseHead> head;     ///< of a conflict: how far the case is
    std::vector<QByteArray> unseen;   ///< of a conflict: acts that the officer had not seen
    std::optional<Signed> receipt;    ///< none: nothing is settled, the act may be sent again
    bool operator==(const Answer &) const = default;
};

/// Without the line's end.
QByteArray answerLine(const Answer &answer);
/// Errors: Invalid.
Result<Answer> readAnswer(QByteArrayView line);

/// What comes back for a submission: one answer a line, in order, and a last line that says how many.
QByteArray answersBody(const std::vector<QByteArray> &lines);
/// Errors: Invalid for a body that was torn: without its last line, or with another number.
Result<std::vector<Answer>> readAnswers(QByteArrayView body);

/// The lines of a body, without their ends. Empty lines are left out.
std::vector<QByteArrayView> linesOf(QByteArrayView body);

} // namespace zm::sync
