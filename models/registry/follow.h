#pragma once

#include "registry/delta.h"
#include "registry/mirror.h"

#include <array>

namespace zm::registry {

/// One change of the published register as a platform tells it.
struct PublishedChange {
    bool isRemoval = false;
    QString id;                      ///< 32 hex digits
    std::vector<std::string> cells;  ///< of what is there now, as in a published file; empty for a removal
    Standing standing = Standing::Deleted; ///< of a removal
    QDate on;                        ///< of a removal
};

/// How far a mirror follows its platform.
struct FollowedTo {
    qint64 epoch = 0, seq = 0; ///< 0: it follows none
    bool operator==(const FollowedTo &) const = default;
};
/// Errors: Io, Corrupt.
Result<FollowedTo> followedTo(const Mirror &mirror);
/// After a snapshot was imported whose manifest said so. Errors: Io.
Result<> noteFollowed(const Mirror &mirror, const FollowedTo &to, const QDateTime &freshUntil);

/// A mirror kept open to take in changes as they come.
class Follower final {
public:
    /// Errors: NotFound where nothing was ever loaded; Unsupported where its search terms are another program's; Io.
    static Result<Follower> open(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names);

    struct Took {
        qint64 added = 0, changed = 0, forgotten = 0, refused = 0;
    };
    /// Takes all of \a changes in, in their order, with the number they lead up to, in one durable transaction: whoever is
    /// removed is found no more when it returns. Errors: Invalid for a change that is none; Io.
    Result<Took> take(const std::vector<PublishedChange> &changes, const FollowedTo &to, const QDateTime &freshUntil);
    /// Old terms and pages of who was removed go for good: after the changes, when there is time. Errors: Io.
    Result<> forgetForGood();

private:
    Follower(sql::NativeFile file, Changer changer) : m_file(std::move(file)), m_changer(std::move(changer)) {}
    Result<std::optional<qint64>> rowOf(const std::array<unsigned char, 16> &id);
    Result<bool> refuses(const EntryRow &entry);
    Result<> one(const PublishedChange &change, Took &took);
    Result<> moveNotes(const Took &took, const FollowedTo &to, const QDateTime &freshUntil);
    sql::NativeFile m_file;
    Changer m_changer;
    sql::NativeStatement m_row, m_gone, m_moveNotes;
    qint64 m_dataUntil = 0;
    bool m_usable = true;
};

} // namespace zm::registry
