#include "tests/reports/busyreport.h"

#include "app/cli/bench/busyyear.h"
#include "app/compose/compose.h"

namespace zm::test {

namespace {

using namespace cli::bench;

constexpr quint32 kSeed = 7;
constexpr int kGood = 60;

/// A small busy year with two of each failure.
struct SampleReport {
    reports::Definitions definitions;
    std::optional<reports::Report> report;
};

} // namespace

std::shared_ptr<const reports::Report> busyReport(const cases::SharedJurisdiction &law)
{
    auto kept = std::make_shared<SampleReport>();
    kept->definitions = *compose::reportDefinitions();
    const cases::Context context{*law, {QStringLiteral("京0105"), QStringLiteral("京03")}, {}, busyYearSeenOn()};
    const reports::Asked asked{busyYear(), kept->definitions, context};
    reports::Collection collection;
    const auto count = [&](const Story &told) {
        cases::CaseState state;
        std::vector<reports::TracedAct> acts;
        for (const cases::Act &act : told.acts) {
            cases::evolve(state, act);
            acts.push_back({act.kind(), act.on, act.on, signerOf(act)});
        }
        const cases::CaseView view = cases::viewOf(state, context);
        reports::collect({{told.number, told.number}, state, view, acts, told.hasAttachments, told.looks, told.refusals, told.findings, told.sendings},
                         asked, collection);
    };
    int index = 0;
    for (; index < kGood; ++index)
        count(story(index, kSeed));
    for (const QString &kind : plantable()) {
        for (int i = 0; i < 2; ++i)
            count(story(index++, kSeed, kind));
    }
    reports::ReportHead head;
    head.officeCode = QStringLiteral("京0105");
    head.officeName = QStringLiteral("示范人民法院");
    head.demo = true;
    head.packs = {QStringLiteral("op2016"), QStringLiteral("spc2017")};
    head.period = busyYear();
    head.asOf = busyYearSeenOn();
    head.cases = qint64(collection.cases.size());
    head.dataHead = QByteArray(32, 'x');
    kept->report.emplace(reports::Report{head, reports::Figures(std::move(collection), busyYear(), kept->definitions)});
    return {kept, &*kept->report};
}

} // namespace zm::test
