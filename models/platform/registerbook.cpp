#include "platform/registerbook.h"

#include "crypto/hash.h"
#include "crypto/keyeddigest.h"
#include "identity/identifier.h"
#include "registry/buckets.h"
#include "registry/entryrow.h"
#include "registry/filestream.h"

#include <set>
#include <unordered_map>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;
using registry::Column;

namespace {

constexpr char kFind[] = "SELECT version, doc FROM register WHERE region = $1 AND id = $2";
constexpr char kPut[] = "INSERT INTO register (region, id, version, bucket, subject_digest, doc) VALUES ($1, $2, $3, $4, $5, $6) "
                        "ON CONFLICT (region, id) DO UPDATE SET version = excluded.version, "
                        "subject_digest = excluded.subject_digest, doc = excluded.doc";
constexpr char kDelete[] = "DELETE FROM register WHERE id = $1 AND region = $2";
constexpr char kIds[] = "SELECT bucket, id, region FROM register WHERE (bucket, id) > ($1, $2) ORDER BY bucket, id LIMIT $3";
constexpr char kRegionOf[] = "SELECT region FROM register WHERE id = $1";
constexpr char kOfCase[] = "SELECT 1 FROM register_case WHERE entry_id = $1";
constexpr char kLast[] = "SELECT coalesce(max(seq), 0) FROM register_change";
constexpr char kNote[] = "INSERT INTO register_change (seq, at, id, op, reason, effective) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr char kChanges[] = "SELECT c.seq, c.id, c.op, c.reason, c.effective, r.doc FROM register_change c LEFT JOIN register r "
                            "ON r.id = c.id WHERE c.seq > $1 ORDER BY c.seq LIMIT $2";
constexpr char kOfBucket[] = "SELECT id, doc FROM register WHERE bucket = $1 ORDER BY id";
constexpr char kAbout[] = "SELECT doc FROM register WHERE subject_digest = $1 ORDER BY id";
constexpr char kInquiry[] = "INSERT INTO inquiry (at, device, org, purpose, subject_digest, hits) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr char kRemovals[] = "SELECT seq, id, at FROM register_change WHERE op = 'REMOVE' ORDER BY seq DESC LIMIT $1";
constexpr char kConsumers[] = "SELECT d.device, d.roles, coalesce(max(c.acked_seq), -1) FROM device d LEFT JOIN consumer c "
                              "ON c.device = d.device AND c.stream = 'register' WHERE d.revoked_at IS NULL "
                              "GROUP BY d.device, d.roles ORDER BY d.device";
constexpr char kAlone[] = "LOCK TABLE register_change IN EXCLUSIVE MODE";
constexpr char kAloneAtOnce[] = "LOCK TABLE register_change IN EXCLUSIVE MODE NOWAIT";
constexpr qint64 kPage = 5'000;
constexpr int kRowsAtOnce = 2'000; // of a load, in one transaction

/// An entry as it is published: the cells of a published copy as a JSON array.
struct Published {
    QString id;
    QByteArray region, digest, doc;
    int bucket = 0;
};

Published publishedOf(const registry::EntryRow &row, const std::vector<std::string_view> &cells, const crypto::Secret &key)
{
    QJsonArray out;
    QByteArray content;
    const QString number = QString::fromUtf8(row.idNumber.data(), qsizetype(row.idNumber.size()));
    const QByteArray digest = subjectDigest(number, key);
    for (std::size_t i = 0; i + 1 < registry::kColumns; ++i) {
        QString cell = QString::fromUtf8(cells[i].data(), qsizetype(cells[i].size()));
        if (Column(i) == Column::IdNumber)
            cell = identity::masked(row.idKind, cell, identity::MaskPolicy::PublicList);
        content += cell.toUtf8() + '\x1f';
        out.append(cell);
    }
    out.append(QString::fromLatin1(crypto::sha256({content}).toHex()));
    out.append(QString::fromLatin1(digest));
    const QString id = out[0].toString();
    const QByteArray province = QByteArray(row.region.data(), qsizetype(row.region.size())).first(std::min<qsizetype>(2, qsizetype(row.region.size())));
    return {id, province.isEmpty() ? "00"_ba : province, digest, QJsonDocument(out).toJson(QJsonDocument::Compact), registry::bucketOf(id.toLatin1())};
}

/// The short transactions of a load. The register is locked from the first difference of each to its end, and not before.
class Portions {
public:
    explicit Portions(Database &database) : m_database(database) {}
    /// Before each row.
    Result<> step()
    {
        if (m_rows++ % kRowsAtOnce != 0 && m_transaction)
            return {};
        ZM_CHECK(end());
        ZM_TRY(auto begun, Transaction::begin(m_database));
        m_transaction.emplace(std::move(begun));
        return {};
    }
    /// Keeps the register to this load. Whether it was not so yet: what was looked up before may have changed.
    Result<bool> lock()
    {
        if (m_isLocked)
            return false;
        RegisterBook book(m_database);
        ZM_CHECK(book.lock());
        ZM_TRY(m_seq, book.last());
        return m_isLocked = true;
    }
    qint64 next() { return ++m_seq; }
    Result<> end()
    {
        m_isLocked = false;
        if (!m_transaction)
            return {};
        ZM_CHECK(m_transaction->commit());
        m_transaction.reset();
        return {};
    }

private:
    Database &m_database;
    std::optional<Transaction> m_transaction;
    qint64 m_rows = 0, m_seq = 0;
    bool m_isLocked = false;
};

/// Whether a file can be read to its end. Errors: Invalid, naming where not.
Result<> readThrough(const QString &path)
{
    ZM_TRY(auto stream, registry::FileStream::open(path));
    for (;;) {
        ZM_TRY(const auto *cells, stream.next());
        if (!cells)
            return {};
    }
}

} // namespace

