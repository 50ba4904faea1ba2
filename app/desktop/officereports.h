#pragma once

#include "base/clock.h"
#include "cases/jurisdiction.h"
#include "documents/fonts.h"
#include "store/office.h"
#include "ui/shell/reportports.h"

namespace zm::desktop {

/// The supervisors' report of the office in \a folder. \param session  who is signed in, asked when it is needed;
/// \param clock  must outlive the ports. Null where what ships with the program cannot be read.
std::shared_ptr<const ui::ReportPorts> officeReports(const QString &folder, const cases::SharedJurisdiction &jurisdiction,
                                                     const Clock &clock, std::function<store::SharedSession()> session,
                                                     const documents::PaperFonts &fonts);

} // namespace zm::desktop
