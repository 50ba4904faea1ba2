#pragma once

#include "platform/handlers.h"

namespace zm::platform {

/// Under what a recipient signs: `{"did","entry","measure","nonce","on","said"}`.
inline constexpr char kFeedbackTag[] = "ZMFBK1";

/// What a recipient says it did about an entry.
struct Feedback {
    qint64 seq = 0;
    QDateTime at;
    QString device, org, entry, measure; ///< measure: a code of the catalogue; empty: the entry itself
    QString did, on, said;               ///< "taken", "lifted" or "impossible"; the day; in words, where there are any
    QByteArray line;                     ///< as it was signed; empty for what came before signatures were asked for
};

/// The last \a limit words of recipients, after number \a since, oldest first. Errors: as Database.
Result<std::vector<Feedback>> feedbackAfter(Database &database, qint64 since, int limit);

/// POST /v1/feedback: only recipients, signed with the key they enrolled with, only about entries that are or were published.
/// The same words again are the same words.
Result<web::Response> giveFeedback(const Asking &asking, const Standing &standing, Database &database);
/// GET /v1/feedback: for offices, who follow what became of their removals.
Result<web::Response> readFeedback(const Asking &asking, const Standing &standing, Database &database);

} // namespace zm::platform
