#include "app/desktop/officereports.h"

#include "app/compose/compose.h"
#include "app/desktop/reportrun.h"
#include "app/reporting/digest.h"
#include "reports/table.h"
#include "store/officelaw.h"

#include <QSaveFile>

#include <mutex>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A report with the definitions its figures refer to.
struct Kept {
    reporting::SharedMeans means;
    reporting::MadeReport made;
};

/// What reports are counted with, read when the first is asked for: the readings of names are dear to load.
class LateMeans final {
public:
    explicit LateMeans(cases::SharedJurisdiction jurisdiction) : m_jurisdiction(std::move(jurisdiction)) {}
    /// From any thread. Errors: as reporting::reportMeans().
    Result<reporting::SharedMeans> get()
    {
        const std::scoped_lock lock(m_reading);
        if (!m_means) {
            ZM_TRY(m_means, reporting::reportMeans(m_jurisdiction));
        }
        return m_means;
    }

private:
    cases::SharedJurisdiction m_jurisdiction;
    std::mutex m_reading;
    reporting::SharedMeans m_means;
};

/// By the law as the office has adopted it until now.
Result<reporting::SharedMeans> adopted(const QString &folder, LateMeans &late)
{
    ZM_TRY(const reporting::SharedMeans means, late.get());
    ZM_TRY(const store::Office office, store::Office::open(folder));
    auto own = std::make_shared<reporting::ReportMeans>(*means);
    ZM_TRY(own->jurisdiction, store::lawOf(office, means->jurisdiction));
    return own;
}

Result<ui::SharedReport> counted(const QString &folder, LateMeans &late, const reporting::ReportQuestion &question,
                                 const ui::CountProgress &progress)
{
    ZM_TRY(const auto means, adopted(folder, late));
    ZM_TRY(reporting::MadeReport made, reporting::makeReport(folder, *means, question, progress));
    auto kept = std::make_shared<const Kept>(Kept{means, std::move(made)});
    return ui::SharedReport(kept, &kept->made.report);
}

Result<QByteArray> bytesOf(const reports::Report &report, const QString &path, const reports::ReportWords &words,
                           reports::Tongue tongue, const store::Session *session, const documents::PaperFonts &fonts)
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return reports::csvOf(reports::sheetsOf(report).front());
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        return reports::workbookOf(reports::sheetsOf(report));
    return printedReport(report, words, tongue, session, fonts);
}

} // namespace

std::shared_ptr<const ui::ReportPorts> officeReports(const QString &folder, const cases::SharedJurisdiction &jurisdiction,
                                                     const Clock &clock, std::function<store::SharedSession()> session,
                                                     const documents::PaperFonts &fonts)
{
    const auto words = reporting::reportWords();
    const auto definitions = compose::reportDefinitions();
    if (!words || !definitions)
        return nullptr;
    ui::ReportPorts ports;
    ports.words = *words;
    ports.definitions = std::make_shared<const reports::Definitions>(*definitions);
    const auto officer = [session] {
        const store::SharedSession now = session();
        return now ? now->officer.id : QString();
    };
    // Asked in the window's thread, counted in a worker.
    ports.question = [officer, &clock](const ui::ReportAsked &asked) {
        ui::ReportAsked whole = asked;
        whole.officer = officer();
        whole.asOf = clock.today();
        whole.madeAt = clock.now();
        return whole;
    };
    const auto late = std::make_shared<LateMeans>(jurisdiction);
    ports.look = [folder, jurisdiction, known = ports.definitions](const ui::ReportAsked &asked, const std::function<bool()> &goesOn) -> Result<ui::SharedDigest> {
        // Without the readings of names, which are dear to load: this is what the page shows first.
        const FixedClock then(asked.madeAt);
        ZM_TRY(auto digest, reporting::makeDigest(folder, jurisdiction, *known, then, asked.asOf.addDays(-1), asked.asOf, goesOn));
        return std::make_shared<const reports::Digest>(std::move(digest));
    };
    ports.count = [folder, late](const ui::ReportAsked &asked, const ui::CountProgress &progress) {
        reporting::ReportQuestion question{{asked.from, asked.to}, asked.asOf, asked.filter, asked.officer, {}, {}, false};
        question.filterName = asked.filterName;
        question.madeAt = asked.madeAt;
        return counted(folder, *late, question, progress);
    };
    ports.save = [session, words = *words, fonts](const ui::SharedReport &report, const QString &path,
                                                  reports::Tongue tongue) -> Result<> {
        const store::SharedSession now = session();
        ZM_TRY(const QByteArray bytes, bytesOf(*report, path, words, tongue, signerOf(now), fonts));
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(ErrorCode::Io, u"cannot write "_s + path);
        return {};
    };
    return std::make_shared<const ui::ReportPorts>(std::move(ports));
}

} // namespace zm::desktop
