#include "app/cli/bench/bench.h"

#include "app/compose/compose.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;
using cases::Role;

namespace {

constexpr int kCasesAtOnce = 1600; // as many as a desk keeps in mind; several thousand acts in a transaction

cases::Act told(QDate on, Role role, const char *json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.insert("on"_L1, on.toString(Qt::ISODate));
    object.insert("by"_L1, cases::word(role) + u":a"_s);
    if (role == Role::President)
        object.insert("by"_L1, u"president:p"_s);
    if (role == Role::Unit)
        object.insert("by"_L1, u"unit:bank-1"_s);
    auto act = cases::actFromJson(object);
    if (!act)
        qFatal("the bench tells a malformed act: %s", json);
    return *std::move(act);
}

cases::Act opening(const QString &number, int index, QRandomGenerator &random, QDate on)
{
    cases::OpenCase body;
    body.caseNumber = number;
    body.basis = {u"(2024)京0105民初%1号"_s.arg(index + 1), u"京0105"_s, on.addDays(-120)};
    body.obligation = u"给付人民币%1元"_s.arg(random.bounded(1000, 900000));
    body.subject.name = u"示范%1"_s.arg(index);
    body.subject.birth = QDate(1949, 12, 31); // as the sample number of the standard says
    body.subject.id = {identity::IdKind::Ric, u"11010519491231002X"_s};
    return {on, {Role::Clerk, u"a"_s}, body};
}

} // namespace

void print(const Call &call, const Measure &measure)
{
    if (call.json()) {
        call.print(QJsonObject{{u"name"_s, measure.name},       {u"unit"_s, measure.unit},
                               {u"figure"_s, measure.figure},   {u"peer"_s, measure.peer},
                               {u"peer_figure"_s, measure.peerFigure}, {u"ratio"_s, measure.ratio()},
                               {u"wanted"_s, measure.wanted},
                               {u"sense"_s, measure.atLeast ? u"at least"_s : u"at most"_s},
                               {u"holds"_s, measure.holds()}});
        return;
    }
    call.print(u"%1: %2 %3"_s.arg(measure.name).arg(measure.figure, 0, 'f', 1).arg(measure.unit));
    call.print(u"  %1: %2 %3"_s.arg(measure.peer).arg(measure.peerFigure, 0, 'f', 1).arg(measure.unit));
    call.print(u"  ratio %1 (wanted: %2 %3): %4"_s.arg(measure.ratio(), 0, 'f', 2)
                   .arg(measure.atLeast ? u"at least"_s : u"at most"_s)
                   .arg(measure.wanted, 0, 'f', 2)
                   .arg(measure.holds() ? u"holds"_s : u"does not hold"_s));
}

std::vector<store::Submission> tale(int index, quint32 seed, QDate today, bool closed)
{
    QRandomGenerator random(seed + quint32(index));
    const QString number = u"(2025)京0105执%1号"_s.arg(index + 1);
    const QDate start = today.addDays(-60 - random.bounded(30));
    std::vector<store::Submission> acts{{number, opening(number, index, random, start), {}}};
    const auto tell = [&](int day, Role role, const char *json) {
        acts.push_back({number, told(start.addDays(day), role, json), {}});
    };
    tell(1, Role::Clerk, R"({"act":"issue_risk_warning"})");
    tell(3, Role::Clerk, R"({"act":"serve","document":"risk_warning","mode":"direct"})");
    tell(20, Role::Clerk, R"({"act":"propose_entry","grounds":[1],"evidence":["bank reply"],"identity_confirmed":true,"bars":[]})");
    tell(22, Role::President, R"({"act":"decide_entry","outcome":"enter","grounds":[1],"reasons":"able and refuses"})");
    tell(23, Role::Clerk, R"({"act":"serve","document":"entry_decision","mode":"direct"})");
    tell(24, Role::Clerk, R"({"act":"publish","channels":["court-site"],"mode":"public"})");
    tell(24, Role::Clerk, R"({"act":"push","recipients":["bank-1"]})");
    tell(40, Role::Clerk, R"({"act":"record_exit_event","event":"performed","creditor_confirmed":true})");
    if (!closed) {
        acts.resize(std::size_t(1 + random.bounded(9)));
        return acts;
    }
    tell(41, Role::President, R"({"act":"remove","operation":"delete","ground":"performed"})");
    tell(41, Role::Clerk, R"({"act":"announce_removal","channels":["court-site"]})");
    tell(41, Role::Clerk, R"({"act":"notify_recipients"})");
    tell(43, Role::Clerk, R"({"act":"acknowledge","recipient":"bank-1","what":"release"})");
    return acts;
}

