#pragma once

#include "platform/handlers.h"

namespace zm::platform {

/// What a recipient says it did about an entry.
struct Feedback {
    qint64 seq = 0;
    QDateTime at;
    QString device, org, entry, measure; ///< measure: a code of the catalogue; empty: the entry itself
    QString did, on, said;               ///< "taken", "lifted" or "impossible"; the day; in words, where there are any
};

/// The last \a limit words of recipients, after number \a since, oldest first. Errors: as Database.
Result<std::vector<Feedback>> feedbackAfter(Database &database, qint64 since, int limit);

/// POST /v1/feedback: only recipients, only about entries that are or were published.
Result<web::Response> giveFeedback(const Asking &asking, const Standing &standing, Database &database);
/// GET /v1/feedback: for offices, who follow what became of their removals.
Result<web::Response> readFeedback(const Asking &asking, const Standing &standing, Database &database);

} // namespace zm::platform
