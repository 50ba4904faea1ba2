#pragma once

#include <QString>

// The dirt of typed and pasted numbers, and how it is taken off.

namespace zm::identity {

/// Full-width digits, letters and signs in their half-width form, the ideographic space as a space.
QString halfWidth(const QString &text);

/// Without spaces, line ends, zero-width and control characters anywhere.
QString withoutSpaces(const QString &text);

/// A number as a register writes it: half width, without spaces and hyphens, letters in upper case.
QString plainNumber(const QString &typed);

} // namespace zm::identity
