#include "store/backupfile.h"

#include "crypto/hash.h"
#include "store/jsonbytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kMagic = "ZMBK\x01";
constexpr qsizetype kLongestHeader = 16 << 20;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QByteArray placeOf(const QByteArray &header)
{
    return "backup|" + crypto::sha256({header}).toHex();
}

} // namespace

QByteArray headerBytes(const BackupHeader &header)
{
    QJsonArray officers;
    for (const BackupHeader::Slot &slot : header.officers) {
        QJsonObject one{{u"id"_s, slot.officer}, {u"keystore"_s, base64(slot.keystore)}};
        if (!slot.box.isEmpty()) {
            one.insert(u"pair"_s, base64(slot.pair));
            one.insert(u"box"_s, base64(slot.box));
            one.insert(u"suite"_s, crypto::suiteName(slot.suite));
        }
        officers.append(one);
    }
    const QByteArray json = canonical({{u"v"_s, 1},
                                       {u"genesis"_s, base64(header.genesis)},
                                       {u"code"_s, header.code},
                                       {u"made_at"_s, header.madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                       {u"public"_s, base64(header.publicKey)},
                                       {u"private"_s, base64(header.sealedKey)},
                                       {u"box"_s, base64(header.box)},
                                       {u"officers"_s, officers},
                                       {u"recovery"_s, base64(header.recovery)}});
    QByteArray bytes = kMagic.toByteArray();
    const quint32 size = qToBigEndian(quint32(json.size()));
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    return bytes + json;
}

Result<BackupHeader> readHeader(QIODevice &from, QByteArray &bytes)
{
    bytes = from.read(kMagic.size() + 4);
    if (!bytes.startsWith(kMagic.first(4)))
        return fail(ErrorCode::Corrupt, u"not a backup of an office"_s);
    if (bytes.size() > 4 && bytes[4] != kMagic[4])
        return fail(ErrorCode::Unsupported, u"a backup by a newer program"_s);
    const qsizetype size = bytes.size() == kMagic.size() + 4
                               ? qsizetype(qFromBigEndian<quint32>(bytes.constData() + kMagic.size()))
                               : -1;
    if (size < 0 || size > kLongestHeader)
        return fail(ErrorCode::Corrupt, u"the backup is cut short"_s);
    const QByteArray json = from.read(size);
    bytes += json;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BackupHeader header{bytesIn(object["genesis"_L1]),
                        object["code"_L1].toString(),
                        QDateTime::fromString(object["made_at"_L1].toString(), Qt::ISODateWithMs),
                        bytesIn(object["public"_L1]),
                        bytesIn(object["private"_L1]),
                        bytesIn(object["box"_L1]),
                        {},
                        bytesIn(object["recovery"_L1])};
    for (const QJsonValue &slot : object["officers"_L1].toArray())
        header.officers.push_back({slot["id"_L1].toString(), bytesIn(slot["keystore"_L1]), bytesIn(slot["pair"_L1]), bytesIn(slot["box"_L1]),
                                   crypto::suiteNamed(slot["suite"_L1].toString()).value_or(crypto::Suite::Sm2Sm3)});
    if (header.genesis.size() != 32 || !header.madeAt.isValid())
        return fail(ErrorCode::Corrupt, u"the backup's header is damaged"_s);
    return header;
}

QByteArray manifestBytes(const BackupManifest &manifest)
{
    QJsonArray files;
    for (const BackupManifest::File &file : manifest.files)
        files.append(QJsonObject{{u"name"_s, file.name},
                                 {u"size"_s, file.size},
                                 {u"sha256"_s, QString::fromLatin1(file.digest.toHex())}});
    QJsonObject object({{u"files"_s, files},
                      {u"acts"_s, manifest.acts},
                      {u"cases"_s, manifest.cases},
                      {u"officers"_s, manifest.officers},
                      {u"device"_s, manifest.device},
                      {u"device_acts"_s, manifest.deviceActs},
                      {u"head"_s, QString::fromLatin1(manifest.head.toHex())}});
    if (manifest.logRecords) {
        object.insert(u"log_records"_s, *manifest.logRecords);
        object.insert(u"log_head"_s, QString::fromLatin1(manifest.logHead.toHex()));
    }
    return canonical(object);
}

Result<BackupManifest> readManifest(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    BackupManifest manifest{{},
                            object["acts"_L1].toInteger(),
                            object["cases"_L1].toInteger(),
                            object["officers"_L1].toInteger(),
                            object["device"_L1].toString(),
                            object["device_acts"_L1].toInteger(),
                            QByteArray::fromHex(object["head"_L1].toString().toLatin1()),
                            std::nullopt,
                            QByteArray::fromHex(object["log_head"_L1].toString().toLatin1())};
    if (object.contains("log_records"_L1))
        manifest.logRecords = object["log_records"_L1].toInteger();
    for (const QJsonValue &file : object["files"_L1].toArray())
        manifest.files.push_back({file["name"_L1].toString(), file["size"_L1].toInteger(),
                                  QByteArray::fromHex(file["sha256"_L1].toString().toLatin1())});
    if (manifest.files.empty())
        return fail(ErrorCode::Corrupt, u"the backup does not say what is in it"_s);
    return manifest;
}

PieceWriter::PieceWriter(QByteArrayView key, const QByteArray &header, Sink sink)
    : m_sealer(key, placeOf(header)), m_sink(std::move(sink))
{
}

Result<> PieceWriter::put(QByteArrayView bytes)
{
    m_rest.append(bytes);
    while (m_rest.size() >= crypto::kPieceSize) {
        ZM_TRY(const QByteArray sealed,
               m_sealer.seal(QByteArrayView(m_rest).first(crypto::kPieceSize), crypto::Piece::More));
        ZM_CHECK(m_sink(sealed));
        m_rest.remove(0, crypto::kPieceSize);
    }
    return {};
}

Result<> PieceWriter::finish()
{
    ZM_TRY(const QByteArray sealed, m_sealer.seal(m_rest, crypto::Piece::Last));
    return m_sink(sealed);
}

PieceReader::PieceReader(QByteArrayView key, const QByteArray &header, QIODevice &from)
    : m_sealer(key, placeOf(header)), m_from(from)
{
}

Result<> PieceReader::next()
{
    if (m_last)
        return fail(ErrorCode::Corrupt, u"the backup ends before its content does"_s);
    const QByteArray sealed = m_from.read(crypto::kSealedPieceSize);
    m_last = sealed.size() < crypto::kSealedPieceSize;
    auto plain = m_sealer.open(sealed, m_last ? crypto::Piece::Last : crypto::Piece::More);
    if (!plain)
        return fail(ErrorCode::Corrupt, u"the backup is damaged or cut short: "_s + plain.error().detail);
    m_rest.append(plain->view());
    return {};
}

Result<QByteArray> PieceReader::take(qint64 size)
{
    while (m_rest.size() < size)
        ZM_CHECK(next());
    const QByteArray taken = m_rest.first(size);
    m_rest.remove(0, size);
    return taken;
}

Result<> PieceReader::end()
{
    if (!m_last)
        ZM_CHECK(next());
    if (!m_rest.isEmpty() || !m_last)
        return fail(ErrorCode::Corrupt, u"more follows than the backup's manifest says"_s);
    return {};
}

} // namespace zm::store
