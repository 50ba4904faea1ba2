#include "app/reporting/reportfile.h"

#include "store/receipt.h"

#include <QJsonDocument>

namespace zm::reporting {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kTrailer = "trailer\n<<", kReportKey = "/ZmReport <";

} // namespace

Result<QByteArray> withReport(const QByteArray &pdf, const reports::Report &report, const store::Session *session)
{
    QJsonObject said = reports::toJson(report, false);
    if (session) {
        said.insert(u"officer"_s, session->officer.id);
        ZM_TRY(const QByteArray receipt, store::receiptBytes(said, *session));
        return store::withReceipt(pdf, receipt, *session);
    }
    const qsizetype at = pdf.lastIndexOf(kTrailer);
    if (at < 0)
        return fail(ErrorCode::Corrupt, u"PDF: no trailer"_s);
    QByteArray whole = pdf;
    whole.insert(at + kTrailer.size(),
                 '\n' + kReportKey.toByteArray() + QJsonDocument(said).toJson(QJsonDocument::Compact).toHex() + '>');
    return whole;
}

Result<PrintedReport> readReport(const QByteArray &pdf)
{
    PrintedReport read;
    if (const qsizetype begin = pdf.lastIndexOf(kReportKey); begin >= 0) {
        const qsizetype from = begin + kReportKey.size();
        read.said = QJsonDocument::fromJson(QByteArray::fromHex(pdf.mid(from, pdf.indexOf('>', from) - from))).object();
    } else {
        ZM_TRY(const store::ReadReceipt receipt, store::readReceiptOfPdf(pdf));
        read.said = receipt.said;
        read.isSigned = true;
        read.fingerprint = receipt.fingerprint;
        read.publicKey = receipt.publicKey;
    }
    if (read.said["report"_L1].toString() != "accountability"_L1)
        return fail(ErrorCode::Corrupt, u"the file carries no accountability report"_s);
    return read;
}

Result<Verification> verifyReport(const QString &folder, const ReportMeans &means, const PrintedReport &printed,
                                  const ReportProgress &progress)
{
    ZM_TRY(ReportQuestion question, questionOf(printed.said));
    question.officer = printed.said["officer"_L1].toString();
    question.checkHashes = true;
    ZM_TRY(MadeReport made, makeReport(folder, means, question, progress));
    Verification verification;
    verification.differences = reports::compare(printed.said, made.report);
    verification.altered = made.altered;
    ZM_TRY(const store::Office office, store::Office::open(folder));
    ZM_TRY(const auto officers, office.officers());
    for (const store::Officer &officer : officers) {
        if (printed.isSigned && officer.publicKey == printed.publicKey)
            verification.signer = officer.id;
    }
    return verification;
}

} // namespace zm::reporting
