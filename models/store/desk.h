#pragma once

#include "base/clock.h"
#include "cases/codec.h"
#include "cases/engine.h"
#include "cases/jurisdiction.h"
#include "store/office.h"
#include "store/attentionlist.h"
#include "store/recorder.h"
#include "store/worklist.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace zm::store {

/// An act that is written down for good.
struct Recorded {
    QString caseId;
    int n = 0;             ///< its number in the case
    QDate on;              ///< legal date
    QDateTime recordedAt;  ///< UTC
    QString officer;       ///< who signed
    QByteArray hash;       ///< 32 bytes; empty in a dry run
    bool operator==(const Recorded &) const = default;
};

/// What became of one act. A refusal is an answer, not an error, and leaves nothing behind but, where the same person
/// tried both steps, a line in the query log.
using Verdict = std::variant<Recorded, cases::Refusal>;

/// An act on its way in.
struct Submission {
    QString caseRef;                 ///< case number or id; for open_case the number, or empty
    cases::Act act;                  ///< no `on`: today; no `by`: the officer, in the role that may do it
    std::optional<int> actsSeen;     ///< how many acts the officer saw; a longer case answers Conflict
};

/// Whether a batch stays.
enum class Writing : quint8 { ForGood, DryRun };

/// One act as read back.
struct StoredAct {
    int n = 0;
    cases::Act act;        ///< personal texts are "***" without a session, and for everybody once purged
    QDateTime recordedAt;  ///< UTC
    QString officer;       ///< who signed
    QByteArray hash;       ///< 32 bytes
};

/// One case, whole.
struct CaseFile {
    QString id;            ///< 32 hex digits
    QString number;        ///< as typed
    bool withheld = false; ///< personal texts read "***"
    cases::CaseState state;
    std::vector<StoredAct> acts;
    cases::CaseView view;  ///< on the day asked
};

/// Forgets the person of a purged case where this layer does not reach: in a copy of the national register.
using ForgetElsewhere = std::function<Result<>(const cases::OpenCase &opening, QDate on)>;
/// Sees to it that nobody acts on an entry that has ended any more, in a copy of the national register.
using HoldElsewhere = std::function<Result<>(const cases::OpenCase &opening)>;

/// The one way in: every act of windows, command line, import and timers passes submit(), and roles, four-eyes and
/// exclusions are checked there and nowhere else.
///
/// Belongs to the thread of its office.
class Desk final {
public:
    /// \param session  may be null: then nothing can be recorded, and what is personal reads "***".
    /// \param clock    must outlive the desk.
    Desk(Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock, SharedSession session = {});

    /// Called when a purge is recorded, before it is; where it fails nothing is recorded. An office that holds a copy of
    /// the register records no purge without it.
    /// \param hold  called after an act, recorded here or taken in from another office, left a case with an ended entry.
    /// Nothing waits for it: the ending counts whether or not the copy was reached.
    void reachElsewhere(ForgetElsewhere forget, HoldElsewhere hold = {})
    {
        m_forgetElsewhere = std::move(forget);
        m_holdElsewhere = std::move(hold);
    }

    /// Judges one act and, where the law allows it, writes it: signed, chained, durable before this returns.
    /// Errors: Denied without a session; NotFound for an unknown case; Conflict where somebody wrote in between
    /// (see Submission::actsSeen); Corrupt, Io. After an error nothing of the act is there.
    Result<Verdict> submit(const Submission &submission);
    Result<Verdict> submit(const QString &caseRef, const cases::Act &act) { return submit({caseRef, act, {}}); }

    /// What submit() would answer now. Works without a session: then `by` is taken at its word.
    Result<Verdict> judge(const QString &caseRef, const cases::Act &act);

    /// Many acts in one transaction, each judged after the ones before it. One verdict an act, in order; refused acts
    /// do not stop the others, an unknown case is answered as a refusal, a failing machine takes all of them back.
    Result<std::vector<Verdict>> submitBatch(const std::vector<Submission> &submissions,
                                             Writing writing = Writing::ForGood);

    /// \param on  the day asked; invalid: today. Errors: NotFound, Corrupt, Io.
    Result<CaseFile> read(const QString &caseRef, QDate on = {});

    /// A page of the work list; reads no act, except of cases that change by themselves until today.
    Result<WorkPage> workList(const WorkQuery &query);
    /// How many cases each band of the work list holds. Cost: one pass over an index of the cases not closed.
    Result<BandCounts> bandCounts(QDate today);

    /// What asks for attention across all cases, from the list; reads no act, except of cases that change by themselves until
    /// today. Errors: Conflict where \a goesOn stopped it; Corrupt, Io.
    Result<std::vector<AttentionRow>> attention(QDate today, const std::function<bool()> &goesOn = {});

    /// The law, calendar and office as every judgement here has them. Good while the desk is there.
    cases::Context context(QDate askOn) const;
    QDate today() const { return m_clock->today(); }
    const Office &office() const { return *m_office; }
    const SharedSession &session() const { return m_session; }
    const cases::SharedJurisdiction &jurisdiction() const { return m_jurisdiction; }

private:
    struct Batch;
    /// Takes over what the office adopted since the desk last looked, here or in another program.
    Result<> learnLaw();
    /// What an unknown case number is: for one act the caller's mistake, for one of many the answer to that line.
    enum class Stranger : quint8 { IsAnError, IsRefused };
    Result<std::vector<Verdict>> process(const std::vector<Submission> &submissions, Writing writing,
                                         Stranger stranger);
    Error settled(const Error &error) const;
    Result<Verdict> take(Batch &batch, const Submission &submission);
    Result<OpenFile *> fileFor(Batch &batch, const Submission &submission, const cases::Act &act) const;
    Result<std::optional<QString>> idOf(Batch &batch, const QString &ref) const;
    Result<OpenFile> folded(const QString &id) const;
    Result<std::optional<cases::Refusal>> comesBack(Batch &batch, const cases::Act &act,
                                                    const cases::Context &context) const;
    Result<> store(Batch &batch, const cases::Context &context) const;
    void holdElsewhere(const Batch &batch) const;
    Result<> forgetElsewhere(const OpenFile &file, QDate on) const;
    Result<> wake(const WorkQuery &query);
    /// Writes the rows of \a ids anew. \return whether it could: not while somebody else writes.
    Result<bool> projectAnew(const QStringList &ids, QDate today);
    Result<QString> knownCase(const QString &caseRef) const;
    QString shownName(const QString &caseId, const QByteArray &wrapped, const QByteArray &name) const;

    Office *m_office;
    cases::SharedJurisdiction m_jurisdiction;
    int m_lawAnswers = 0; ///< adoptions that m_jurisdiction knows
    std::vector<cases::SharedJurisdiction> m_formerLaw; ///< contexts that were given out may still look at it
    const Clock *m_clock;
    SharedSession m_session;
    ForgetElsewhere m_forgetElsewhere;
    HoldElsewhere m_holdElsewhere;
    OpenFiles m_known; ///< cases folded before; each is checked against the log before it is used
};

} // namespace zm::store
