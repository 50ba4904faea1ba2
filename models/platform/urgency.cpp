#include "platform/urgency.h"

#include "sync/actpayload.h"

namespace zm::platform {

namespace {

// As it stands in a line, whose act is a text within a text: the first level of escapes and no other.
constexpr QByteArrayView kKind = R"(\"t\":\")";

bool letsSomebodyGo(QByteArrayView submission)
{
    for (qsizetype at = submission.indexOf(kKind); at >= 0; at = submission.indexOf(kKind, at + 1)) {
        const qsizetype from = at + kKind.size(), until = submission.indexOf('\\', from);
        if (until > from && sync::letsGo(QString::fromLatin1(submission.sliced(from, until - from))))
            return true;
    }
    return false;
}

} // namespace

Urgency urgencyOf(const Route &route, const web::Request &request)
{
    switch (route.operation) {
    case Operation::Chunk:
    case Operation::Manifest:
    case Operation::Tile:
    case Operation::Consistency:
    case Operation::Digests:
    case Operation::Bucket:
    case Operation::AddToFile:
    case Operation::FetchFile:
        return Urgency::Bulk;
    case Operation::Feed: // whoever waits has all the rest already
        return request.query.value("wait").toInt() > 0 ? Urgency::Live : Urgency::History;
    case Operation::CaseOf:
    case Operation::ActOf:
    case Operation::Proof:
    case Operation::ReadFeedback:
        return Urgency::History;
    case Operation::Submit:
        return letsSomebodyGo(request.body) ? Urgency::LettingGo : Urgency::Acts;
    case Operation::Delta:
        return Urgency::LettingGo;
    case Operation::Ack:
    case Operation::Cosign:
    case Operation::GiveFeedback:
    case Operation::Countersign:
    case Operation::Enrol:
        return Urgency::Acts;
    case Operation::Hello:
    case Operation::OpenApi:
    case Operation::Keys:
    case Operation::Checkpoint:
    case Operation::Inquire:
    case Operation::ListFiles:
    case Operation::AnnounceFile:
    case Operation::FileTaken:
    case Operation::PublishBox:
    case Operation::ReadersOf:
    case Operation::HeldActs:
    case Operation::Metrics:
    case Operation::Health:
        break;
    }
    return Urgency::Live;
}

} // namespace zm::platform