Result<BenchOffice> BenchOffice::placed(QString &path)
{
    BenchOffice placed;
    if (path.isEmpty()) {
        placed.folder = std::make_unique<QTemporaryDir>();
        if (!placed.folder->isValid())
            return fail(ErrorCode::Io, placed.folder->errorString());
        path = placed.folder->filePath(u"office"_s);
    }
    return placed;
}

Result<BenchOffice> BenchOffice::make(crypto::Suite suite, const QString &path)
{
    QString at = path;
    ZM_TRY(BenchOffice made, placed(at));
    ZM_TRY(made.jurisdiction, compose::jurisdiction());
    ZM_TRY(auto office, store::Office::create(at, {u"京0105"_s, u"示范法院"_s, u"京03"_s, true, {}, {}}, made.clock));
    made.office = std::make_unique<store::Office>(std::move(office));
    const auto engage = [&](const QString &id, Role role) -> Result<store::SharedSession> {
        ZM_CHECK(made.office->addOfficer({id, id, {role}, kPassword, suite, store::KeyCost::Floor}, made.clerk,
                                         made.clock));
        return made.office->signIn(id, kPassword);
    };
    ZM_TRY(made.clerk, engage(u"a"_s, Role::Clerk)); // the first officer is the administrator as well
    ZM_TRY(made.president, engage(u"p"_s, Role::President));
    return made;
}

Result<BenchOffice> BenchOffice::open(const QString &path)
{
    BenchOffice opened;
    ZM_TRY(opened.jurisdiction, compose::jurisdiction());
    ZM_TRY(auto office, store::Office::open(path));
    opened.office = std::make_unique<store::Office>(std::move(office));
    ZM_TRY(opened.clerk, opened.office->signIn(u"a"_s, kPassword));
    ZM_TRY(opened.president, opened.office->signIn(u"p"_s, kPassword));
    return opened;
}

Result<BenchOffice> BenchOffice::copy(const QString &path)
{
    QString to = path;
    ZM_TRY(BenchOffice made, placed(to));
    made.jurisdiction = jurisdiction;
    made.clerk = clerk;
    made.president = president;
    const QString from = office->folder();
    office.reset(); // closed, it is one file; its journal goes into it
    if (!QDir().mkpath(to) || !QFile::copy(from + u"/office.sqlite"_s, to + u"/office.sqlite"_s))
        return fail(ErrorCode::Io, to + u": the office cannot be copied"_s);
    ZM_TRY(auto again, store::Office::open(from));
    office = std::make_unique<store::Office>(std::move(again));
    ZM_TRY(auto copied, store::Office::open(to));
    made.office = std::make_unique<store::Office>(std::move(copied));
    return made;
}

Result<qint64> BenchOffice::acts() const
{
    ZM_TRY(const store::ChainEnd end, store::deviceEnd(office->connection(), office->profile().device));
    return end.length;
}

Result<qint64> BenchOffice::submitAll(store::Desk &desk, std::vector<store::Submission> &batch)
{
    if (batch.empty())
        return 0;
    ZM_TRY(const auto verdicts, desk.submitBatch(batch));
    for (const store::Verdict &verdict : verdicts) {
        if (const auto *refusal = std::get_if<cases::Refusal>(&verdict))
            return fail(ErrorCode::Invalid, u"the made-up case is refused by "_s + refusal->rule + u": "_s
                                                + refusal->failed.join(u"; "_s));
    }
    const auto count = qint64(batch.size());
    batch.clear();
    return count;
}

Result<qint64> BenchOffice::fill(int open, int closed, quint32 seed, int firstIndex)
{
    store::Desk clerks(*office, jurisdiction, clock, clerk);
    store::Desk above(*office, jurisdiction, clock, president);
    qint64 acts = 0;
    for (int done = 0; done < open + closed; done += kCasesAtOnce) {
        std::vector<std::vector<store::Submission>> tales;
        for (int i = done; i < std::min(done + kCasesAtOnce, open + closed); ++i)
            tales.push_back(tale(firstIndex + i, seed, clock.today(), i >= open));
        // Told in turns, as each signs their own: the clerk up to the decision, the president, the clerk again, ...
        std::vector<std::size_t> at(tales.size(), 0);
        bool more = true;
        for (bool presidents = false; more; presidents = !presidents) {
            std::vector<store::Submission> batch;
            more = false;
            for (std::size_t i = 0; i < tales.size(); ++i) {
                while (at[i] < tales[i].size() && (tales[i][at[i]].act.by.role == Role::President) == presidents)
                    batch.push_back(tales[i][at[i]++]);
                more = more || at[i] < tales[i].size();
            }
            ZM_TRY(const qint64 written, submitAll(presidents ? above : clerks, batch));
            acts += written;
        }
    }
    return acts;
}

} // namespace zm::cli::bench
