#include "app/compose/compose.h"
#include "app/compose/dumps.h"
#include "app/platform/command.h"
#include "app/platform/entries.h"

#include "base/clock.h"
#include "platform/service.h"
#include "web/server.h"
#include "web/stopsignal.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <mutex>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostThreads = 64;

struct Place {
    QString host;
    quint16 port = 0;
};

// HOST:PORT, with [HOST]:PORT for addresses that have colons themselves.
Result<Place> readPlace(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isPort = false;
    const uint port = text.mid(colon + 1).toUInt(&isPort);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!isPort || port > 65'535 || host.isEmpty())
        return fail(ErrorCode::Invalid, text + u": an address to listen at is HOST:PORT"_s);
    return Place{host == "localhost"_L1 ? u"127.0.0.1"_s : host, quint16(port)};
}

QString written(const QString &host, quint16 port)
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

/// One JSON object a line, on standard error, where systemd's journal takes it.
LogLine toStandardError()
{
    auto mutex = std::make_shared<std::mutex>();
    return [mutex](const QJsonObject &line) {
        const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        const std::lock_guard lock(*mutex);
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
    };
}

web::Endpoint endpoint(const Place &place, Service &service, Door door, const QByteArrayList &gateways = {})
{
    return {place.host.toLatin1(), place.port,
            door == Door::Device ? web::Endpoint::Clients::Certified : web::Endpoint::Clients::Anyone, service.at(door), gateways};
}

Result<Place> adminPlace(const Call &call)
{
    ZM_TRY(const Place place, readPlace(call.value(u"admin"_s)));
    if (place.host != "127.0.0.1"_L1 && place.host != "::1"_L1)
        return fail(ErrorCode::Invalid, u"the administration is only for this machine: 127.0.0.1 or ::1"_s);
    return place;
}

} // namespace

Result<int> servePlatform(const Call &call)
{
    ZM_TRY(auto folder, Folder::open(call.folder));
    ZM_TRY(const Place listen, readPlace(call.value(u"listen"_s, u"127.0.0.1:8443"_s)));
    const SystemClock clock;
    QStringList hosts{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    hosts += call.options.value(u"host"_s);
    if (!hosts.contains(listen.host) && listen.host != "0.0.0.0"_L1 && listen.host != "::"_L1)
        hosts.append(listen.host);
    ZM_TRY(const auto identity, folder.identity(hosts, clock.now()));
    const DatabasePlace place{folder.databaseFile(), call.value(u"database"_s).toUtf8()};
    ZM_TRY(auto boxes, folder.boxPair());
    ZM_TRY(auto law, compose::jurisdiction());
    ServiceLimits limits;
    limits.readOnly = call.value(u"read-only"_s) == "yes"_L1;
    if (call.has(u"threads"_s))
        limits.threads = std::clamp(call.value(u"threads"_s).toInt(), 1, kMostThreads);
    const LogLine log = toStandardError();
    log({{u"dumps"_s, compose::memoryStaysHome() ? u"off"_s : u"not off: keys could stand in a dump of this process"_s}});
    ZM_TRY(auto service, Service::start(std::move(folder), place, clock, log, entriesOfCases(std::move(boxes), std::move(law)),
                                        limits));

    web::StopSignal asked; // before anybody can know that the program runs
    QByteArrayList gateways;
    for (const QString &address : call.options.value(u"gateway"_s))
        gateways.append(address.toLatin1());
    QList<web::Endpoint> endpoints{endpoint(listen, *service, Door::Device, gateways)};
    const QString enrol = call.value(u"enrol"_s, written(listen.host, listen.port == 0 ? 0 : quint16(listen.port + 1)));
    int enrolAt = -1, adminAt = -1;
    if (enrol != "off"_L1) {
        ZM_TRY(const Place at, readPlace(enrol));
        enrolAt = int(endpoints.size());
        endpoints.append(endpoint(at, *service, Door::Enrol, gateways));
    }
    if (call.has(u"admin"_s)) {
        ZM_TRY(const Place at, adminPlace(call));
        adminAt = int(endpoints.size());
        endpoints.append(endpoint(at, *service, Door::Admin));
    }
    ZM_TRY(auto server, web::Server::start(identity, endpoints));
    QString said = u"Accepting connections at https://"_s + written(listen.host, server.port());
    if (enrolAt >= 0)
        said += u", enrolments at https://"_s + written(QString::fromLatin1(endpoints[enrolAt].host), server.port(enrolAt));
    if (adminAt >= 0)
        said += u", administration at https://"_s + written(QString::fromLatin1(endpoints[adminAt].host), server.port(adminAt));
    print(said);
    asked.wait();
    server.stop();
    service.reset(); // its answers go to connections, which the server still holds
    return Done;
}

} // namespace zm::platform
