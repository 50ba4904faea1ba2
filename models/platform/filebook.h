#pragma once

#include "platform/database.h"
#include "platform/filelimits.h"
#include "sync/files.h"

#include <QDateTime>

#include <optional>

namespace zm::platform {

/// A file under its address: the office that sends it and the digest of its sealed bytes. Two offices cannot stand in each other's way.
struct FilePlace {
    QByteArray region, org, sha256;
};

/// A file as the platform holds it.
struct HeldFile {
    enum class Standing : quint8 { Coming, Whole, Delivered }; ///< the last: every reader has it, and its bytes are gone
    FilePlace place;
    QByteArray caseId;
    qint64 bytes = 0, have = 0;
    Standing standing = Standing::Coming;
};

/// Whom a file is for, and its key in their box.
struct FileReader {
    QByteArray device, box;
};

/// A file that waits for a device.
struct WaitingFile {
    HeldFile file;
    QByteArray eid, box;
};

/// A device's own word on its box, and the key it is signed with.
struct PublishedBox {
    QByteArray device, org, line, suite, spki;
};

/// Sealed files of evidence between offices. Nothing here opens one: their keys lie in boxes of their readers. A file can be fetched
/// by whom it was given to, once an accepted act of its sender names it, and lies here no longer than it is needed.
/// Calls belong to a transaction of their caller.
class FileBook final {
public:
    explicit FileBook(Database &database) : m_database(database) {}

    /// An accepted act names files; a purge destroys those of its case, the boxes, and the keys of the case.
    Result<> obey(const QByteArray &eid, const sync::ActPayload &act, const QDateTime &now);

    Result<> publishBox(const PublishedBox &box, const QDateTime &now);
    /// Of devices that are in force.
    Result<std::vector<PublishedBox>> boxesOf(const QByteArray &org);
    /// Whether the device is enrolled and in force.
    Result<bool> isDevice(const QByteArray &device);

    Result<std::optional<HeldFile>> held(const FilePlace &place);
    Result<bool> isForgotten(const QByteArray &region, const QByteArray &caseId);
    /// What of an office lies here or was announced, and how much of it by one device. Bytes of delivered files lie here no more.
    struct Load { qint64 files = 0, bytes = 0, ofDevice = 0; };
    Result<Load> loadOf(const QByteArray &org, const QByteArray &device);
    /// Makes room for a file that \a device sends, or adds readers to it.
    Result<> announce(const HeldFile &file, const QByteArray &device, const std::vector<FileReader> &readers, const QDateTime &now);
    /// Adds what follows. False: it does not follow on what is here.
    Result<bool> add(const HeldFile &file, const QByteArray &bytes);
    /// SHA-256 over what is here and \a last, in hex.
    Result<QByteArray> digestWith(const FilePlace &place, const QByteArray &last);
    /// Forgets what came, so that it comes again.
    Result<> beginAnew(const FilePlace &place);

    /// What an office has sent, newest last, with what its readers did: device, org, when taken (0: not yet).
    struct Sent {
        HeldFile file;
        struct Reader { QByteArray org; bool taken = false; };
        std::vector<Reader> readers;
    };
    Result<std::vector<Sent>> sentBy(const QByteArray &org);
    Result<std::vector<WaitingFile>> waitingFor(const QByteArray &device);
    /// The file that the act names, where it is whole, for this device, and not taken by it yet.
    Result<std::optional<HeldFile>> readableBy(const QByteArray &device, const QByteArray &region, const QByteArray &eid, const QByteArray &sha256);
    /// The bytes from \a at on, as far as they came together. Empty: there are none.
    Result<QByteArray> bytesFrom(const FilePlace &place, qint64 at);
    /// The device has it: its box goes, and with the last reader the bytes.
    Result<> taken(const HeldFile &file, const QByteArray &device, const QDateTime &now);

    /// Lets go what no act named in time and what nobody fetched. How many went.
    Result<int> tidy(const FileLimits &limits, const QDateTime &now);

private:
    Result<> drop(const FilePlace &place);
    Result<> forget(const QByteArray &region, const QByteArray &caseId, const QDateTime &now);
    Database &m_database;
};

} // namespace zm::platform
