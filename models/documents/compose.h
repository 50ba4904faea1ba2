#pragma once

#include "cases/engine.h"
#include "cases/paperseries.h"
#include "cases/units.h"
#include "documents/templates.h"

#include <QHash>

#include <span>

namespace zm::documents {

/// The case and what surrounds it, as the papers need it. Refers to, and must not outlive, what it is given.
struct PaperFacts {
    const TemplateBook &templates;
    std::span<const cases::Act> acts; ///< the case's recorded acts; act n at index n. For a preview, with the drafted one
    const cases::CaseView &view;      ///< on context.askOn: the deadline sheets are those of its clocks
    const cases::Context &context;
    QString officeName;
    QHash<QString, QString> officerNames; ///< by id
    QString contact;                      ///< telephone or address people may turn to; empty: left out
    bool demonstration = false;
    QString account = {}; ///< the bank account payments go to; empty: a line to fill in by hand
    QString head = {};    ///< hash of the case's last act, hexadecimal: what a certificate rests on
    cases::UnitBook units = {}; ///< what units and channels are called
    QString superiors = {};     ///< the office one level higher, by day (identity/superiors.h); empty: the context's
    cases::PaperSeriesBook series = {}; ///< what papers are numbered in
    bool signerUnknown = false;         ///< of a preview: the drafted act is for another officer, who is not known yet
};

/// One paper a case has.
struct PaperRef {
    PaperKind kind = PaperKind::RiskWarning;
    int n = -1;      ///< the act it belongs to; of a deadline sheet, the act that started the clock
    QString about;   ///< recipient unit of a release notice, clock id of a deadline sheet
    QString title, titleEn;
    QDate on;        ///< the paper's own date
    bool issued = true; ///< false: a preview of an act that is not recorded
    bool operator==(const PaperRef &) const = default;
};

/// The papers of the acts recorded so far, in the order of the acts, then those of the case as it stands on the day
/// asked, the sheets of the clocks that run last.
std::vector<PaperRef> papersOf(const PaperFacts &facts);
/// The papers act \a n makes. \a issued: it is recorded.
std::vector<PaperRef> papersOfAct(int n, bool issued, const PaperFacts &facts);

/// The paper as it was true on its own date: what happened later does not change it, and articles are cited by the
/// number in force then. An issued paper with a field that nothing fills is refused; in a preview the field is red.
/// \param number  the number of its series, where it has one; 0: not given yet, its place is marked.
/// Errors: Invalid naming document and field; NotFound when the case has no such act or clock.
Result<Paper> paperFor(const PaperRef &ref, const PaperFacts &facts, int number = 0);
/// What the code on a receipt carries of the act, in plain words.
struct ReceiptText {
    QString what;        ///< "法院决定..."
    QString citation;
    QStringList limits;  ///< name and date of each time limit it started
    QString subject, caseNumber;
    QDate on;
};

/// Errors: NotFound where there is no such act or it touches nobody; Invalid where a field is not filled.
Result<ReceiptText> receiptTextOf(int n, const PaperFacts &facts);
/// The receipt of act \a n. \param code  the text its code carries. \param key  fingerprint of the key that signed it.
/// Errors: as receiptTextOf().
Result<Paper> receiptPaper(int n, const QString &code, const QString &key, const PaperFacts &facts);

/// What the paper says, in plain English paragraphs, for the screen. Errors: NotFound as paperFor().
Result<QStringList> explanationOf(const PaperRef &ref, const PaperFacts &facts);

/// A stable file name: "03-entry-decision.pdf". \a index from 1.
QString fileNameOf(const PaperRef &ref, int index);

} // namespace zm::documents
