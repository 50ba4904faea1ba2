#pragma once

#include "law/grade.h"

#include <QString>

namespace zm::items {

/// How sure we are of a rule, in words: "read in the text", "read as quoted", "known, not read".
QString certaintyText(law::Grade grade);
/// A citation with its certainty, in the language of the program; empty where nothing is cited.
QString citedText(const QString &zh, const QString &en, law::Grade grade);

} // namespace zm::items