QByteArray subjectDigest(const QString &number, const crypto::Secret &key)
{
    QString plain = number.toUpper();
    plain.remove(u' ');
    if (plain.isEmpty())
        return {};
    const auto digest = crypto::KeyedDigest(key.view()).of(plain.toUtf8());
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())).toHex();
}

QJsonObject entryObject(const QByteArray &doc, const QStringList &fields)
{
    const QJsonArray cells = QJsonDocument::fromJson(doc).array();
    QJsonObject object;
    for (std::size_t i = 0; i < registry::kColumnsPublished; ++i) {
        const std::string_view name = registry::kColumnNames[i];
        const QString field = QString::fromLatin1(name.data(), qsizetype(name.size()));
        if (fields.isEmpty() || fields.contains(field))
            object[field] = cells[qsizetype(i)];
    }
    return object;
}

Result<> RegisterBook::lock()
{
    return m_database.sequencesAtOnce() ? Result<>() : m_database.runOnce(kAlone); // in a file whoever writes is alone
}

Result<bool> RegisterBook::tryLock()
{
    if (m_database.sequencesAtOnce())
        return true;
    ZM_CHECK(m_database.runOnce("SAVEPOINT trying"));
    const auto locked = m_database.runOnce(kAloneAtOnce);
    if (locked)
        return true;
    if (locked.error().code != ErrorCode::Conflict)
        return std::unexpected(locked.error());
    ZM_CHECK(m_database.runOnce("ROLLBACK TO SAVEPOINT trying"));
    return false;
}

/// The number of the next change. One at a time: nobody else gets one until this transaction ends.
Result<qint64> RegisterBook::next()
{
    ZM_CHECK(lock());
    ZM_TRY(const qint64 before, last());
    return before + 1;
}

Result<bool> RegisterBook::put(const QString &id, const QStringList &cells, const crypto::Secret &subjectKey, const QDateTime &now)
{
    std::vector<std::string> bytes;
    for (qsizetype i = 0; i < cells.size(); ++i)
        bytes.push_back(i == qsizetype(Column::EntryId) ? id.toStdString() : cells[i].toStdString());
    if (bytes.size() == registry::kColumns)
        bytes[std::size_t(Column::ContentHash)] = std::string(64, '0'); // made anew of what is published
    const std::vector<std::string_view> views(bytes.begin(), bytes.end());
    const auto row = registry::readRow(views, registry::kColumns, 0);
    if (!row)
        return fail(ErrorCode::Invalid, u"the acts make no entry: "_s + row.error().field + u": "_s + row.error().reason);
    const Published entry = publishedOf(*row, views, subjectKey);
    const QByteArray name = id.toUtf8();
    ZM_TRY(const Table before, m_database.run(kFind, {entry.region, name}));
    if (!before.isEmpty() && before.bytes(0, 1) == entry.doc)
        return false;
    ZM_TRY(const qint64 seq, next());
    const qint64 version = before.isEmpty() ? 1 : before.number(0, 0) + 1;
    ZM_CHECK(m_database.run(kPut, {entry.region, name, version, qint64(entry.bucket), entry.digest, Blob{entry.doc}}));
    ZM_CHECK(note(seq, now, id, "PUT", {}, {}));
    return true;
}

