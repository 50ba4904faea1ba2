#pragma once

#include "cases/outcome.h"

#include <QJsonObject>

// Outcomes in the stable form of the interface (scenario files, case show, act submit).

namespace zm::cases {

/// {"rule","citation","failed":[...],"cure":{"act","by",...}} plus "citation_zh" and "failed_zh"; cure null where
/// nobody can cure it.
QJsonObject toJson(const Refusal &refusal);

/// {"state","entry","clocks","recipients","remedy","permitted","why_listed","alarms"}; dates ISO or null.
QJsonObject toJson(const CaseView &view);

QJsonObject toJson(const CaseClock &clock);
QJsonObject toJson(const WhyListed &why);

/// A day as the interface writes it: ISO, or null when invalid.
QJsonValue dayJson(QDate day);

} // namespace zm::cases
