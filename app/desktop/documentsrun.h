#pragma once

#include "base/clock.h"
#include "cases/paperseries.h"
#include "cases/units.h"
#include "documents/compose.h"
#include "documents/print.h"
#include "store/office.h"

// `zm documents` is answered by the desktop program, because papers need fonts.

namespace zm::desktop {

/// What papers are printed with: found once at the start.
struct Stationery {
    documents::PaperFonts fonts;
    documents::TemplateBook templates;
    QString contact = {}, account = {}; ///< the office's, printed where they are given
    cases::UnitBook units = {};         ///< the office's, else those that ship
    QString superiors = {};             ///< the office's word on who is competent above it, by day
    cases::PaperSeriesBook series = {}; ///< the office's; none where it has not said
};

/// The fonts of this machine, and the templates and units that ship with the program.
/// Errors: NotFound naming the missing face and its package; Invalid for a broken template.
Result<Stationery> stationery();

/// The bytes of the template of a paper that ships with the program.
QByteArray shippedTemplate(documents::PaperKind kind);

/// The units that ship with the program. Errors: as UnitBook::load().
Result<cases::UnitBook> shippedUnits();

/// The same stationery with what \a office adopted of its own in place of what ships.
/// Errors: Invalid where an adopted template does not load; as store::choices().
Result<> useOwn(Stationery &stationery, const store::Office &office);

struct DocumentsCall {
    QString caseRef; ///< case number or id
    QString office;  ///< the office's folder
    QString out;     ///< folder for the PDFs; made where it is missing
};

/// Writes one PDF a paper of the case into call.out ("01-risk-warning.pdf", ...) and prints a line for each. Signs in as
/// ZM_OFFICER with the password of ZM_PASSWORD_FILE: papers name the person.
/// \return exit status of interfaces.md section 2: 0; 1 when there is no such case or a paper could not be made (said
/// with its reason on standard error); 2 for a wrong call; 3 when the machine failed.
int runDocuments(const DocumentsCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

struct ReceiptCall {
    QString caseRef;
    int act = -1;    ///< number in the case
    QString office;
    QString out;     ///< the PDF
    QString data;    ///< what its code carries; empty: not written
};

/// Writes the receipt of one act, signed by the officer who prints it. Signs in as runDocuments() does.
/// \return exit status: 0; 1 when there is no such case or act, or it touches nobody; 2 for a wrong call; 3.
int runReceipt(const ReceiptCall &call, const cases::SharedJurisdiction &jurisdiction, const Clock &clock);

} // namespace zm::desktop
