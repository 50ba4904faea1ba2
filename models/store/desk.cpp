#include "store/desk.h"

#include "cases/subjectcheck.h"
#include "crypto/random.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/actor.h"
#include "store/attachments.h"
#include "store/casekeys.h"
#include "store/caselist.h"
#include "store/identitygate.h"
#include "store/keptapart.h"
#include "store/officelaw.h"
#include "store/purge.h"
#include "store/reader.h"
#include "store/supervision.h"

#include <QDir>
#include <QFile>

#include <set>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More than anybody works on in a day; a batch import may pass through more and starts anew.
constexpr std::size_t kMostKnown = 2000;

/// The rule of a refusal that goes on record: somebody tried to do both steps of a decision.
constexpr auto kFourEyes = "FOUR-EYES"_L1;

/// The mirror of the national register, in an office that has one.
constexpr auto kRegister = "register.sqlite"_L1;

/// What is wrong from the first line on would be carried to every paper and cannot be put right in the case: a number that
/// fails its check, or says another birth date, opens none.
std::optional<cases::Refusal> unsoundSubject(const cases::Act &act, const cases::Context &context)
{
    const auto *opening = std::get_if<cases::OpenCase>(&act.body);
    const auto fault = opening ? cases::subjectFault(opening->subject, act.on) : std::nullopt;
    if (!fault)
        return std::nullopt;
    return houseRefusal(u"N13"_s, act.on, context, QString::fromLatin1(fault->fact), fault->arguments,
                        cases::Cure{cases::ActKind::OpenCase, act.by.role, {}});
}

/// Nobody is handed a case who cannot take it up: somebody unknown here, without a role in its programme, or suspended.
Result<std::optional<cases::Refusal>> receiverBar(const Office &office, const cases::CaseState &state, const cases::Act &act,
                                                  const cases::Context &context)
{
    const auto *handing = std::get_if<cases::HandOver>(&act.body);
    if (!handing)
        return std::optional<cases::Refusal>();
    ZM_TRY(const std::vector<Officer> officers, office.officers());
    const auto found = std::ranges::find(officers, handing->to, &Officer::id);
    const bool fits = found != officers.end() && std::ranges::any_of(found->roles, [&](cases::Role role) {
        return cases::worksIn(state.head.program, role) && cases::mayDo(role, cases::ActKind::HandOver);
    });
    if (fits && mayWork(office.connection(), handing->to))
        return std::optional<cases::Refusal>();
    return houseRefusal(u"FIELD"_s, act.on, context, u"handover.nobody"_s, {handing->to},
                        cases::Cure{cases::ActKind::HandOver, act.by.role, {}});
}

} // namespace

/// One pass through the desk: what it has learnt and written so far. Nothing of it counts until it is committed.
struct Desk::Batch {
    Writing writing;
    std::optional<Recorder> recorder;         ///< only where it writes for good
    OpenFiles files;                          ///< as of the last act taken
    std::unordered_map<QString, QString> made;///< number keys of cases opened in this batch, and their ids
    std::unordered_map<QString, QString> found;///< references met in this batch, and the ids they name
    std::set<QString> changed;
    std::optional<std::vector<KeptTombstone>> tombstones; ///< read when the first case is opened
    bool purged = false;
    std::vector<QString> ended; ///< cases whose entry has ended
};

Desk::Desk(Office &office, cases::SharedJurisdiction jurisdiction, const Clock &clock, SharedSession session)
    : m_office(&office), m_jurisdiction(std::move(jurisdiction)), m_clock(&clock), m_session(std::move(session))
{
}

Result<> Desk::learnLaw()
{
    ZM_TRY(const int answers, lawAnswers(m_office->connection()));
    if (answers == m_lawAnswers)
        return {};
    ZM_TRY(auto law, lawOf(*m_office, m_jurisdiction));
    m_formerLaw.push_back(std::exchange(m_jurisdiction, std::move(law)));
    m_lawAnswers = answers;
    return {};
}

cases::Context Desk::context(QDate askOn) const
{
    return m_office->context(*m_jurisdiction, askOn);
}

