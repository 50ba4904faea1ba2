#include "store/logrecord.h"

#include "crypto/framing.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

#include <array>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kHashTag[] = "ZMLID1"; // with its closing zero
constexpr char kSignTag[] = "ZMLOG1";
constexpr std::array kWords{"attach"_L1, "reveal"_L1, "open"_L1, "export"_L1, "print"_L1,
                            "refuse"_L1, "review"_L1, "finding"_L1, "sample"_L1, "check"_L1};

} // namespace

QString logWord(LogKind kind)
{
    return kWords[std::size_t(kind)];
}

std::optional<LogKind> logKindNamed(QStringView word)
{
    const auto at = std::ranges::find_if(kWords, [&](QLatin1StringView one) { return one == word; });
    if (at == kWords.end())
        return {};
    return LogKind(at - kWords.begin());
}

QByteArray recordBytes(const LogRecord &record)
{
    QJsonObject object{{u"n"_s, record.n},
                       {u"kind"_s, logWord(record.kind)},
                       {u"case"_s, record.caseId},
                       {u"officer"_s, record.officer},
                       {u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"what"_s, record.what},
                       {u"prev"_s, QString::fromLatin1(record.prev.toHex())},
                       {u"v"_s, 1}};
    if (!record.purpose.isEmpty())
        object.insert(u"purpose"_s, record.purpose);
    if (!record.sealed.isEmpty()) {
        object.insert(u"key"_s, record.key);
        object.insert(u"sealed"_s, QString::fromLatin1(record.sealed.toBase64()));
    }
    return canonical(object);
}

Result<LogRecord> readRecord(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"a record written by a newer program"_s);
    const auto kind = logKindNamed(object["kind"_L1].toString());
    LogRecord record;
    record.n = object["n"_L1].toInteger(-1);
    record.kind = kind.value_or(LogKind::Reveal);
    record.caseId = object["case"_L1].toString();
    record.officer = object["officer"_L1].toString();
    record.at = QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs);
    record.purpose = object["purpose"_L1].toString();
    record.what = object["what"_L1].toString();
    record.key = object["key"_L1].toInt(-1);
    record.sealed = QByteArray::fromBase64(object["sealed"_L1].toString().toLatin1());
    record.prev = QByteArray::fromHex(object["prev"_L1].toString().toLatin1());
    // Whatever was left out, added or written otherwise gives other bytes.
    if (!kind || recordBytes(record) != bytes)
        return fail(ErrorCode::Corrupt, u"the bytes of a record are not in its form"_s);
    return record;
}

QByteArray recordHash(QByteArrayView bytes)
{
    return crypto::taggedHash(kHashTag, bytes);
}

QByteArray recordSignedBytes(QByteArrayView bytes)
{
    return crypto::framed(kSignTag, bytes);
}

QByteArray recordAbout(const QString &caseId, qint64 n)
{
    return "log|" + caseId.toUtf8() + '|' + QByteArray::number(n);
}

} // namespace zm::store
