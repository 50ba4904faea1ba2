#include "platform/filebook.h"

#include "crypto/hash.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kName[] = "INSERT INTO file_named (region, eid, sha256, org, case_id, bytes) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
constexpr char kForgotten[] = "INSERT INTO file_forgotten (region, case_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
constexpr char kIsForgotten[] = "SELECT 1 FROM file_forgotten WHERE region = $1 AND case_id = $2";
constexpr char kOfCase[] = "SELECT region, org, sha256 FROM file_held WHERE region = $1 AND case_id = $2";
// The keys with which offices opened their cases for this platform: whoever was purged is not opened here either.
constexpr char kForgetKeys[] = "DELETE FROM case_key WHERE region = $1 AND eid IN (SELECT eid FROM submission WHERE region = $1 AND case_id = $2)";
constexpr char kDropParts[] = "DELETE FROM file_part WHERE region = $1 AND org = $2 AND sha256 = $3";
constexpr char kDropReaders[] = "DELETE FROM file_reader WHERE region = $1 AND org = $2 AND sha256 = $3";
constexpr char kDropFile[] = "DELETE FROM file_held WHERE region = $1 AND org = $2 AND sha256 = $3";

constexpr char kPublish[] = "INSERT INTO reader_box (device, org, line, at) VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (device) DO UPDATE SET line = excluded.line, at = excluded.at";
constexpr char kBoxes[] = "SELECT b.device, b.org, b.line, k.suite, k.spki FROM reader_box b JOIN device d ON d.device = b.device "
                          "JOIN officer_key k ON k.key_id = d.key_id WHERE b.org = $1 AND d.revoked_at IS NULL ORDER BY b.device";
constexpr char kIsDevice[] = "SELECT 1 FROM device WHERE device = $1 AND revoked_at IS NULL";

constexpr char kHeld[] = "SELECT case_id, bytes, have, whole FROM file_held WHERE region = $1 AND org = $2 AND sha256 = $3";
// A sum is of another type than what it adds up, on a server; a file numbers its values as they first appear.
constexpr char kLoad[] = "SELECT count(*), CAST(coalesce(sum(CASE WHEN whole = 2 THEN 0 ELSE bytes END), 0) AS BIGINT), "
                         "CAST(coalesce(sum(CASE WHEN whole = 2 OR device <> $1 THEN 0 ELSE bytes END), 0) AS BIGINT) FROM file_held WHERE org = $2";
constexpr char kAnnounce[] = "INSERT INTO file_held (region, org, sha256, case_id, bytes, have, whole, begun_at, device) VALUES ($1, $2, $3, $4, $5, 0, 0, $6, $7) "
                             "ON CONFLICT (region, org, sha256) DO NOTHING";
// Bytes that were delivered are gone: for another reader they come again.
constexpr char kComeAgain[] = "UPDATE file_held SET have = 0, whole = 0, begun_at = $1, device = $2 WHERE region = $3 AND org = $4 AND sha256 = $5 AND whole = 2";
constexpr char kAddReader[] = "INSERT INTO file_reader (region, org, sha256, device, box, taken_at) VALUES ($1, $2, $3, $4, $5, 0) "
                              "ON CONFLICT (region, org, sha256, device) DO UPDATE SET box = excluded.box, taken_at = 0";
constexpr char kAdvance[] = "UPDATE file_held SET have = $1, whole = $2 WHERE region = $3 AND org = $4 AND sha256 = $5 AND have = $6 AND whole = 0 "
                            "RETURNING have";
constexpr char kAddPart[] = "INSERT INTO file_part (region, org, sha256, begins, bytes) VALUES ($1, $2, $3, $4, $5)";
constexpr char kRestart[] = "UPDATE file_held SET have = 0, whole = 0 WHERE region = $1 AND org = $2 AND sha256 = $3";
constexpr char kNextPart[] = "SELECT begins, bytes FROM file_part WHERE region = $1 AND org = $2 AND sha256 = $3 AND begins <= $4 ORDER BY begins DESC LIMIT 1";

constexpr char kSent[] = "SELECT region, org, sha256, case_id, bytes, have, whole FROM file_held WHERE org = $1 ORDER BY begun_at LIMIT 1000";
constexpr char kReaders[] = "SELECT d.org, r.taken_at FROM file_reader r JOIN device d ON d.device = r.device "
                            "WHERE r.region = $1 AND r.org = $2 AND r.sha256 = $3";
constexpr char kWaiting[] = "SELECT f.region, f.org, f.sha256, f.case_id, f.bytes, f.have, f.whole, n.eid, r.box FROM file_reader r "
                            "JOIN file_held f ON f.region = r.region AND f.org = r.org AND f.sha256 = r.sha256 "
                            "JOIN file_named n ON n.region = f.region AND n.org = f.org AND n.sha256 = f.sha256 AND n.case_id = f.case_id AND n.bytes = f.bytes "
                            "WHERE r.device = $1 AND r.taken_at = 0 AND f.whole = 1 ORDER BY f.begun_at LIMIT 100";
