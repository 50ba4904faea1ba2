#include "platform/service.h"

#include "crypto/random.h"
#include "platform/countersigning.h"
#include "platform/feedback.h"
#include "platform/filebook.h"
#include "platform/registerbook.h"
#include "platform/reply.h"
#include "platform/sqlstore.h"
#include "resources/resources.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kProtocol = "1.0";
constexpr int kRunBytes = 8;
constexpr int kFollowAtOnce = 500; // lines of a feed
// When whoever was turned away may come again, by urgency.
constexpr std::array<int, kUrgencies> kComeAgainSeconds{30, 15, 5, 2, 1};

} // namespace

Result<std::unique_ptr<Service>> Service::start(Folder folder, const DatabasePlace &at, const Clock &clock, LogLine log,
                                                TellEntries tell, ServiceLimits limits)
{
    DatabasePlace place = at;
    ZM_TRY(const QByteArray random, crypto::randomBytes(kRunBytes));
    place.run = random.toHex();
    ZM_TRY(const auto database, openDatabase(place));
    ZM_TRY(auto standing, standingOf(folder, *database));
    std::unique_ptr<Service> service(new Service(std::move(folder), std::move(standing), clock, std::move(log), std::move(tell), limits));
    ZM_TRY(service->m_workers, Workers::start(place, limits.threads, limits.longestQueue));
    if (limits.readOnly) {
        ZM_TRY(service->m_ticker, Ticker::start(place, clock, std::nullopt, limits.headEvery));
        return service;
    }
    ZM_TRY(auto logKey, service->m_folder.logKey());
    Chores chores{.sweep = [self = service.get()](Database &working) { return self->sweep(working); }};
    if (service->m_tell)
        chores.follow = [self = service.get()](Database &working) { return self->followActs(working); };
    ZM_TRY(service->m_ticker, Ticker::start(place, clock, std::move(logKey), limits.headEvery, std::move(chores)));
    return service;
}

Service::Service(Folder folder, Standing standing, const Clock &clock, LogLine log, TellEntries tell, ServiceLimits limits)
    : m_folder(std::move(folder)), m_standing(std::move(standing)), m_clock(clock), m_log(std::move(log)),
      m_tell(std::move(tell)), m_limits(limits),
      m_requests(limits.requestsPerMinute), m_enrolments(limits.enrolmentsPerMinute)
{
}

Service::~Service()
{
    if (m_ticker)
        m_ticker->stop();
}

web::Service Service::at(Door door)
{
    return {.admit = [this, door](const web::Request &head) { return admit(door, head); },
            .answer = [this, door](web::Request request, const web::Reply &reply) {
                answer(door, std::move(request), reply);
            }};
}

web::Admission Service::admit(Door door, const web::Request &head)
{
    const Match found = match(door, head.method, head.path);
    if (!found.route) {
        ++m_refused;
        return {0, found.otherMethod ? web::problem(405, "method_not_allowed", "this address has another method")
                                     : web::problem(404, "no_such_address", "this platform has no such address")};
    }
    if (m_limits.readOnly && found.route->writes) {
        ++m_refused;
        return {0, web::problem(403, "read_only", "this is a mirror: acts, acknowledgements and inquiries go to the platform itself")};
    }
    if (door == Door::Device && found.route->operation != Operation::Hello && found.route->operation != Operation::OpenApi) {
        // What waits at the other side stays there until one of the two is renewed; /v1/hello says which versions are spoken.
        if (const QByteArray skew = m_standing.core.skewOf(head.headers.value("zm-protocol")); !skew.isEmpty()) {
            ++m_refused;
            return {0, web::problem(426, skew, "the two programs speak different versions of the protocol: keep what waits, and renew the older one")};
        }
    }
    RateLimit &limit = door == Door::Enrol ? m_enrolments : m_requests;
    if (door != Door::Admin && !limit.allows(door == Door::Enrol ? head.address : head.client, m_clock.now())) {
        ++m_refused;
        return {0, later(429, "too_many_requests", "too many requests in a minute", 10)};
    }
    return {found.route->bodyBytes, std::nullopt};
}

void Service::answer(Door door, web::Request request, const web::Reply &reply)
{
    const Match found = match(door, request.method, request.path);
    const Asking asking{.request = std::move(request), .route = found.route, .parts = found.parts};
    const bool isStream = found.route->operation == Operation::Feed || found.route->operation == Operation::Delta;
    const bool mayWait = isStream && m_ticker->waiting() < m_limits.mostWaiting;
    work(asking, reply, mayWait);
}