Result<bool> RegisterBook::drop(const QString &id, const QString &reason, const QString &effective, const QDateTime &now)
{
    const QByteArray name = id.toUtf8();
    ZM_TRY(const Table found, m_database.run(kRegionOf, {name}));
    if (found.isEmpty())
        return false;
    ZM_TRY(const qint64 seq, next());
    ZM_CHECK(m_database.run(kDelete, {name, found.bytes(0, 0)}));
    ZM_CHECK(note(seq, now, id, "REMOVE", reason, effective));
    return true;
}

Result<qint64> RegisterBook::last()
{
    ZM_TRY(const Table found, m_database.run(kLast));
    return found.number(0, 0);
}

Result<> RegisterBook::note(qint64 seq, const QDateTime &now, const QString &id, const char *op, const QString &reason,
                            const QString &effective)
{
    const QByteArray name = id.toUtf8(), why = reason.toUtf8(), from = effective.toUtf8();
    ZM_CHECK(m_database.run(kNote, {seq, now.toMSecsSinceEpoch(), name, QByteArrayView(op), why, from}));
    return {};
}

Result<RegisterLoad> RegisterBook::load(const QString &path, const crypto::Secret &subjectKey, const QDateTime &now)
{
    ZM_TRY(auto stream, registry::FileStream::open(path));
    ZM_TRY(const auto *header, stream.next());
    ZM_TRY(const std::size_t columns, registry::columnsOf(header));
    if (columns != registry::kColumns)
        return fail(ErrorCode::Invalid, u"a published copy cannot be published again: its numbers are masked"_s);
    ZM_CHECK(readThrough(path));
    Portions portions(m_database);
    RegisterLoad done;
    std::set<QString> shown;
    std::unordered_map<std::string, std::pair<QString, QString>> gone; // why, and from which day
    for (;;) {
        ZM_TRY(const auto *cells, stream.next());
        if (!cells)
            break;
        ++done.rows;
        const auto row = registry::readRow(*cells, columns, stream.line());
        if (!row) {
            ++done.rejected;
            continue;
        }
        const Published entry = publishedOf(*row, *cells, subjectKey);
        if (!row->isShown()) {
            const std::string_view standing = registry::kStandingNames[std::size_t(row->standing)];
            gone[entry.id.toStdString()] = {QString::fromLatin1(standing.data(), qsizetype(standing.size())),
                                            registry::dayOf(row->statusOn).toString(Qt::ISODate)};
            continue;
        }
        shown.insert(entry.id);
        const QByteArray id = entry.id.toUtf8();
        ZM_CHECK(portions.step());
        ZM_TRY(Table before, m_database.run(kFind, {entry.region, id}));
        if (!before.isEmpty() && before.bytes(0, 1) == entry.doc)
            continue;
        ZM_TRY(const bool isNew, portions.lock());
        if (isNew) {
            ZM_TRY(before, m_database.run(kFind, {entry.region, id}));
        }
        const qint64 version = before.isEmpty() ? 1 : before.number(0, 0) + 1;
        ZM_CHECK(m_database.run(kPut, {entry.region, id, version, qint64(entry.bucket), entry.digest, Blob{entry.doc}}));
        ZM_CHECK(note(portions.next(), now, entry.id, "PUT", {}, {}));
        ++done.put;
    }
    qint64 bucket = -1;
    QByteArray after;
    for (;;) {
        ZM_TRY(const Table here, m_database.run(kIds, {bucket, after, kPage}));
        if (here.isEmpty())
            break;
        for (std::size_t i = 0; i < here.size(); ++i) {
            const QString id = QString::fromUtf8(here.bytes(i, 1));
            if (shown.contains(id))
                continue;
            ZM_CHECK(portions.step());
            ZM_CHECK(portions.lock());
            ZM_TRY(const Table ofCase, m_database.run(kOfCase, {here.bytes(i, 1)}));
            if (!ofCase.isEmpty())
                continue; // it comes from acts and goes by acts, whatever a file knows of it
            const auto why = gone.find(id.toStdString());
            ZM_TRY(const Table went, m_database.run(kDelete, {here.bytes(i, 1), here.bytes(i, 2)}));
            if (went.changed == 0)
                continue; // meanwhile, by another way
            ZM_CHECK(note(portions.next(), now, id, "REMOVE", why == gone.end() ? u"absent"_s : why->second.first,
                          why == gone.end() ? now.date().toString(Qt::ISODate) : why->second.second));
            ++done.removed;
        }
        bucket = here.number(here.size() - 1, 0);
        after = here.bytes(here.size() - 1, 1);
    }
    ZM_CHECK(portions.end());
    return done;
}