constexpr char kReadable[] = "SELECT f.region, f.org, f.sha256, f.case_id, f.bytes, f.have, f.whole FROM file_named n "
                             "JOIN file_held f ON f.region = n.region AND f.org = n.org AND f.sha256 = n.sha256 AND f.case_id = n.case_id AND f.bytes = n.bytes "
                             "JOIN file_reader r ON r.region = f.region AND r.org = f.org AND r.sha256 = f.sha256 "
                             "WHERE n.region = $1 AND n.eid = $2 AND n.sha256 = $3 AND r.device = $4 AND r.taken_at = 0 AND f.whole = 1";
constexpr char kTaken[] = "UPDATE file_reader SET taken_at = $1, box = $2 WHERE region = $3 AND org = $4 AND sha256 = $5 AND device = $6";
constexpr char kStillWaited[] = "SELECT 1 FROM file_reader WHERE region = $1 AND org = $2 AND sha256 = $3 AND taken_at = 0 LIMIT 1";
constexpr char kDelivered[] = "UPDATE file_held SET whole = 2 WHERE region = $1 AND org = $2 AND sha256 = $3";
constexpr char kUnnamed[] = "SELECT f.region, f.org, f.sha256 FROM file_held f WHERE f.begun_at < $1 AND NOT EXISTS "
                            "(SELECT 1 FROM file_named n WHERE n.region = f.region AND n.org = f.org AND n.sha256 = f.sha256)";
constexpr char kOld[] = "SELECT region, org, sha256 FROM file_held WHERE begun_at < $1";

HeldFile fileIn(const Table &table, std::size_t row)
{
    return {{table.bytes(row, 0), table.bytes(row, 1), table.bytes(row, 2)},
            table.bytes(row, 3), table.number(row, 4), table.number(row, 5), HeldFile::Standing(table.number(row, 6))};
}

Values at(const FilePlace &place)
{
    return {place.region, place.org, place.sha256};
}

} // namespace

Result<> FileBook::obey(const QByteArray &eid, const sync::ActPayload &act, const QDateTime &now)
{
    const QByteArray region = sync::shardOf(act.caseId).toUtf8(), caseId = act.caseId.toUtf8(), org = act.by.org.toUtf8();
    if (act.type == "purge_identity"_L1)
        return forget(region, caseId, now);
    for (const sync::NamedFile &one : sync::filesNamedIn(act)) {
        const QByteArray sha256 = one.sha256.toLatin1();
        ZM_CHECK(m_database.run(kName, {region, Blob{eid}, sha256, org, caseId, one.bytes}));
    }
    return {};
}

Result<> FileBook::forget(const QByteArray &region, const QByteArray &caseId, const QDateTime &now)
{
    ZM_TRY(const Table files, m_database.run(kOfCase, {region, caseId}));
    for (std::size_t row = 0; row < files.size(); ++row)
        ZM_CHECK(drop({files.bytes(row, 0), files.bytes(row, 1), files.bytes(row, 2)}));
    ZM_CHECK(m_database.run(kForgetKeys, {region, caseId}));
    ZM_CHECK(m_database.run(kForgotten, {region, caseId, now.toMSecsSinceEpoch()}));
    return {};
}

Result<> FileBook::drop(const FilePlace &place)
{
    for (const char *statement : {kDropParts, kDropReaders, kDropFile})
        ZM_CHECK(m_database.run(statement, at(place)));
    return {};
}

Result<> FileBook::publishBox(const PublishedBox &box, const QDateTime &now)
{
    ZM_CHECK(m_database.run(kPublish, {box.device, box.org, box.line, now.toMSecsSinceEpoch()}));
    return {};
}

Result<std::vector<PublishedBox>> FileBook::boxesOf(const QByteArray &org)
{
    ZM_TRY(const Table rows, m_database.run(kBoxes, {org}));
    std::vector<PublishedBox> boxes;
    for (std::size_t row = 0; row < rows.size(); ++row)
        boxes.push_back({rows.bytes(row, 0), rows.bytes(row, 1), rows.bytes(row, 2), rows.bytes(row, 3), rows.bytes(row, 4)});
    return boxes;
}

Result<bool> FileBook::isDevice(const QByteArray &device)
{
    ZM_TRY(const Table found, m_database.run(kIsDevice, {device}));
    return !found.isEmpty();
}

Result<std::optional<HeldFile>> FileBook::held(const FilePlace &place)
{
    ZM_TRY(const Table found, m_database.run(kHeld, at(place)));
    if (found.isEmpty())
        return std::optional<HeldFile>();
    return HeldFile{place, found.bytes(0, 0), found.number(0, 1), found.number(0, 2), HeldFile::Standing(found.number(0, 3))};
}

Result<bool> FileBook::isForgotten(const QByteArray &region, const QByteArray &caseId)
{
    ZM_TRY(const Table found, m_database.run(kIsForgotten, {region, caseId}));
    return !found.isEmpty();
}

