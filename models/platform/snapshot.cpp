#include "platform/snapshot.h"

#include "crypto/hash.h"
#include "platform/registerbook.h"
#include "registry/buckets.h"
#include "registry/fileform.h"
#include "sync/hex.h"

#include <QDir>
#include <QSaveFile>
#include <QSet>

#include <zstd.h>

#include <bit>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

using registry::kBuckets;

constexpr char kCount[] = "SELECT count(*) FROM register";
constexpr char kEpoch[] = "SELECT max(epoch) FROM epoch";
constexpr char kRows[] = "SELECT bucket, id, version, doc FROM register WHERE (bucket, id) > ($1, $2) ORDER BY bucket, id LIMIT $3";
constexpr qint64 kPage = 5'000;
// About 16 MiB of text, and always whole buckets, so that a change touches one chunk and a growing register keeps its cuts.
constexpr qint64 kRowsOfChunk = 32'768;
constexpr int kLevel = 3;

QByteArray csvCell(const QString &text)
{
    QByteArray cell = text.toUtf8();
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return cell;
}

QByteArray csvRow(const QByteArray &doc)
{
    QByteArrayList cells;
    for (const QJsonValue &cell : QJsonDocument::fromJson(doc).array())
        cells.append(csvCell(cell.toString()));
    return cells.join(',') + '\n';
}

QByteArray csvHeader()
{
    QByteArrayList names;
    for (const std::string_view name : registry::kColumnNames)
        names.append(QByteArray(name.data(), qsizetype(name.size())));
    return names.join(',') + '\n';
}

Result<> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

Result<QByteArray> packed(const QByteArray &raw)
{
    QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(raw.size()))), Qt::Uninitialized);
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    const std::size_t size = ZSTD_compress2(context.get(), out.data(), std::size_t(out.size()), raw.constData(),
                                            std::size_t(raw.size()));
    if (ZSTD_isError(size))
        return fail(ErrorCode::Io, u"a chunk could not be compressed"_s);
    out.truncate(qsizetype(size));
    return out;
}

/// Collects rows into chunks and ids into the digests of buckets.
class Builder {
public:
    Builder(const QString &folder, qint64 rows)
        : m_folder(folder), m_bucketsOfChunk(kBuckets / std::clamp<int>(int(std::bit_ceil(quint64(rows / kRowsOfChunk + 1))), 1, kBuckets))
    {
        m_digests.resize(kBuckets);
    }

    Result<> begin()
    {
        m_raw = csvHeader();
        return cut();
    }
    Result<> add(int bucket, const QByteArray &id, qint64 version, const QByteArray &doc)
    {
        if (bucket / m_bucketsOfChunk != m_place) {
            ZM_CHECK(cut());
            m_place = bucket / m_bucketsOfChunk;
        }
        m_raw += csvRow(doc);
        ++m_rows;
        m_digests[std::size_t(bucket)] += id + ' ' + QByteArray::number(version) + '\n';
        return {};
    }
    Result<Manifest> end(Manifest manifest)
    {
        ZM_CHECK(cut());
        QByteArray digests;
        for (const QByteArray &bucket : m_digests)
            digests += crypto::sha256({bucket});
        ZM_TRY(manifest.buckets, written(digests, 0));
        manifest.chunks = std::move(m_chunks);
        return manifest;
    }

private:
    Result<Chunk> written(const QByteArray &raw, qint64 rows)
    {
        ZM_TRY(const QByteArray bytes, packed(raw));
        const Chunk chunk{crypto::sha256({bytes}), bytes.size(), raw.size(), rows};
        ZM_TRY(const QString path, chunkPath(m_folder, chunk.sha256.toHex()));
        if (!QFile::exists(path))
            ZM_CHECK(save(path, bytes));
        return chunk;
    }
    Result<> cut()
    {
        if (m_raw.isEmpty())
            return {};
        ZM_TRY(const Chunk chunk, written(m_raw, m_rows));
        m_chunks.push_back(chunk);
        m_raw.clear();
        m_rows = 0;
        return {};
    }

    const QString m_folder;
    const int m_bucketsOfChunk;
    std::vector<QByteArray> m_digests;
    std::vector<Chunk> m_chunks;
    QByteArray m_raw;
    qint64 m_rows = 0;
    int m_place = -1;
};

/// What no manifest names any more holds people who were let go.
void sweep(const QString &folder, const Manifest &manifest)
{
    QSet<QString> named{QString::fromLatin1(manifest.buckets.sha256.toHex())};
    for (const Chunk &chunk : manifest.chunks)
        named.insert(QString::fromLatin1(chunk.sha256.toHex()));
    QDir chunks(folder + u"/chunks"_s);
    for (const QString &file : chunks.entryList(QDir::Files)) {
        if (!named.contains(file))
            chunks.remove(file);
    }
}

} // namespace

Result<QString> chunkPath(const QString &folder, const QByteArray &sha256)
{
    if (!sync::isHex(QString::fromLatin1(sha256), 64))
        return fail(ErrorCode::Invalid, u"a chunk is named by 64 hex digits"_s);
    return folder + u"/chunks/"_s + QString::fromLatin1(sha256);
}

QString manifestPath(const QString &folder)
{
    return folder + u"/manifest.json"_s;
}

Result<Manifest> makeSnapshot(Database &database, const QString &folder, const crypto::SigningKey &key, const QDateTime &now)
{
    if (!QDir().mkpath(folder + u"/chunks"_s))
        return fail(ErrorCode::Io, folder + u": the folder cannot be made"_s);
    ZM_TRY(auto reading, Transaction::beginReading(database));
    ZM_TRY(const Table count, database.run(kCount));
    ZM_TRY(const Table epoch, database.run(kEpoch));
    ZM_TRY(const qint64 seq, RegisterBook(database).last());
    Builder builder(folder, count.number(0, 0));
    ZM_CHECK(builder.begin());
    qint64 bucket = -1;
    QByteArray after;
    for (;;) {
        ZM_TRY(const Table rows, database.run(kRows, {bucket, after, kPage}));
        if (rows.isEmpty())
            break;
        for (std::size_t row = 0; row < rows.size(); ++row)
            ZM_CHECK(builder.add(int(rows.number(row, 0)), rows.bytes(row, 1), rows.number(row, 2), rows.bytes(row, 3)));
        bucket = rows.number(rows.size() - 1, 0);
        after = rows.bytes(rows.size() - 1, 1);
    }
    ZM_CHECK(reading.commit());
    const qint64 at = now.toMSecsSinceEpoch();
    ZM_TRY(const Manifest manifest, builder.end({epoch.number(0, 0), seq, count.number(0, 0), at, at + kLeaseMs, {}, {}}));
    ZM_TRY(const QByteArray said, proof::signManifest(manifest, key));
    ZM_CHECK(save(manifestPath(folder), said));
    sweep(folder, manifest);
    return manifest;
}

} // namespace zm::platform
