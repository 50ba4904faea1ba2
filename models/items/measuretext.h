#pragma once

#include "law/measures.h"

#include <QString>

namespace zm::items {

/// What a measure does, whom it reaches and where it is written, in one line in the language of the program:
/// "Stricter review. Also reaches who runs a unit. 2016 Op. II(5)3".
QString measureText(const law::MeasureItem &item);

} // namespace zm::items