Result<FileBook::Load> FileBook::loadOf(const QByteArray &org, const QByteArray &device)
{
    ZM_TRY(const Table sums, m_database.run(kLoad, {device, org}));
    return Load{sums.number(0, 0), sums.number(0, 1), sums.number(0, 2)};
}

Result<> FileBook::announce(const HeldFile &file, const QByteArray &device, const std::vector<FileReader> &readers, const QDateTime &now)
{
    const FilePlace &place = file.place;
    const qint64 ms = now.toMSecsSinceEpoch();
    ZM_CHECK(m_database.run(kAnnounce, {place.region, place.org, place.sha256, file.caseId, file.bytes, ms, device}));
    ZM_CHECK(m_database.run(kComeAgain, {ms, device, place.region, place.org, place.sha256}));
    for (const FileReader &one : readers)
        ZM_CHECK(m_database.run(kAddReader, {place.region, place.org, place.sha256, one.device, Blob{one.box}}));
    return {};
}

Result<bool> FileBook::add(const HeldFile &file, const QByteArray &bytes)
{
    const FilePlace &place = file.place;
    const qint64 then = file.have + bytes.size();
    ZM_TRY(const Table moved, m_database.run(kAdvance, {then, qint64(then == file.bytes), place.region, place.org, place.sha256, file.have}));
    if (moved.isEmpty())
        return false;
    ZM_CHECK(m_database.run(kAddPart, {place.region, place.org, place.sha256, file.have, Blob{bytes}}));
    return true;
}

Result<QByteArray> FileBook::digestWith(const FilePlace &place, const QByteArray &last)
{
    crypto::Sha256 digest;
    qint64 have = 0;
    for (;;) {
        ZM_TRY(const QByteArray part, bytesFrom(place, have));
        if (part.isEmpty())
            break;
        digest.add(part);
        have += part.size();
    }
    digest.add(last);
    return digest.result().toHex();
}

Result<> FileBook::beginAnew(const FilePlace &place)
{
    ZM_CHECK(m_database.run(kDropParts, at(place)));
    ZM_CHECK(m_database.run(kRestart, at(place)));
    return {};
}

Result<std::vector<FileBook::Sent>> FileBook::sentBy(const QByteArray &org)
{
    ZM_TRY(const Table rows, m_database.run(kSent, {org}));
    std::vector<Sent> all;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Sent one{fileIn(rows, row), {}};
        ZM_TRY(const Table readers, m_database.run(kReaders, at(one.file.place)));
        for (std::size_t reader = 0; reader < readers.size(); ++reader)
            one.readers.push_back({readers.bytes(reader, 0), readers.number(reader, 1) > 0});
        all.push_back(std::move(one));
    }
    return all;
}

Result<std::vector<WaitingFile>> FileBook::waitingFor(const QByteArray &device)
{
    ZM_TRY(const Table rows, m_database.run(kWaiting, {device}));
    std::vector<WaitingFile> all;
    for (std::size_t row = 0; row < rows.size(); ++row)
        all.push_back({fileIn(rows, row), rows.bytes(row, 7), rows.bytes(row, 8)});
    return all;
}

Result<std::optional<HeldFile>> FileBook::readableBy(const QByteArray &device, const QByteArray &region, const QByteArray &eid, const QByteArray &sha256)
{
    ZM_TRY(const Table found, m_database.run(kReadable, {region, Blob{eid}, sha256, device}));
    return found.isEmpty() ? std::optional<HeldFile>() : std::optional(fileIn(found, 0));
}

Result<QByteArray> FileBook::bytesFrom(const FilePlace &place, qint64 from)
{
    ZM_TRY(const Table found, m_database.run(kNextPart, {place.region, place.org, place.sha256, from}));
    if (found.isEmpty())
        return QByteArray();
    return found.bytes(0, 1).mid(from - found.number(0, 0));
}

Result<> FileBook::taken(const HeldFile &file, const QByteArray &device, const QDateTime &now)
{
    const FilePlace &place = file.place;
    const QByteArray nothing("");
    ZM_CHECK(m_database.run(kTaken, {now.toMSecsSinceEpoch(), Blob{nothing}, place.region, place.org, place.sha256, device}));
    ZM_TRY(const Table others, m_database.run(kStillWaited, at(place)));
    if (!others.isEmpty())
        return {};
    ZM_CHECK(m_database.run(kDropParts, at(place)));
    ZM_CHECK(m_database.run(kDelivered, at(place)));
    return {};
}

Result<int> FileBook::tidy(const FileLimits &limits, const QDateTime &now)
{
    const qint64 ms = now.toMSecsSinceEpoch();
    int gone = 0;
    for (const auto &[statement, before] : {std::pair(kUnnamed, ms - limits.unnamedMs), std::pair(kOld, ms - limits.keptMs)}) {
        ZM_TRY(const Table rows, m_database.run(statement, {before}));
        for (std::size_t row = 0; row < rows.size(); ++row, ++gone)
            ZM_CHECK(drop({rows.bytes(row, 0), rows.bytes(row, 1), rows.bytes(row, 2)}));
    }
    return gone;
}

} // namespace zm::platform