Result<std::vector<RegisterChange>> RegisterBook::changesAfter(qint64 since, int limit)
{
    ZM_TRY(const Table rows, m_database.run(kChanges, {since, qint64(limit)}));
    std::vector<RegisterChange> changes;
    for (std::size_t row = 0; row < rows.size(); ++row)
        changes.push_back({rows.number(row, 0), QString::fromUtf8(rows.bytes(row, 1)), rows.bytes(row, 2) == "REMOVE",
                           QString::fromUtf8(rows.bytes(row, 3)), QString::fromUtf8(rows.bytes(row, 4)), rows.bytes(row, 5)});
    return changes;
}

Result<std::vector<RegisterChange>> RegisterBook::ofBucket(int bucket)
{
    ZM_TRY(const Table rows, m_database.run(kOfBucket, {qint64(bucket)}));
    std::vector<RegisterChange> entries;
    for (std::size_t row = 0; row < rows.size(); ++row)
        entries.push_back({qint64(row) + 1, QString::fromUtf8(rows.bytes(row, 0)), false, {}, {}, rows.bytes(row, 1)});
    return entries;
}

Result<std::vector<QByteArray>> RegisterBook::aboutSubject(const QByteArray &digest)
{
    if (digest.isEmpty())
        return std::vector<QByteArray>();
    ZM_TRY(const Table rows, m_database.run(kAbout, {digest}));
    std::vector<QByteArray> docs;
    for (std::size_t row = 0; row < rows.size(); ++row)
        docs.push_back(rows.bytes(row, 0));
    return docs;
}

Result<> RegisterBook::noteInquiry(const QString &device, const QString &org, const QString &purpose,
                                   const QByteArray &digest, qint64 hits, const QDateTime &now)
{
    const QByteArray who = device.toUtf8(), office = org.toUtf8(), why = purpose.toUtf8();
    ZM_CHECK(m_database.run(kInquiry, {now.toMSecsSinceEpoch(), who, office, why, digest, hits}));
    return {};
}

Result<std::vector<Reach>> RegisterBook::reach(const QStringList &roles, int limit)
{
    ZM_TRY(const Table removals, m_database.run(kRemovals, {qint64(limit)}));
    ZM_TRY(const Table consumers, m_database.run(kConsumers));
    std::vector<Reach> all;
    for (std::size_t i = 0; i < removals.size(); ++i) {
        Reach one{removals.number(i, 0), QString::fromUtf8(removals.bytes(i, 1)),
                  QDateTime::fromMSecsSinceEpoch(removals.number(i, 2), Qt::UTC), 0, {}};
        for (std::size_t c = 0; c < consumers.size(); ++c) {
            const QStringList has = QString::fromUtf8(consumers.bytes(c, 1)).split(u',');
            const qint64 acked = consumers.number(c, 2);
            const bool must = std::ranges::any_of(has, [&roles](const QString &role) { return roles.contains(role); });
            if (!must && acked < 0)
                continue;
            ++one.consumers;
            if (acked < one.seq)
                one.missing.append(QString::fromUtf8(consumers.bytes(c, 0)));
        }
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace zm::platform