Result<QString> Desk::knownCase(const QString &caseRef) const
{
    ZM_TRY(const auto id, findCase(m_office->connection(), caseRef));
    if (!id)
        return fail(ErrorCode::NotFound, u"there is no case %1 in this office"_s.arg(caseRef));
    return *id;
}

Result<Verdict> Desk::submit(const Submission &submission)
{
    ZM_TRY(auto verdicts, process({submission}, Writing::ForGood, Stranger::IsAnError));
    return std::move(verdicts.front());
}

Result<Verdict> Desk::judge(const QString &caseRef, const cases::Act &act)
{
    ZM_TRY(auto verdicts, process({{caseRef, act, {}}}, Writing::DryRun, Stranger::IsAnError));
    return std::move(verdicts.front());
}

Result<std::vector<Verdict>> Desk::submitBatch(const std::vector<Submission> &submissions, Writing writing)
{
    return process(submissions, writing, Stranger::IsRefused);
}

Result<std::vector<Verdict>> Desk::process(const std::vector<Submission> &submissions, Writing writing,
                                           Stranger stranger)
{
    Batch batch{writing, {}, {}, {}, {}, {}, {}, false, {}};
    std::optional<sql::Transaction> transaction;
    if (writing == Writing::ForGood) {
        if (!m_session)
            return fail(ErrorCode::Denied, u"nobody is signed in: an act needs the officer who signs it"_s);
        ZM_TRY(auto begun, sql::Transaction::begin(m_office->connection()));
        transaction.emplace(std::move(begun));
        ZM_CHECK(mayWork(m_office->connection(), m_session->officer.id)); // suspended while the window was open
        batch.recorder.emplace(*m_office, *m_session, *m_clock);
    }
    ZM_CHECK(learnLaw()); // inside the transaction: nobody adopts anything before it ends
    std::vector<Verdict> verdicts;
    for (const Submission &submission : submissions) {
        auto verdict = take(batch, submission);
        if (!verdict && verdict.error().code == ErrorCode::NotFound && stranger == Stranger::IsRefused)
            verdict = houseRefusal(u"ORDER"_s, today(), context(today()), u"case.unknown"_s, {submission.caseRef},
                                   cases::Cure{cases::ActKind::OpenCase, cases::Role::Clerk, {}});
        if (!verdict)
            return std::unexpected(std::move(verdict).error());
        verdicts.push_back(*std::move(verdict));
    }
    if (transaction) {
        ZM_CHECK(store(batch, context(today())));
        if (auto done = transaction->commit(); !done) {
            transaction.reset();
            return std::unexpected(settled(done.error()));
        }
        transaction.reset();
        if (batch.purged) {
            // The act stands; where one of these fails, the next checkpoint and the next sweep do it.
            (void)emptyJournal(m_office->connection());
            (void)sweepAttachments(*m_office);
        }
        holdElsewhere(batch);
        (void)writeJournal(*m_office); // the same: it stays due, the next act or `zm check` writes it
        if (m_known.size() + batch.files.size() > kMostKnown)
            m_known.clear();
        if (batch.files.size() <= kMostKnown) {
            for (auto &[id, file] : batch.files)
                m_known.insert_or_assign(id, std::move(file));
        }
    }
    return verdicts;
}

// A write that failed in its last moment may still lie in the journal, where the next opening would find it whole. A
// write that succeeds after it takes its place, and then it is certain that nothing is there.
Error Desk::settled(const Error &error) const
{
    const auto overwrite = [this]() -> Result<> {
        ZM_TRY(auto transaction, sql::Transaction::begin(m_office->connection()));
        const QString &device = m_office->profile().device;
        ZM_TRY(const ChainEnd end, deviceEnd(m_office->connection(), device));
        if (end.length > 0)
            ZM_CHECK(setDeviceEnd(m_office->connection(), device, end));
        return transaction.commit();
    };
    if (overwrite())
        return {error.code, error.detail + u"; nothing was recorded"_s};
    return {error.code, error.detail + u"; it is not certain whether the act was recorded: read the case before it is "
                                       "submitted again"_s};
}

