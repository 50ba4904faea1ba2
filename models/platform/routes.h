#pragma once

#include "web/message.h"

#include <QByteArrayList>

namespace zm::platform {

/// Who may use an address.
enum class Door : quint8 {
    Device, ///< a device whose certificate is in force
    Enrol,  ///< anybody, at the port of enrolment
    Admin,  ///< whoever is on this machine
};

/// What an address does; the words are the OpenAPI document's operationId.
enum class Operation : quint8 {
    Hello, OpenApi, Keys, Submit, ActOf, CaseOf, Feed, Ack, Proof, Checkpoint, Cosign, Consistency, Tile,
    Manifest, Chunk, Delta, Digests, Bucket, Inquire, GiveFeedback, ReadFeedback,
    ListFiles, AnnounceFile, AddToFile, FetchFile, FileTaken, PublishBox, ReadersOf, HeldActs, Countersign, Enrol, Metrics, Health,
};

/// Whether an address shows acts, or evidence, which a recipient of the register has no business with: what is for it is filtered by
/// fields, and an act is not. Source: protocol 3, threat 16.
bool isForOffices(Operation operation);

/// One address of the platform.
struct Route {
    Operation operation;
    Door door;
    const char *method;
    const char *pattern; ///< "/v1/acts/{eid}"
    qint64 bodyBytes;    ///< as much as it takes
    bool writes;         ///< whether it needs the writer of the database
};

/// Every address there is.
const std::vector<Route> &routes();

/// The address of a request and what stands in its braces, in their order.
struct Match {
    const Route *route = nullptr; ///< none: there is no such address
    QByteArrayList parts = {};
    bool otherMethod = false;     ///< the address is there, with another method
};
Match match(Door door, const QByteArray &method, const QByteArray &path);

} // namespace zm::platform
