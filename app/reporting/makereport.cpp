#include "app/reporting/makereport.h"

#include "app/compose/compose.h"
#include "filter/holds.h"
#include "filter/language.h"
#include "reports/collect.h"
#include "resources/resources.h"
#include "store/casepass.h"
#include "store/officefacts.h"
#include "store/projection.h"
#include "store/querylog.h"

#include <QJsonArray>

#include <atomic>
#include <future>

namespace zm::reporting {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWorkers = 2;
constexpr int kObservationsAnAct = 6; // about; more make it grow
constexpr auto kSupervision = "supervision"_L1; // the purpose of the list that makes a look the supervisor's task

/// What the query log says, by case.
struct CaseLog {
    std::vector<store::LogRecord> looks;
    std::vector<reports::TracedRefusal> refusals;
    std::vector<reports::TracedFinding> findings;
    bool hasAttachments = false;
};

struct OfficeLog {
    QHash<QString, CaseLog> byCase;
    qint64 records = 0;
    QByteArray head;
    QHash<qint64, QDate> reviewed; ///< when which look was reviewed
};

QDate dayOf(const store::LogRecord &record)
{
    return FixedClock(record.at).today();
}

void addTo(OfficeLog &log, const store::LogRecord &record)
{
    CaseLog &ofCase = log.byCase[record.caseId];
    const QStringList parts = record.what.split(u':');
    switch (record.kind) {
    case store::LogKind::Attach: ofCase.hasAttachments = true; break;
    case store::LogKind::Reveal:
    case store::LogKind::Open:
    case store::LogKind::Export:
    case store::LogKind::Print: ofCase.looks.push_back(record); break;
    case store::LogKind::Refuse:
        ofCase.refusals.push_back({dayOf(record), record.officer,
                                   cases::named<cases::ActKind>(parts.value(1).toStdString()).value_or(cases::ActKind::Note)});
        break;
    case store::LogKind::Review: log.reviewed.insert(parts.value(1).toLongLong(), dayOf(record)); break;
    case store::LogKind::Finding:
        ofCase.findings.push_back({dayOf(record), record.officer, parts.value(2) == "non_listing"_L1, parts.value(3) == "wrong"_L1});
        break;
    case store::LogKind::Sample:
    case store::LogKind::Check: break; // of no case
    }
}

Result<OfficeLog> logOf(const store::Office &office, const ReportQuestion &question)
{
    OfficeLog log;
    ZM_TRY(const auto entries, store::queryLog(office, nullptr));
    for (const store::LogEntry &entry : entries) {
        if (question.untilRecord && log.records >= *question.untilRecord)
            break;
        ++log.records;
        log.head = entry.hash;
        addTo(log, entry.record);
    }
    return log;
}

/// What all workers share. Nothing of it changes while they run.
struct Shared {
    const QString &folder;
    const ReportMeans &means;
    const ReportQuestion &question;
    const ReportProgress &progress;
    cases::Context context;
    std::optional<filter::Sieve> sieve = {};
    OfficeLog log = {};
    QStringList supervisors = {};
    store::SendingFacts sendings = {};
    store::InterferenceFacts interference = {};
    qint64 untilSeq = 0;
    std::atomic<qint64> done = 0;
    std::atomic_bool stopped = false;
};

/// One worker's share.
struct Part {
    reports::Collection collection;
    store::PassSum sum;
    qint64 acts = 0; ///< of the cases that answer the filter
};

bool actedIn(const store::PassedCase &passed, const QString &officer)
{
    return std::ranges::any_of(passed.acts, [&](const store::PassedAct &act) { return act.officer == officer; });
}

std::vector<reports::TracedLook> looksAt(const store::PassedCase &passed, const CaseLog &log, const Shared &shared)
{
    std::vector<reports::TracedLook> looks;
    for (const store::LogRecord &record : log.looks) {
        const bool supervises = record.purpose == kSupervision && shared.supervisors.contains(record.officer);
        const bool tasked = !record.purpose.isEmpty() && (supervises || actedIn(passed, record.officer));
        looks.push_back({dayOf(record), record.officer, tasked, record.kind == store::LogKind::Open, shared.log.reviewed.value(record.n)});
    }
    return looks;
}

/// Every own act of the case that was sent, or still has to be.
std::vector<reports::TracedSending> sendingsOf(const store::PassedCase &passed, const store::SendingFacts &facts)
{
    std::vector<reports::TracedSending> sendings;
    if (!facts.enrolled)
        return sendings;
    std::vector<bool> foreign(passed.acts.size(), false);
    for (int n = 0; n < int(passed.acts.size()); ++n)
        sendings.push_back({n, {}, false});
    for (const store::SendingFact &fact : facts.byCase.value(passed.id)) {
        if (fact.n >= int(sendings.size()))
            continue;
        foreign[std::size_t(fact.n)] = foreign[std::size_t(fact.n)] || fact.foreign;
        sendings[std::size_t(fact.n)] = {fact.n, fact.settledOn, fact.refused};
    }
    std::erase_if(sendings, [&](const reports::TracedSending &one) { return foreign[std::size_t(one.n)]; });
    return sendings;
}

/// A closed case answers as an open one would: a report looks back.
bool answers(const Shared &shared, const store::PassedCase &passed, const cases::CaseView &view, const cases::Context &context)
{
    if (!shared.sieve)
        return true;
    const store::ListRow row = store::projected(passed.id, {}, passed.state, view, shared.question.asOf);
    filter::CaseFacts facts = store::factsOf(row, passed.state, view, context);
    QStringList actors;
    for (const store::PassedAct &act : passed.acts) {
        if (!actors.contains(act.officer))
            actors.append(act.officer);
    }
    facts.officers = passed.state.workers(actors);
    facts.keys = filter::searchKeys({}, {}, row.number, *shared.means.reader);
    if (shared.sieve->holds(facts))
        return true;
    facts.closed = false;
    return shared.sieve->holds(facts);
}

bool take(Shared &shared, Part &part, const reports::Asked &asked, const store::PassedCase &passed)
{
    const qint64 done = shared.done += qint64(passed.acts.size());
    if (shared.progress && !shared.progress(done, shared.untilSeq))
        shared.stopped = true;
    if (shared.stopped)
        return false;
    const cases::CaseView view = cases::viewOf(passed.state, asked.context, cases::ViewDepth::Counted);
    if (!answers(shared, passed, view, asked.context))
        return true;
    part.acts += qint64(passed.acts.size());
    std::vector<reports::TracedAct> acts;
    acts.reserve(passed.acts.size());
    for (const store::PassedAct &act : passed.acts)
        acts.push_back({act.kind, act.on, act.recordedOn, act.officer});
    reports::CaseTrace trace{{passed.id, passed.state.head.caseNumber}, passed.state, view, acts};
    std::vector<reports::TracedLook> looks;
    if (const auto log = shared.log.byCase.constFind(passed.id); log != shared.log.byCase.constEnd()) {
        looks = looksAt(passed, *log, shared);
        trace.looks = looks;
        trace.hasAttachments = log->hasAttachments;
        trace.refusals = log->refusals;
        trace.findings = log->findings;
    }
    const auto sendings = sendingsOf(passed, shared.sendings);
    trace.sendings = sendings;
    reports::collect(trace, asked, part.collection);
    return true;
}

Result<Part> passPart(Shared &shared, int at)
{
    Part part;
    // Room that is not touched costs nothing; growing would copy what was noted again and again.
    part.collection.observations.reserve(std::size_t(shared.untilSeq / kWorkers * kObservationsAnAct));
    law::Recall recall(shared.context.law(), shared.context.calendar());
    cases::Context context = shared.context;
    context.recall = &recall;
    const reports::Asked asked{shared.question.period, shared.means.definitions, context};
    const store::PassRange range{shared.untilSeq, shared.question.asOf, at, kWorkers, shared.question.checkHashes};
    ZM_TRY(part.sum, store::passCases(shared.folder, range, [&](store::PassedCase &passed) {
               return take(shared, part, asked, passed);
           }));
    return part;
}

Result<std::optional<filter::Filter>> filterOf(const ReportMeans &means, const QString &text)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    const auto parsed = filter::parse(text, means.words);
    if (!parsed)
        return fail(ErrorCode::Invalid, u"the filter has no word for: %1"_s.arg(parsed.error().word));
    return *parsed;
}

