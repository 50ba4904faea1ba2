#include "store/sealedrecord.h"

#include "crypto/framing.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kHashTag[] = "ZMSRI1"; // with its closing zero
constexpr char kSignTag[] = "ZMSRG1";
constexpr std::array kWords{"interference"_L1, "tip"_L1, "passed_on"_L1, "answered"_L1, "month"_L1};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesAt(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

QJsonObject toJson(const Tally &tally)
{
    return {{u"recorded"_s, tally.recorded}, {u"passed_on"_s, tally.passedOn}, {u"answered"_s, tally.answered}};
}

Tally tallyFrom(const QJsonValue &value)
{
    return {value["recorded"_L1].toInt(), value["passed_on"_L1].toInt(), value["answered"_L1].toInt()};
}

QJsonObject toJson(const Author &author)
{
    return {{u"officer"_s, author.officer},
            {u"at"_s, author.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"signature"_s, base64(author.signature)}};
}

/// The record without its author.
QJsonObject textOf(const SealedRecord &record)
{
    QJsonObject object{{u"n"_s, record.n},
                       {u"kind"_s, sealedWord(record.kind)},
                       {u"month"_s, record.month},
                       {u"prev"_s, QString::fromLatin1(record.prev.toHex())},
                       {u"v"_s, 1}};
    if (record.of >= 0)
        object.insert(u"of"_s, record.of);
    if (!record.open.isEmpty())
        object.insert(u"open"_s, base64(record.open));
    if (!record.closed.isEmpty())
        object.insert(u"closed"_s, base64(record.closed));
    if (record.kind == SealedKind::Month) {
        object.insert(u"interference"_s, toJson(record.interference));
        object.insert(u"tips"_s, toJson(record.tips));
    }
    return object;
}

} // namespace

QString sealedWord(SealedKind kind)
{
    return kWords[std::size_t(kind)];
}

QByteArray sealedRecordSignedBytes(const SealedRecord &record, const QString &officer, const QDateTime &at)
{
    return crypto::framed(kSignTag, canonical(QJsonObject{{u"record"_s, textOf(record)},
                                                          {u"officer"_s, officer},
                                                          {u"at"_s, at.toUTC().toString(Qt::ISODateWithMs)}}));
}

QByteArray sealedRecordBytes(const SealedRecord &record)
{
    QJsonObject object = textOf(record);
    if (record.sealedAuthor.isEmpty())
        object.insert(u"author"_s, toJson(record.author));
    else
        object.insert(u"author"_s, base64(record.sealedAuthor));
    return canonical(object);
}

Result<SealedRecord> readSealedRecord(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"a record written by a newer program"_s);
    const QString word = object["kind"_L1].toString();
    const auto kind = std::ranges::find_if(kWords, [&](QLatin1StringView one) { return one == word; });
    SealedRecord record;
    record.n = object["n"_L1].toInteger(-1);
    record.kind = kind == kWords.end() ? SealedKind::Interference : SealedKind(kind - kWords.begin());
    record.month = object["month"_L1].toString();
    record.of = object["of"_L1].toInteger(-1);
    record.open = bytesAt(object, "open"_L1);
    record.closed = bytesAt(object, "closed"_L1);
    record.interference = tallyFrom(object["interference"_L1]);
    record.tips = tallyFrom(object["tips"_L1]);
    record.prev = QByteArray::fromHex(object["prev"_L1].toString().toLatin1());
    if (object["author"_L1].isObject())
        record.author = authorFrom(object["author"_L1].toObject());
    else
        record.sealedAuthor = bytesAt(object, "author"_L1);
    // Whatever was left out, added or written otherwise gives other bytes.
    if (kind == kWords.end() || sealedRecordBytes(record) != bytes)
        return fail(ErrorCode::Corrupt, u"the bytes of a record are not in its form"_s);
    return record;
}

QByteArray sealedRecordHash(QByteArrayView bytes)
{
    return crypto::taggedHash(kHashTag, bytes);
}

QByteArray sealedPlace(qint64 n, QByteArrayView part)
{
    return "sealed_record|" + QByteArray::number(n) + '|' + part.toByteArray();
}

QByteArray authorBytes(const Author &author)
{
    return canonical(toJson(author));
}

Author authorFrom(const QJsonObject &object)
{
    return {object["officer"_L1].toString(), QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs),
            bytesAt(object, "signature"_L1)};
}

} // namespace zm::store
