#pragma once

#include <QStringView>

// Check characters. Every function expects characters its scheme knows; the forms (idforms.cpp) look at those first.

namespace zm::identity {

/// ISO 7064 MOD 11-2 over 17 digits, as GB 11643 writes it: '0'..'9' or 'X'.
QChar residentCheck(QStringView first17);

/// GB 11714 over 8 characters (digits, upper-case letters): '0'..'9' or 'X'.
QChar organisationCheck(QStringView first8);

/// GB 32100 over 17 characters of its alphabet of 31.
QChar creditCodeCheck(QStringView first17);

/// The value of a character of the GB 32100 alphabet (digits and letters without I, O, S, V, Z); -1 for any other.
int creditCodeValue(QChar character);

/// ISO 7064 MOD 97-10: the remainder of the whole number, letters read as 10 to 35. 1 is right.
int remainder97(QStringView value);

} // namespace zm::identity
