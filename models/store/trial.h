#pragma once

#include "store/desk.h"

namespace zm::store {

/// The case as it would stand after \a act: read, done to the copy in memory, never written.
/// \param act  was judged lawful. Errors: NotFound, Corrupt, Io.
Result<CaseFile> tryOut(Desk &desk, const QString &caseRef, const cases::Act &act);

} // namespace zm::store