QStringList packsOn(const law::LawBook &law, QDate day)
{
    QStringList ids;
    for (const law::Pack &pack : law.packs()) {
        if (pack.from <= day && (!pack.until.isValid() || day < pack.until))
            ids.append(pack.id);
    }
    ids.sort();
    return ids;
}

/// The shares, by as many workers, put together in their order.
Result<MadeReport> gathered(Shared &shared, const store::Profile &profile)
{
    std::vector<std::future<Result<Part>>> others;
    for (int i = 1; i < kWorkers; ++i)
        others.push_back(std::async(std::launch::async, [&shared, i] { return passPart(shared, i); }));
    std::vector<Result<Part>> parts;
    parts.push_back(passPart(shared, 0));
    shared.stopped = shared.stopped || !parts.front();
    for (auto &other : others)
        parts.push_back(other.get());

    std::vector<reports::Collection> collections;
    std::vector<store::PassSum> sums;
    QStringList altered;
    qint64 acts = 0, cases = 0;
    for (Result<Part> &part : parts) {
        ZM_CHECK(part);
        acts += shared.sieve ? part->acts : part->sum.acts; // beside the cases that answer, their own acts
        altered += part->sum.altered;
        cases += qint64(part->collection.cases.size());
        collections.push_back(std::move(part->collection));
        sums.push_back(std::move(part->sum));
    }
    const ReportQuestion &question = shared.question;
    std::vector<reports::TracedInterference> interference;
    for (const store::InterferenceFact &fact : shared.interference.records)
        interference.push_back({fact.month, fact.passedOn, fact.answered});
    reports::collectOffice({interference, shared.interference.signedMonths, shared.sendings.anchoredOn, shared.sendings.firstActOn},
                           {question.period, shared.means.definitions, shared.context}, collections);
    reports::ReportHead head{profile.code, profile.name, profile.demo, question.period, question.asOf, question.filter,
                             packsOn(shared.means.jurisdiction->law, question.asOf), shared.untilSeq, acts, cases,
                             store::dataHead(sums), shared.log.records, shared.log.head,
                             shared.interference.end.length, shared.interference.end.head, question.madeAt};
    head.filterName = question.filterName;
    return MadeReport{{std::move(head), reports::Figures(std::move(collections), question.period, shared.means.definitions)}, altered};
}

} // namespace

