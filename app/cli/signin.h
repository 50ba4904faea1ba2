#pragma once

#include "app/cli/call.h"
#include "store/desk.h"

#include <memory>

namespace zm::cli {

/// An office opened for one command, with the officer who acts where one was named.
struct OpenOffice {
    cases::SharedJurisdiction jurisdiction;
    SystemClock clock;
    store::Office office;
    store::SharedSession session; ///< null: nobody signed in; what is personal reads "***"
    /// A purge that passes it reaches the office's copy of the national register, too.
    store::Desk desk();
};

/// Whether a command can do without an officer.
enum class Signing : quint8 { Optional, Required };

/// Opens the office of --office and signs in who --officer and --password-file (or ZM_OFFICER and ZM_PASSWORD_FILE)
/// name. Nobody is signed in silently, not even in a demonstration.
/// \return the office, or the exit status after the reason was told.
std::expected<std::unique_ptr<OpenOffice>, int> openOffice(const Call &call, Signing signing = Signing::Optional);

/// The same for the office in \a folder.
std::expected<std::unique_ptr<OpenOffice>, int> openOfficeAt(const Call &call, const QString &folder,
                                                             Signing signing = Signing::Optional);

/// The first line of a password file. Errors: Invalid.
Result<QByteArray> passwordIn(const QString &path);

/// Tells \a error and gives the exit status that stands for it.
int tell(const Call &call, const Error &error);

/// The day of --on, else today in China. Errors: Invalid.
Result<QDate> dayAsked(const Call &call, const Clock &clock);

} // namespace zm::cli
