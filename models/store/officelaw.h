#pragma once

#include "store/adoption.h"

namespace zm::store {

/// \a base with \a files in the place of what ships: packs by id, calendars by year. A file without bytes is the one that
/// ships. Errors: Invalid where one does not load with this program.
Result<cases::SharedJurisdiction> jurisdictionWith(const cases::Jurisdiction &base, const std::vector<LawFile> &files);

/// The law of an office: what ships, with what the office adopted. \a shipped itself where it never adopted anything.
/// Errors: those of jurisdictionWith(); Corrupt, Io.
Result<cases::SharedJurisdiction> lawOf(const Office &office, const cases::SharedJurisdiction &shipped);

} // namespace zm::store