void Service::work(const Asking &asking, const web::Reply &reply, bool mayWait)
{
    const Urgency urgency = urgencyOf(*asking.route, asking.request);
    const bool taken = m_workers->add(urgency, [this, asking, reply, mayWait](Database &database) {
        Asking now = asking;
        now.now = nowMonotone();
        auto refusal = refusalOf(now, database);
        if (!refusal)
            return reply(finished(now, std::unexpected(refusal.error())));
        if (*refusal)
            return reply(finished(now, **std::move(refusal)));
        if (const auto waits = mayWait ? hasToWait(now, database) : Result<bool>(false); waits && *waits) {
            const FeedWait wanted = *feedWait(now);
            m_ticker->wait(wanted.shard, wanted.since, std::chrono::seconds(wanted.seconds),
                           [this, asking, reply] { work(asking, reply, false); });
            return;
        }
        reply(finished(now, perform(now, database)));
    });
    if (!taken) {
        ++m_failed;
        ++m_shed[std::size_t(urgency)];
        reply(later(503, "busy", "the platform has more to do than it can", kComeAgainSeconds[std::size_t(urgency)]));
    }
}

// The certificate is looked up for every request and not only when the connection begins: a revoked device is out at once.
Result<std::optional<web::Response>> Service::refusalOf(Asking &asking, Database &database)
{
    if (asking.route->door != Door::Device)
        return std::optional<web::Response>();
    ZM_TRY(asking.device, Directory(database).deviceOf(asking.request.client));
    if (asking.device && isForOffices(asking.route->operation) && isRecipient(asking.device->roles, m_standing.recipients))
        return std::optional(web::problem(403, "offices_only", "acts and evidence are for offices: a recipient has the register's changes, with the fields that are for it"));
    if (asking.device)
        return std::optional<web::Response>();
    web::Response out = web::problem(403, "device_unknown", "this device is not enrolled, or was revoked");
    out.lastOnConnection = true;
    return std::optional(out);
}

Result<bool> Service::hasToWait(const Asking &asking, Database &database)
{
    ZM_TRY(const FeedWait wanted, feedWait(asking));
    const bool ofRegister = asking.route->operation == Operation::Delta;
    ZM_TRY(const qint64 head, ofRegister ? RegisterBook(database).last() : SqlStore(database).feedHead(wanted.shard));
    return wanted.seconds > 0 && head <= wanted.since;
}

Result<web::Response> Service::perform(const Asking &asking, Database &database)
{
    const auto takeTurn = [&] {
        return database.sequencesAtOnce() ? std::unique_lock(m_workers->writer()) : std::unique_lock<std::mutex>();
    };
    std::unique_lock<std::mutex> alone;
    if (asking.route->writes && asking.route->operation != Operation::Submit && asking.route->operation != Operation::AddToFile)
        alone = takeTurn();
    switch (asking.route->operation) {
    case Operation::Hello: return hello(asking, m_standing, database);
    case Operation::OpenApi: {
        ZM_TRY(const QByteArray document, resources::read(u"platform/openapi.json"_s));
        return web::Response{.body = document};
    }
    case Operation::Keys: return keys(asking, database);
    case Operation::Submit: {
        // A removal reaches who waits for it on the shortest way: nobody looks first whether there is something new. Answered by another
        // thread, which has rested: this one has judged, and whoever it wakes goes before it where there are few processors.
        const auto longer = [this](const QString &stream) { m_ticker->grown(stream); };
        auto response = submit(asking, m_standing, database, takeTurn, longer);
        m_ticker->kick();
        return response;
    }
    case Operation::ActOf: return actOf(asking, database);
    case Operation::CaseOf: return caseOf(asking, database);
    case Operation::Feed: return feed(asking, m_standing, database);
    case Operation::Ack: return acknowledge(asking, database);
    case Operation::Proof: return proofOf(asking, m_standing, database);
    case Operation::Checkpoint: return checkpoint(asking, m_standing, database);
    case Operation::Cosign: return cosign(asking, m_standing, database);
    case Operation::Consistency: return consistency(asking, database);
    case Operation::Tile: return tile(asking, database);
    case Operation::Manifest: return manifest(asking, m_standing);
    case Operation::Chunk: return chunk(asking, m_standing);
    case Operation::Delta: return registerDelta(asking, m_standing, database);
    case Operation::Digests: return registerDigests(asking, m_standing, database);
    case Operation::Bucket: return registerBucket(asking, m_standing, database);
    case Operation::Inquire: return inquire(asking, m_standing, database);
    case Operation::GiveFeedback: return giveFeedback(asking, m_standing, database);
    case Operation::ReadFeedback: return readFeedback(asking, m_standing, database);
    case Operation::ListFiles: return listFiles(asking, m_standing, database);
    case Operation::AnnounceFile: return announceFile(asking, m_standing, database);
    case Operation::AddToFile: return addToFile(asking, m_standing, database, takeTurn);
    case Operation::FetchFile: return fetchFile(asking, m_standing, database);
    case Operation::FileTaken: return fileTaken(asking, database);
    case Operation::PublishBox: return publishBox(asking, database);
    case Operation::ReadersOf: return readersOf(asking, database);
    case Operation::HeldActs: return heldActs(asking, database);
    case Operation::Countersign: return countersign(asking, database);
    case Operation::Enrol: return enrol(asking, m_folder, database);
    case Operation::Metrics: return metrics();
    case Operation::Health: return web::Response{.body = "{\"ok\":true}"};
    }
    return web::problem(404, "no_such_address", "this platform has no such address");
}

