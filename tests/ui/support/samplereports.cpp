#include "tests/ui/support/sampleoffice.h"

#include "resources/resources.h"
#include "tests/reports/busyreport.h"
#include "ui/shell/reportports.h"

namespace zm::tests {

void SampleOffice::fillReports()
{
    ui::ReportPorts sample;
    sample.words = *reports::ReportWords::load(resources::read(QStringLiteral("reports/words.json")).value_or(QByteArray()));
    sample.question = [](const ui::ReportAsked &asked) { return asked; };
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
