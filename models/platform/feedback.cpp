#include "platform/feedback.h"

#include "crypto/hash.h"
#include "platform/reply.h"
#include "platform/signedby.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kKnown[] = "SELECT 1 FROM register_change WHERE id = $1 LIMIT 1";
constexpr char kGiven[] = "SELECT 1 FROM feedback WHERE name = $1";
constexpr char kGive[] = "INSERT INTO feedback (seq, at, device, org, entry_id, measure, did, on_day, said, name, line) "
                         "SELECT coalesce(max(seq), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM feedback";
constexpr char kAfter[] = "SELECT seq, at, device, org, entry_id, measure, did, on_day, said, line FROM feedback WHERE seq > $1 "
                          "ORDER BY seq LIMIT $2";
constexpr std::array kDone{"taken"_L1, "lifted"_L1, "impossible"_L1};
constexpr qsizetype kLongestMeasure = 64, kLongestWords = 500;
constexpr int kMostLines = 500;
constexpr int kTries = 3; // two may have wanted the same number

bool isPlain(const QString &text, qsizetype longest)
{
    return text.size() <= longest && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<> written(const Asking &asking, const QJsonObject &said, const QByteArray &name, Database &database)
{
    const auto text = [&said](QLatin1StringView field) { return said[field].toString().toUtf8(); };
    const QByteArray device = asking.device->device.toUtf8(), org = asking.device->org.toUtf8(), entry = text("entry"_L1),
                     measure = text("measure"_L1), did = text("did"_L1), on = text("on"_L1), words = text("said"_L1);
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_TRY(const Table given, database.run(kGiven, {name}));
    if (given.isEmpty())
        ZM_CHECK(database.run(kGive, {asking.now.toMSecsSinceEpoch(), device, org, entry, measure, did, on, words, name, asking.request.body}));
    return transaction.commit();
}

} // namespace

Result<web::Response> giveFeedback(const Asking &asking, const Standing &standing, Database &database)
{
    if (!isRecipient(asking.device->roles, standing.recipients))
        return web::problem(403, "recipients_only", "feedback is what a recipient did");
    ZM_TRY(const QJsonObject body, sync::readStrict(asking.request.body));
    const auto line = sync::signedFrom(body);
    if (!line)
        return web::problem(400, "feedback_unsigned", "feedback is signed with the key its sender enrolled with");
    ZM_TRY(const bool isTheirs, isSignedByOffice(kFeedbackTag, *line, asking, database));
    if (!isTheirs)
        return web::problem(403, "signature_wrong", "no key of this office has signed this");
    ZM_TRY(const QJsonObject said, sync::readStrict(line->text));
    const QString entry = said["entry"_L1].toString(), did = said["did"_L1].toString();
    const bool isDone = std::ranges::any_of(kDone, [&did](QLatin1StringView one) { return did == one; });
    if (!sync::isHex(entry, 32) || !isDone || !QDate::fromString(said["on"_L1].toString(), Qt::ISODate).isValid()
        || !sync::isHex(said["nonce"_L1].toString(), 32) || !isPlain(said["measure"_L1].toString(), kLongestMeasure) || !isPlain(said["said"_L1].toString(), kLongestWords))
        return fail(ErrorCode::Invalid, u"feedback names entry, what was done (taken, lifted, impossible), the day, and a number used once"_s);
    const QByteArray id = entry.toUtf8();
    ZM_TRY(const Table known, database.run(kKnown, {id}));
    if (known.isEmpty())
        return fail(ErrorCode::NotFound, u"no such entry was ever published"_s);
    const QByteArray name = crypto::taggedHash(kFeedbackTag, line->text).toHex();
    Result<> done = written(asking, said, name, database);
    for (int again = 1; again < kTries && !done && done.error().code == ErrorCode::Conflict; ++again)
        done = written(asking, said, name, database);
    ZM_CHECK(done);
    return jsonResponse({{u"taken"_s, true}});
}

Result<std::vector<Feedback>> feedbackAfter(Database &database, qint64 since, int limit)
{
    ZM_TRY(const Table rows, database.run(kAfter, {since, qint64(limit)}));
    std::vector<Feedback> all;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto text = [&](std::size_t column) { return QString::fromUtf8(rows.bytes(row, column)); };
        all.push_back({rows.number(row, 0), QDateTime::fromMSecsSinceEpoch(rows.number(row, 1), Qt::UTC), text(2), text(3), text(4),
                       text(5), text(6), text(7), text(8), rows.bytes(row, 9)});
    }
    return all;
}

Result<web::Response> readFeedback(const Asking &asking, const Standing &standing, Database &database)
{
    if (isRecipient(asking.device->roles, standing.recipients))
        return web::problem(403, "offices_only", "what other recipients did is for the offices");
    ZM_TRY(const qint64 since, numberIn(asking.request.query, "since", 0));
    ZM_TRY(const auto all, feedbackAfter(database, since, kMostLines));
    QJsonArray lines;
    for (const Feedback &one : all)
        lines.append(QJsonObject{{u"seq"_s, one.seq}, {u"at"_s, one.at.toString(Qt::ISODateWithMs)}, {u"org"_s, one.org},
                                 {u"entry"_s, one.entry}, {u"measure"_s, one.measure}, {u"did"_s, one.did}, {u"on"_s, one.on},
                                 {u"said"_s, one.said},
                                 {u"signed"_s, QJsonDocument::fromJson(one.line).object()}});
    return jsonResponse({{u"feedback"_s, lines}});
}

} // namespace zm::platform
