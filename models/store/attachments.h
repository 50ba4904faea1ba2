#pragma once

#include "base/clock.h"
#include "store/office.h"
#include "store/querylog.h"

#include <functional>
#include <optional>
#include <vector>

class QIODevice;
class QLockFile;

namespace zm::store {

/// A file of evidence as the log has it.
struct Attachment {
    QString digest;      ///< SHA-256 of the sealed bytes, 64 hex digits: the file's name in the folder
    QString caseId;
    qint64 record = 0;   ///< number of its record in the query log
    QString name;        ///< as it was called outside; "***" where it cannot be read
    qint64 size = 0;     ///< bytes of the file itself; 0 where it cannot be read
    int key = -1;        ///< which key of the case sealed it
    QString officer;     ///< who attached it
    QDateTime at;        ///< UTC
    QString from;          ///< the office that gave it; empty: it was attached here
    bool withheld = false; ///< sealed and not to be opened here, or destroyed by a purge
};

/// Told bytes done; answers whether to go on.
using FileProgress = std::function<bool(qint64 done)>;

/// What sealing a file for a case needs, as values: may be used in any thread.
struct AttachmentKey;
using SharedAttachmentKey = std::shared_ptr<const AttachmentKey>;

/// Errors: Denied where the case's key was destroyed; Io.
Result<SharedAttachmentKey> attachmentKey(const Office &office, const Session &session, const QString &caseId);

/// Errors: as attachmentKey(); Denied where the file was taken back.
Result<SharedAttachmentKey> openingKey(const Office &office, const Session &session, const Attachment &attachment);

/// Who gave a file to this office.
struct GivenBy {
    QString org, platformCase;
    QByteArray eid;       ///< of the act that names it
    QByteArray sealedKey; ///< the file's own, under the case's
};
struct ForeignFile;

/// A sealed file that lies in the folder and that nobody has registered yet; gone again unless it is.
class SealedFile final {
public:
    SealedFile(SealedFile &&) noexcept;
    SealedFile &operator=(SealedFile &&) = delete;
    ~SealedFile();
    const QString &digest() const { return m_digest; }

private:
    friend Result<SealedFile> sealFile(const AttachmentKey &, const QString &, const FileProgress &);
    friend Result<SealedFile> adoptFile(const AttachmentKey &, const QString &, const ForeignFile &, GivenBy);
    friend Result<SealedFile> placeFor(const AttachmentKey &);
    friend Result<Attachment> registerAttachment(const Office &, const Session &, const Clock &, SealedFile);
    SealedFile();
    QString m_caseId, m_digest, m_name, m_part;
    int m_key = 0;
    qint64 m_size = 0;
    std::optional<GivenBy> m_from; ///< of another office
    std::unique_ptr<QLockFile> m_alive; ///< held while this program works on it, so that no other sweeps it away
};

/// Seals the file at \a path piece by piece into the folder of attachments; it is on the disk when this returns.
/// Errors: Invalid for a folder or an empty file; Conflict when \a progress said stop; Io.
Result<SealedFile> sealFile(const AttachmentKey &key, const QString &path, const FileProgress &progress = {});

/// Gives the file its name and writes its record: both or neither.
/// Errors: Conflict where the case was purged meanwhile; Io.
Result<Attachment> registerAttachment(const Office &office, const Session &session, const Clock &clock, SealedFile file);

/// The attachments of a case, or of all (empty), in the order they came. Errors: Corrupt, Io.
Result<std::vector<Attachment>> attachments(const Office &office, const Session *session, const QString &caseId = {});

/// The attachment of a case whose digest begins with \a digest. Errors: NotFound; Invalid where several do.
Result<Attachment> attachmentNamed(const Office &office, const Session *session, const QString &caseId,
                                   const QString &digest);

/// Writes the look down and then gives what opens the file: a function for any thread that writes the clear bytes to a
/// device. Nothing is opened without the record. Errors: those of writeLook(); Denied for a purged one.
/// The function's errors: NotFound, Corrupt where one bit differs, Conflict when stopped, Io.
using OpenAttachment = std::function<Result<>(QIODevice &to, const FileProgress &progress)>;
Result<OpenAttachment> openAttachment(const Office &office, const Session &session, const Clock &clock,
                                      const Attachment &attachment, const Look &look);

/// Where attachments lie.
QString attachmentFolder(const QString &officeFolder);

/// Removes what a killed program left half done and the files of purged cases. \return how many. Errors: Conflict, Io.
Result<int> sweepAttachments(const Office &office);

} // namespace zm::store
