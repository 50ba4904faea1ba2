#pragma once

#include <QStringView>

// What the tables of divisions say of the codes inside numbers. "Unknown" means never existed: a number keeps the code
// of the day it was given, so abolished divisions stay good. Source: resources/divisions.tsv; standards GB/T 2260.

namespace zm::identity {

/// Whether residents' numbers may begin with \a code (6 digits): a county there ever was on the mainland, or a
/// prefecture that has or had no counties.
bool isResidentRegion(QStringView code);

/// Whether an organisation may have been registered under \a code (6 digits): 100000, the central authorities, or a
/// code whose first four digits were ever given. Registrars use the codes of development zones and of the city itself
/// in the last two digits, which no table of divisions holds.
bool isRegistrationRegion(QStringView code);

/// Whether \a code (2 digits) is a province's.
bool isProvince(QStringView code);

/// Whether \a code (3 digits) lies in the range ISO 3166-1 gives to countries, 004 to 894.
bool isCountryNumber(QStringView code);

} // namespace zm::identity