Result<std::optional<QString>> Desk::idOf(Batch &batch, const QString &ref) const
{
    if (const auto found = batch.found.find(ref); found != batch.found.end())
        return std::optional(found->second);
    std::optional<QString> id;
    if (const auto made = batch.made.find(numberKey(ref)); made != batch.made.end()) {
        id = made->second;
    } else if (batch.files.contains(ref)) {
        id = ref;
    } else {
        ZM_TRY(id, findCase(m_office->connection(), ref));
    }
    if (id)
        batch.found.emplace(ref, *id);
    return id;
}

Result<OpenFile> Desk::folded(const QString &id) const
{
    ZM_TRY(const ChainEnd end, caseEnd(m_office->connection(), id));
    if (const auto known = m_known.find(id); known != m_known.end()) {
        const OpenFile &file = known->second;
        if (file.state.acts == end.length && file.head == end.head)
            return file;
        // Others went on with it: their acts are enough where they follow on what is known.
        if (auto on = readOn(m_office->connection(), m_session.get(), id, {file.state, {}, file.head, false});
            on && on->state.acts == end.length && on->head == end.head)
            return OpenFile{id, std::move(on->state), std::move(on->head)};
    }
    ZM_TRY(auto history, readHistory(m_office->connection(), m_session.get(), id));
    return OpenFile{id, std::move(history.state), std::move(history.head)};
}

Result<OpenFile *> Desk::fileFor(Batch &batch, const Submission &submission, const cases::Act &act) const
{
    const auto *opening = std::get_if<cases::OpenCase>(&act.body);
    const QString ref = opening ? opening->caseNumber : submission.caseRef;
    ZM_TRY(const auto id, idOf(batch, ref));
    if (!id && !opening)
        return fail(ErrorCode::NotFound, u"there is no case %1 in this office"_s.arg(ref));
    if (!id) {
        ZM_TRY(const QByteArray fresh, crypto::randomBytes(16));
        const QString made = QString::fromLatin1(fresh.toHex());
        return &(batch.files[made] = OpenFile{made, {}, QByteArray(32, '\0')});
    }
    if (const auto open = batch.files.find(*id); open != batch.files.end())
        return &open->second;
    ZM_TRY(auto file, folded(*id));
    return &(batch.files[*id] = std::move(file));
}

Result<Verdict> Desk::take(Batch &batch, const Submission &submission)
{
    const cases::Context now = context(today());
    cases::Act act = submission.act;
    if (!act.on.isValid())
        act.on = today();
    if (auto *opening = std::get_if<cases::OpenCase>(&act.body); opening && opening->caseNumber.isEmpty())
        opening->caseNumber = submission.caseRef;

    ZM_TRY(OpenFile *file, fileFor(batch, submission, act));
    if (submission.actsSeen && *submission.actsSeen != file->state.acts)
        return fail(ErrorCode::Conflict, u"case %1 has %2 acts, %3 were seen: somebody wrote in between"_s
                                             .arg(submission.caseRef)
                                             .arg(file->state.acts)
                                             .arg(*submission.actsSeen));
    auto actor = actorFor(act, m_session ? &m_session->officer : nullptr, now);
    if (!actor)
        return Verdict(std::move(actor).error());
    act.by = *std::move(actor);
    if (auto allowed = cases::decide(file->state, act, now); !allowed) {
        if (batch.recorder && allowed.error().rule == kFourEyes)
            ZM_CHECK(noteSamePerson(*m_office, *m_session, *m_clock, file->id, act.kind()));
        return Verdict(std::move(allowed).error());
    }
    if (auto unsound = unsoundSubject(act, now))
        return Verdict(*std::move(unsound));
    ZM_TRY(auto unreceived, receiverBar(*m_office, file->state, act, now));
    if (unreceived)
        return Verdict(*std::move(unreceived));
    ZM_TRY(auto returning, comesBack(batch, act, now));
    if (returning)
        return Verdict(*std::move(returning));
    if (m_session) {
        ZM_TRY(auto barred, identityBar(m_office->connection(), *m_session, *file, act, now));
        if (barred)
            return Verdict(*std::move(barred));
    }

    Recorded recorded{file->id, file->state.acts, act.on, m_clock->now(), {}, {}};
    if (m_session)
        recorded.officer = m_session->officer.id;
    if (batch.recorder && act.kind() == cases::ActKind::PurgeIdentity)
        ZM_CHECK(forgetElsewhere(*file, act.on));
    if (batch.recorder) {
        ZM_TRY(const Written written, batch.recorder->record(*file, act));
        recorded.hash = file->head = written.hash;
        recorded.recordedAt = written.at;
    }
    if (const auto *opening = std::get_if<cases::OpenCase>(&act.body))
        batch.made.insert_or_assign(numberKey(opening->caseNumber), file->id);
    batch.purged = batch.purged || act.kind() == cases::ActKind::PurgeIdentity;
    cases::evolve(file->state, act);
    batch.changed.insert(file->id);
    return Verdict(std::move(recorded));
}

