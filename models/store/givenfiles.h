#pragma once

#include "store/actlog.h"
#include "store/attachments.h"
#include "sync/files.h"

namespace zm::store {

// Evidence on its way between offices. An attachment is given to another office by an officer, for a purpose, and travels as it
// lies here: sealed under its own key, which goes into a box for that office alone. Only what an act names can be given.

/// What became of a file that was given. The numbers stand in the database.
enum class Giving : quint8 {
    Waits,     ///< not wholly at the platform, or its act is not accepted yet
    Lies,      ///< at the platform, until its reader has fetched it
    Fetched,
    Refused,   ///< the platform or this office's own check says why; a person gives it anew
    Forgotten, ///< the case was purged
};

struct GivenFile {
    qint64 n = 0;
    QString digest, caseId, platformCase;
    QString reader;      ///< the office it is for, as the platform knows it
    qint64 bytes = 0;    ///< sealed
    qint64 sent = 0;     ///< of them, that the platform has
    Giving giving = Giving::Waits;
    QString trouble;     ///< in plain English; empty: none
};

/// The attachments that an act of this office's log names, by the first twelve digits of their digest or more, anywhere in its
/// words. Errors: Corrupt, Io.
Result<std::vector<sync::NamedFile>> filesNamedBy(const Office &office, const Session &session, const LoggedAct &act);

/// Gives \a attachment to the office \a reader: written into the query log first, sent with the next exchange. Giving it to the
/// same office again begins anew.
/// Errors: Invalid where no act of the case names it, or for no reader; Unsupported for one that an older program sealed;
/// Denied where the office belongs to no platform; as writeLook().
Result<> giveFile(const Office &office, const Session &session, const Clock &clock, const Attachment &attachment,
                  const QString &reader, const Look &look);

/// In the order they were given; of all cases for an empty id. Errors: Io.
Result<std::vector<GivenFile>> givenFiles(const Office &office, const QString &caseId = {});
/// The next one that waits and that an accepted act names, after number \a after. Errors: Io, Corrupt.
Result<std::optional<GivenFile>> nextToSend(const Office &office, qint64 after);
/// What became of it. Errors: Io.
Result<> noteGiven(const Office &office, const GivenFile &file);

/// A reader's device and the box that files for it are sealed to.
struct ReaderBox {
    QString device, org;
    QByteArray box;
};
/// The file's key and name for that reader. The first box that a device is seen with is the one it keeps.
/// Errors: Denied for another box than before; as fileKeyOf().
Result<QByteArray> boxFor(const Office &office, const Session &session, const GivenFile &file, const ReaderBox &reader);

/// Where what lies in such a box belongs.
QByteArray boxPlace(const QString &digest);

/// A file that another office gave to this one, as the platform tells of it.
struct OfferedFile {
    QString digest, platformCase, org;
    QByteArray eid; ///< of the act that names it
    qint64 bytes = 0;
    QByteArray box;
};
/// The case it belongs to here; nothing where it is not to be fetched: no such case, a purged one, one that is there already, or
/// no accepted act of that office in this office's own copy of the feed that names exactly these bytes. Errors: Io, Corrupt.
Result<QString> caseFor(const Office &office, const OfferedFile &file);
/// Lays the whole file at \a path beside its case, as an attachment whose key is sealed under the case's.
/// Errors: Corrupt where it is not what the act names or does not open; Io; Conflict where it is there already.
Result<Attachment> takeFile(const Office &office, const SharedSession &session, const Clock &clock, const OfferedFile &file,
                            const QString &caseId, const QString &path);
/// Destroys files that others gave, and their keys, of cases that were purged where they came from. \return how many. Errors: Io.
Result<int> forgetTakenBack(const Office &office);

/// Whether a file that was given to this office was taken back. Errors: Io.
Result<bool> wasTakenBack(const sql::Connection &connection, const QString &digest);
/// Everything of a case that this layer keeps: what a purge destroys. Errors: Io.
Result<> forgetGivenFiles(const Office &office, const QString &caseId);

/// Where pieces of what comes lie until they are whole.
QString incomingFolder(const QString &officeFolder);

/// The bar's figures.
struct FileCounts {
    qint64 waiting = 0;      ///< given, not wholly at the platform
    qint64 bytes = 0, sent = 0; ///< of those
    qint64 lying = 0;        ///< at the platform, not fetched yet
    qint64 refused = 0;
    qint64 fetched = 0;      ///< by their readers
    qint64 received = 0;     ///< that others gave to this office
};
Result<FileCounts> fileCounts(const Office &office);

} // namespace zm::store