Result<SharedMeans> reportMeans(const cases::SharedJurisdiction &jurisdiction)
{
    ReportMeans means;
    means.jurisdiction = jurisdiction;
    ZM_TRY(means.definitions, compose::reportDefinitions());
    ZM_TRY(means.words, compose::filterWords());
    ZM_TRY(means.reader, compose::nameReader());
    return std::make_shared<const ReportMeans>(std::move(means));
}

Result<reports::ReportWords> reportWords()
{
    ZM_TRY(const QByteArray bytes, resources::read(u"reports/words.json"_s));
    return reports::ReportWords::load(bytes);
}

Result<MadeReport> makeReport(const QString &folder, const ReportMeans &means, const ReportQuestion &question,
                              const ReportProgress &progress)
{
    if (!question.period.from.isValid() || question.period.to < question.period.from || !question.asOf.isValid())
        return fail(ErrorCode::Invalid, u"a report needs two days, the first not after the second"_s);
    ZM_TRY(const store::Office office, store::Office::open(folder));
    ZM_TRY(const auto filter, filterOf(means, question.filter));
    Shared shared{.folder = folder, .means = means, .question = question, .progress = progress,
                  .context = office.context(*means.jurisdiction, question.asOf)};
    ZM_TRY(const auto officers, office.officers());
    const auto looks = std::ranges::find(officers, question.officer, &store::Officer::id);
    if (filter)
        shared.sieve.emplace(*filter, filter::Looking{question.asOf, question.officer, means.jurisdiction->calendar, *means.reader,
                                                      looks == officers.end() ? std::vector<cases::Role>{} : looks->roles});
    // First: what arrives while reading is left out.
    ZM_TRY(const qint64 last, store::lastArrived(folder));
    shared.untilSeq = std::min(last, question.untilSeq.value_or(last));
    ZM_TRY(shared.log, logOf(office, question));
    ZM_TRY(shared.interference, store::interferenceFacts(office.connection(), question.untilSealed));
    ZM_TRY(shared.sendings, store::sendingFacts(office.connection(), question.madeAt));
    for (const store::Officer &officer : officers) {
        if (officer.holds(cases::Role::Supervisor))
            shared.supervisors.append(officer.id);
    }
    return gathered(shared, office.profile());
}

Result<ReportQuestion> questionOf(const QJsonObject &said)
{
    const auto day = [&](QLatin1StringView name) { return QDate::fromString(said[name].toString(), Qt::ISODate); };
    const QJsonObject data = said["data"_L1].toObject();
    ReportQuestion question;
    question.period = {day("from"_L1), day("to"_L1)};
    question.asOf = day("as_of"_L1);
    question.filter = said["filter"_L1].toString();
    question.filterName = said["filter_name"_L1].toString();
    question.untilSeq = data["seq"_L1].toInteger();
    question.untilRecord = data["log_records"_L1].toInteger();
    question.untilSealed = data["sealed_records"_L1].toInteger();
    question.madeAt = QDateTime::fromString(said["made_at"_L1].toString(), Qt::ISODateWithMs);
    if (said["report"_L1].toString() != "accountability"_L1 || !question.period.to.isValid() || !question.asOf.isValid())
        return fail(ErrorCode::Invalid, u"this is no accountability report"_s);
    return question;
}

} // namespace zm::reporting
