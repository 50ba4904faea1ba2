#include "sync/files.h"

#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kBoxKey = 32; // X25519

} // namespace

void nameFiles(QJsonObject &body, const std::vector<NamedFile> &files)
{
    QJsonArray named;
    for (const NamedFile &one : files)
        named.append(QJsonObject{{u"bytes"_s, one.bytes}, {u"sha256"_s, one.sha256}});
    if (!named.isEmpty())
        body.insert(u"files"_s, named);
}

std::vector<NamedFile> filesNamedIn(const ActPayload &payload)
{
    std::vector<NamedFile> files;
    const QJsonArray named = payload.body["files"_L1].toArray();
    if (named.size() > kMostFiles)
        return files;
    for (const QJsonValue &one : named) {
        NamedFile file{one["sha256"_L1].toString(), one["bytes"_L1].toInteger()};
        if (isHex(file.sha256, 64) && file.bytes > 0)
            files.push_back(std::move(file));
    }
    return files;
}

QByteArray boxText(const QString &device, const QByteArray &box)
{
    return canonicalJson({{u"box"_s, hexOf(box)}, {u"device"_s, device}, {u"v"_s, 1}});
}

Result<QByteArray> boxIn(QByteArrayView text, const QString &device)
{
    ZM_TRY(const QJsonObject said, readStrict(text));
    const QString box = said["box"_L1].toString();
    if (said["device"_L1].toString() != device || said["v"_L1].toInteger() != 1 || !isHex(box, 2 * kBoxKey))
        return fail(ErrorCode::Invalid, u"not the word of this device about its box"_s);
    return bytesOf(box);
}

} // namespace zm::sync
