#include "tests/ui/support/sampleoffice.h"

#include "app/compose/compose.h"
#include "resources/resources.h"
#include "tests/reports/busyreport.h"
#include "ui/shell/reportports.h"

namespace zm::tests {

void SampleOffice::fillReports()
{
    ui::ReportPorts sample;
    sample.words = *reports::ReportWords::load(resources::read(QStringLiteral("reports/words.json")).value_or(QByteArray()));
    sample.definitions = std::make_shared<const reports::Definitions>(*compose::reportDefinitions());
    sample.look = [](const ui::ReportAsked &asked, const std::function<bool()> &) -> Result<ui::SharedDigest> {
        const QDate day = asked.asOf.isValid() ? asked.asOf : asked.to;
        const std::vector<reports::DigestEntry> entries{
            {reports::Line::RemovalOverdue, {"one", "(2025)京0105执1号"}, day},
            {reports::Line::RemovalOverdue, {"two", "(2025)京0105执2号"}, day.addDays(-40)},
            {reports::Line::Unserved, {"three", "(2025)京0105执3号"}, day.addDays(-9)}};
        return std::make_shared<const reports::Digest>(
            reports::digestOf(entries, day.addDays(-1), day, *compose::reportDefinitions()));
    };
    sample.question = [this](const ui::ReportAsked &asked) {
        lastReport = asked;
        return asked;
    };
    sample.count = [this, law = m_jurisdiction](const ui::ReportAsked &, const ui::CountProgress &progress) -> Result<ui::SharedReport> {
        if (refuseReports)
            return fail(ErrorCode::Invalid, "no such filter");
        progress(1, 1);
        return test::busyReport(law);
    };
    sample.save = [](const ui::SharedReport &, const QString &, reports::Tongue) -> Result<> { return {}; };
    ports.reports = std::make_shared<const ui::ReportPorts>(std::move(sample));
}

} // namespace zm::tests
