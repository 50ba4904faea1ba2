#include "platform/service.h"

#include "platform/reply.h"
#include "resources/resources.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kProtocol = "1.0";
constexpr int kMostEvents = 500;

} // namespace

Result<std::unique_ptr<Service>> Service::start(Folder folder, const DatabasePlace &place, const Clock &clock, LogLine log,
                                                ServiceLimits limits)
{
    std::unique_ptr<Service> service(new Service(std::move(folder), clock, std::move(log), limits));
    ZM_TRY(service->m_workers, Workers::start(place, limits.threads, limits.longestQueue));
    return service;
}

Service::Service(Folder folder, const Clock &clock, LogLine log, ServiceLimits limits)
    : m_folder(std::move(folder)), m_clock(clock), m_log(std::move(log)), m_requests(limits.requestsPerMinute),
      m_enrolments(limits.enrolmentsPerMinute), m_limits(limits)
{
}

Service::~Service() = default;

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
    Asking asking{std::move(request), found.route, found.parts, std::nullopt, m_clock.now()};
    const bool taken = m_workers->add([this, asking, reply](Database &database) { reply(answered(asking, database)); });
    if (!taken) {
        ++m_failed;
        reply(later(503, "busy", "the platform has more to do than it can", 2));
    }
}

web::Response Service::answered(Asking asking, Database &database)
{
    const qint64 startedMs = m_clock.now().toMSecsSinceEpoch();
    auto response = perform(asking, database);
    web::Response said = response ? *std::move(response) : problemOf(response.error());
    ++(said.status < 400 ? m_answered : said.status < 500 ? m_refused : m_failed);
    said.headers.append(web::Header("ZM-Protocol", kProtocol));
    said.headers.append(web::Header("ZM-Server-Time", QByteArray::number(m_clock.now().toMSecsSinceEpoch())));
    said.headers.append(web::Header("Cache-Control", "no-store"));
    note(asking, said, startedMs);
    return said;
}

// The certificate is looked up for every request and not only when the connection begins: a revoked device is out at once.
Result<web::Response> Service::perform(const Asking &asked, Database &database)
{
    Asking asking = asked;
    if (asking.route->door == Door::Device) {
        ZM_TRY(asking.device, Directory(database).deviceOf(asking.request.client));
        if (!asking.device) {
            web::Response out = web::problem(403, "device_unknown", "this device is not enrolled, or was revoked");
            out.lastOnConnection = true;
            return out;
        }
    }
    std::unique_lock<std::mutex> alone;
    if (asking.route->writes && database.sequencesAtOnce())
        alone = std::unique_lock(m_workers->writer());
    switch (asking.route->operation) {
    case Operation::Hello: return hello(asking);
    case Operation::OpenApi: {
        ZM_TRY(const QByteArray document, resources::read(u"platform/openapi.json"_s));
        return web::Response{.body = document};
    }
    case Operation::Keys: return keys(asking, database);
    case Operation::Enrol: return enrol(asking, database);
    case Operation::Metrics: return metrics();
    case Operation::Health: return web::Response{.body = "{\"ok\":true}"};
    }
    return web::problem(404, "no_such_address", "this platform has no such address");
}

Result<web::Response> Service::hello(const Asking &asking)
{
    ZM_TRY(const auto box, m_folder.boxPair());
    return jsonResponse({{u"protocol"_s, QLatin1StringView(kProtocol)},
                         {u"server_time"_s, asking.now.toMSecsSinceEpoch()},
                         {u"box_key"_s, QString::fromLatin1(box.publicKey.toBase64())}});
}

Result<web::Response> Service::keys(const Asking &asking, Database &database)
{
    ZM_TRY(const qint64 since, numberIn(asking.request.query, "since", 0));
    ZM_TRY(const auto events, Directory(database).eventsAfter(since, kMostEvents));
    QByteArray body;
    for (const QByteArray &event : events)
        body += event + '\n';
    body += "{\"count\":" + QByteArray::number(qint64(events.size())) + ",\"end\":true}\n";
    return web::Response{.contentType = "application/x-ndjson", .body = body};
}

Result<web::Response> Service::enrol(const Asking &asking, Database &database)
{
    ZM_TRY(const QJsonObject asked, objectIn(asking.request.body));
    const auto text = [&asked](QStringView name) { return asked[name].toString(); };
    const auto suite = crypto::suiteNamed(text(u"alg"));
    if (!suite)
        return fail(ErrorCode::Invalid, u"the suite of the officer's key is not known"_s);
    const EnrolmentRequest request{text(u"code"), text(u"device"), text(u"csr").toLatin1(), *suite,
                                   QByteArray::fromBase64(text(u"spki").toLatin1()),
                                   QByteArray::fromBase64(text(u"proof").toLatin1())};
    Directory directory(database);
    const auto enrolled = directory.enrol(request, m_folder.authority(), asking.now);
    if (!enrolled && enrolled.error().code == ErrorCode::Denied)
        return web::problem(403, "code_refused", "the code is not known, was used, or is too old");
    if (!enrolled && enrolled.error().code == ErrorCode::Conflict)
        return web::problem(409, "device_known", "this device or key is enrolled already");
    if (!enrolled)
        return std::unexpected(enrolled.error());
    ZM_TRY(const auto device, directory.deviceOf(crypto::fingerprint(enrolled->certificate)));
    ZM_TRY(const QByteArray pem, crypto::certificatePem(enrolled->certificate));
    return jsonResponse({{u"certificate"_s, QString::fromLatin1(pem)},
                         {u"ca"_s, QString::fromLatin1(m_folder.authority().certificatePem())},
                         {u"kid"_s, enrolled->keyId},
                         {u"org"_s, device ? device->org : QString()},
                         {u"officer"_s, device ? device->officer : QString()}});
}

web::Response Service::metrics() const
{
    const auto line = [](const char *name, const char *type, qint64 value) -> QByteArray {
        return QByteArray("# TYPE ") + name + ' ' + type + '\n' + name + ' ' + QByteArray::number(value) + '\n';
    };
    return {.contentType = "text/plain; version=0.0.4",
            .body = line("zm_answers_total", "counter", m_answered) + line("zm_refusals_total", "counter", m_refused)
                + line("zm_failures_total", "counter", m_failed)
                + line("zm_queue_length", "gauge", qint64(m_workers->waiting()))};
}

void Service::note(const Asking &asking, const web::Response &response, qint64 startedMs)
{
    QJsonObject line{{u"at"_s, asking.now.toString(Qt::ISODateWithMs)},
                     {u"request"_s, QString::fromLatin1(asking.request.id)},
                     {u"route"_s, QLatin1StringView(asking.route->pattern)}, // the pattern: an address may name a case
                     {u"method"_s, QLatin1StringView(asking.route->method)},
                     {u"status"_s, response.status},
                     {u"ms"_s, m_clock.now().toMSecsSinceEpoch() - startedMs},
                     {u"in"_s, qint64(asking.request.body.size())},
                     {u"out"_s, qint64(response.body.size())}};
    if (!asking.request.client.isEmpty())
        line[u"client"_s] = QString::fromLatin1(asking.request.client.first(16));
    m_log(line);
}

} // namespace zm::platform
