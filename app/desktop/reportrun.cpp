#include "app/desktop/reportrun.h"

#include "app/desktop/printsignin.h"
#include "app/desktop/reportpaper.h"
#include "app/reporting/reportfile.h"
#include "resources/resources.h"
#include "store/officelaw.h"

#include <QSaveFile>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Exit { Done = 0, BadCall = 2, MachineFailed = 3 };

int complain(const Error &error)
{
    std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(error.detail));
    return error.code == ErrorCode::Invalid ? BadCall : MachineFailed;
}

Result<> run(const ReportCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    const QStringList days = call.period.split(u".."_s);
    reporting::ReportQuestion question;
    question.period = {QDate::fromString(days.value(0), Qt::ISODate), QDate::fromString(days.value(1), Qt::ISODate)};
    question.asOf = call.on.isValid() ? call.on : clock.today();
    question.filter = call.filter;
    question.filterName = call.filterName;
    question.madeAt = clock.now();
    ZM_TRY(const store::Office office, store::Office::open(call.office));
    ZM_TRY(const store::SharedSession session, printSignIn(office, clock));
    question.officer = session ? session->officer.id : QString();
    ZM_TRY(const auto law, store::lawOf(office, jurisdiction));
    ZM_TRY(const auto means, reporting::reportMeans(law));
    ZM_TRY(const reports::ReportWords words, reporting::reportWords());
    ZM_TRY(const QByteArray faces, resources::read(u"templates/faces.json"_s));
    auto fonts = documents::PaperFonts::load(faces);
    if (!fonts)
        return fail(ErrorCode::Io, fonts.error().detail);
    ZM_TRY(const auto made, reporting::makeReport(call.office, *means, question));
    const auto tongue = call.language == "en"_L1 ? reports::Tongue::En : reports::Tongue::Zh;
    ZM_TRY(const QByteArray pdf, printedReport(made.report, words, tongue, signerOf(session), *fonts));
    QSaveFile file(call.out);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return fail(ErrorCode::Io, u"cannot write "_s + call.out);
    std::printf("%s\t%s\n", qUtf8Printable(call.out), made.report.head.dataHead.toHex().constData());
    return {};
}

} // namespace

const store::Session *signerOf(const store::SharedSession &session)
{
    return session && session->officer.holds(cases::Role::Supervisor) ? session.get() : nullptr;
}

Result<QByteArray> printedReport(const reports::Report &report, const reports::ReportWords &words, reports::Tongue tongue,
                                 const store::Session *session, const documents::PaperFonts &fonts)
{
    const QString signedBy = session ? session->officer.name : QString();
    ZM_TRY(const ReportPages laid, reportPages(report, words, tongue, signedBy, fonts));
    ZM_TRY(const QByteArray plain, documents::toPdf(laid.pages, laid.title, fonts));
    ZM_TRY(const QByteArray marked, documents::withOutline(plain, laid.bookmarks));
    return reporting::withReport(marked, report, session);
}

int runReport(const ReportCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    if (call.office.isEmpty() || call.out.isEmpty())
        return complain({ErrorCode::Invalid, u"report FROM..TO --office DIR --out FILE.pdf"_s});
    const auto done = run(call, jurisdiction, clock);
    return done ? int(Done) : complain(done.error());
}

} // namespace zm::desktop