web::Response Service::finished(const Asking &asking, Result<web::Response> response)
{
    web::Response said = response ? *std::move(response) : problemOf(response.error());
    ++(said.status < 400 ? m_answered : said.status < 500 ? m_refused : m_failed);
    said.headers.append(web::Header("ZM-Protocol", kProtocol));
    said.headers.append(web::Header("ZM-Epoch", QByteArray::number(m_standing.core.epoch().epoch)));
    said.headers.append(web::Header("ZM-Server-Time", QByteArray::number(m_clock.now().toMSecsSinceEpoch())));
    if (std::ranges::none_of(said.headers, [](const web::Header &one) { return one.first == "Cache-Control"; }))
        said.headers.append(web::Header("Cache-Control", "no-store"));
    note(asking, said);
    return said;
}

/// The platform's time never goes back while it runs, whatever the machine's clock does: receipts are dated by it.
QDateTime Service::nowMonotone()
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    qint64 latest = m_latestMs;
    while (latest < now && !m_latestMs.compare_exchange_weak(latest, now)) {
    }
    return QDateTime::fromMSecsSinceEpoch(std::max(latest, now), Qt::UTC);
}

/// The register follows the acts. A case that cannot be told is noted and passed over: the others do not wait for it.
Result<> Service::followActs(Database &database)
{
    ZM_TRY(const auto heads, feedHeads(database));
    for (const auto &[shard, head] : heads) {
        for (;;) {
            Publishing publishing(database, m_standing.subjectKey);
            ZM_TRY(const auto followed, publishing.casesAfter(shard, kFollowAtOnce));
            if (followed.cases.empty() && followed.upTo >= head)
                break;
            for (const QString &caseId : followed.cases) {
                ZM_TRY(auto transaction, Transaction::begin(database));
                const auto changed = publishing.follow(caseId, m_tell, nowMonotone());
                if (changed) {
                    ZM_CHECK(transaction.commit());
                    continue;
                }
                const ErrorCode code = changed.error().code;
                if (code == ErrorCode::Io || code == ErrorCode::Conflict)
                    return std::unexpected(changed.error()); // the database's trouble: tried again
                m_log({{u"register"_s, u"a case was not understood"_s}, {u"why"_s, changed.error().detail}});
            }
            ZM_TRY(auto transaction, Transaction::begin(database));
            ZM_CHECK(publishing.noteFollowed(shard, followed.upTo));
            ZM_CHECK(transaction.commit());
            if (followed.upTo >= head)
                break;
        }
    }
    return {};
}

/// Files that no act named in time, or that nobody fetched, go whether or not somebody sends another.
Result<> Service::sweep(Database &database)
{
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_TRY(const int gone, FileBook(database).tidy(m_standing.files, nowMonotone()));
    ZM_CHECK(transaction.commit());
    if (gone > 0)
        m_log({{u"files"_s, u"lay here for their time and went"_s}, {u"count"_s, gone}});
    return {};
}

web::Response Service::metrics() const
{
    const auto line = [](const char *name, const char *type, qint64 value) -> QByteArray {
        return QByteArray("# TYPE ") + name + ' ' + type + '\n' + name + ' ' + QByteArray::number(value) + '\n';
    };
    constexpr std::array<const char *, kUrgencies> kKinds{"bulk", "history", "live", "acts", "letting_go"};
    QByteArray shed = "# TYPE zm_turned_away_total counter\n";
    for (std::size_t i = 0; i < kUrgencies; ++i)
        shed += QByteArray("zm_turned_away_total{urgency=\"") + kKinds[i] + "\"} " + QByteArray::number(m_shed[i]) + '\n';
    return {.contentType = "text/plain; version=0.0.4",
            .body = line("zm_answers_total", "counter", m_answered) + line("zm_refusals_total", "counter", m_refused)
                + line("zm_failures_total", "counter", m_failed)
                + shed + line("zm_queue_length", "gauge", qint64(m_workers->waiting()))
                + line("zm_feed_readers_waiting", "gauge", qint64(m_ticker->waiting()))};
}

void Service::note(const Asking &asking, const web::Response &response)
{
    QJsonObject line{{u"at"_s, asking.now.toString(Qt::ISODateWithMs)},
                     {u"request"_s, QString::fromLatin1(asking.request.id)},
                     {u"route"_s, QLatin1StringView(asking.route->pattern)}, // the pattern: an address may name a case
                     {u"method"_s, QLatin1StringView(asking.route->method)},
                     {u"status"_s, response.status},
                     {u"ms"_s, m_clock.now().toMSecsSinceEpoch() - asking.now.toMSecsSinceEpoch()},
                     {u"in"_s, qint64(asking.request.body.size())},
                     {u"out"_s, qint64(response.body.size())}};
    if (!asking.request.client.isEmpty())
        line[u"client"_s] = QString::fromLatin1(asking.request.client.first(16));
    else // a newcomer has no other name; behind a gateway it is the one the gateway gave
        line[u"from"_s] = QString::fromLatin1(asking.request.address);
    m_log(line);
}

} // namespace zm::platform
