#pragma once

#include "app/reporting/makereport.h"

namespace zm::reporting {

/// What a printed report says of itself, and whose word it is.
struct PrintedReport {
    QJsonObject said;
    bool isSigned = false;
    QString fingerprint;  ///< of the key it is signed with
    QByteArray publicKey;
};

/// \a pdf with \a report in it for machines: signed by \a session's officer, or, where there is none, unsigned.
/// Errors: Corrupt where it is no PDF as the program writes it; Io.
Result<QByteArray> withReport(const QByteArray &pdf, const reports::Report &report, const store::Session *session);

/// Errors: Corrupt where one byte of a signed file differs, or it carries no report.
Result<PrintedReport> readReport(const QByteArray &pdf);

/// What differs between a printed report and the office's data.
struct Verification {
    std::vector<reports::Difference> differences; ///< empty: every figure and the data head are as printed
    QStringList altered;                          ///< acts whose bytes are not what was hashed
    QString signer;                               ///< id of the office's officer who signed; empty: nobody of this office
    bool holds() const { return differences.empty() && altered.isEmpty(); }
};

/// Makes the printed report anew from the data as they were and compares. Errors: as makeReport().
Result<Verification> verifyReport(const QString &folder, const ReportMeans &means, const PrintedReport &printed,
                                  const ReportProgress &progress = {});

} // namespace zm::reporting