// Before the act: who it is about is readable only until then. Where the act fails after it, the copy has lost an entry
// that was withdrawn as wrong, and the next snapshot says so anyway.
Result<> Desk::forgetElsewhere(const OpenFile &file, QDate on) const
{
    if (m_forgetElsewhere)
        return m_forgetElsewhere(file.state.head, on);
    if (QFile::exists(QDir(m_office->folder()).filePath(kRegister)))
        return fail(ErrorCode::Unsupported, u"this office holds a copy of the national register, which a purge must reach and this program does not"_s);
    return {};
}

/// Whether \a act would open a case about somebody whose wrongful listing was purged.
Result<std::optional<cases::Refusal>> Desk::comesBack(Batch &batch, const cases::Act &act,
                                                      const cases::Context &context) const
{
    const auto *opening = std::get_if<cases::OpenCase>(&act.body);
    if (!opening || !m_session)
        return std::optional<cases::Refusal>();
    if (!batch.tombstones) {
        ZM_TRY(batch.tombstones, tombstones(m_office->connection()));
    }
    return resembles(*m_office, *m_session, *batch.tombstones, *opening, act.on, context);
}

Result<> Desk::store(Batch &batch, const cases::Context &context) const
{
    for (const QString &id : batch.changed) {
        const OpenFile &file = batch.files.at(id);
        const cases::CaseView view = cases::viewOf(file.state, context);
        const ListRow row = projected(id, file.head, file.state, view, context.askOn);
        ZM_CHECK(putRow(m_office->connection(), row));
        ZM_CHECK(markEnded(m_office->connection(), row));
        const bool live = row.entry == cases::EntryStatus::Live && view.stage != cases::Stage::RemovalDue;
        if (row.entry != cases::EntryStatus::None && !live)
            batch.ended.push_back(id);
    }
    return batch.recorder->finish();
}

void Desk::holdElsewhere(const Batch &batch) const
{
    if (!m_holdElsewhere)
        return;
    for (const QString &id : batch.ended)
        (void)m_holdElsewhere(batch.files.at(id).state.head); // where it fails, the copy's lease ends within a day
}

namespace {

/// The case without what has a later legal date than \a day. The numbers of the acts stay what they are.
cases::CaseState asOf(const CaseHistory &history, QDate day)
{
    cases::CaseState state;
    for (const ReadAct &one : history.acts) {
        if (one.act.on <= day)
            cases::evolve(state, one.act);
        else
            ++state.acts;
    }
    return state;
}

} // namespace

Result<CaseFile> Desk::read(const QString &caseRef, QDate on)
{
    ZM_CHECK(learnLaw());
    ZM_TRY(const QString id, knownCase(caseRef));
    ZM_TRY(auto history, readHistory(m_office->connection(), m_session.get(), id));
    CaseFile file;
    file.id = id;
    file.number = history.state.head.caseNumber;
    file.withheld = history.withheld;
    const QDate day = on.isValid() ? on : today();
    file.state = day < today() ? asOf(history, day) : std::move(history.state);
    for (ReadAct &one : history.acts) {
        if (one.act.on <= day || day >= today())
            file.acts.push_back({one.payload.n, std::move(one.act), one.payload.at, one.payload.officer, one.hash});
    }
    file.view = cases::viewOf(file.state, context(day));
    return file;
}

} // namespace zm::store
