#pragma once

#include "identity/identifier.h"

// The form of each kind of number, tested exactly as it stands.

namespace zm::identity {

/// What is wrong with \a value as a number of \a kind: "empty", "length", "characters", "region", "birth date",
/// "authority", "country", "organisation code", "check digit", "form"; empty when nothing is.
QString faultOf(IdKind kind, const QString &value, QDate today);

/// The day digits yyyyMMdd name, invalid when there is no such day. No century before the 19th: nobody born earlier
/// lived to be given a number.
QDate birthDay(QStringView yyyyMMdd);

} // namespace zm::identity
