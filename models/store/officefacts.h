#pragma once

#include "cases/words.h"
#include "sql/connection.h"
#include "store/actlog.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace zm::store {

// What a report asks of the office beside its cases: numbers and days, nothing personal.

/// A record of interference, of which only the month and what became of it can be seen.
struct InterferenceFact {
    QString month; ///< "2026-03"
    bool passedOn = false, answered = false;
};

struct InterferenceFacts {
    std::vector<InterferenceFact> records;
    QStringList signedMonths;
    ChainEnd end; ///< of the records that were read
};

/// \param untilRecord  as it was when so many records were written; nullopt: all. Errors: Corrupt, Io.
Result<InterferenceFacts> interferenceFacts(const sql::Connection &connection, std::optional<qint64> untilRecord);

/// What the platform has said of an own act.
struct SendingFact {
    int n = 0;            ///< number in its case
    QDate settledOn;      ///< invalid: no word yet
    bool refused = false; ///< and nobody has dealt with it
    bool foreign = false; ///< another office's act, taken in: never sent
    bool accepted = false;///< taken in by the platform on settledOn
};

struct SendingFacts {
    bool enrolled = false; ///< the office belongs to a platform
    QHash<QString, std::vector<SendingFact>> byCase; ///< by number; an act that is not there has no word yet
    QDate anchoredOn; ///< the last day somebody elsewhere vouched for an act of this office; invalid: never
    QDate firstActOn; ///< invalid: the office has none
};

/// Whether an act puts somebody on a list or lets a listing reach further: it is not relied on before the platform has
/// confirmed it, while everything else takes effect at once. Source: N11.
bool waitsForPlatform(cases::ActKind act);

/// What the platform has said of one case's acts, as it stands; nullopt where the office belongs to no platform. An own act
/// that is not there has no word yet. Errors: Io.
Result<std::optional<std::vector<SendingFact>>> sendingFactsOf(const sql::Connection &connection, const QString &caseId);

/// \param at  as it stood at that moment; invalid: as it stands. Errors: Corrupt, Io.
Result<SendingFacts> sendingFacts(const sql::Connection &connection, const QDateTime &at);

} // namespace zm::store
