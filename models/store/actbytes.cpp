#include "store/actbytes.h"

#include "crypto/framing.h"
#include "store/jsonbytes.h"

#include <charconv>
#include <string_view>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char kHashTag[] = "ZMEID1"; // with its closing zero
constexpr char kSignTag[] = "ZMACT1";
constexpr QByteArrayView kActBegins = "{\"act\":";

/// The end of the JSON object that begins at \a from, exclusive; -1 where it does not end.
qsizetype objectEnd(QByteArrayView bytes, qsizetype from)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype at = from; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

/// Takes the payload apart from the front, in the one order it is written in.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) {}

    bool ok() const { return m_ok; }
    bool atEnd() const { return m_rest.isEmpty(); }
    bool startsWith(QByteArrayView text) const { return m_rest.startsWith(text); }

    void skip(QByteArrayView text)
    {
        m_ok = m_ok && m_rest.startsWith(text);
        if (m_ok)
            m_rest = m_rest.sliced(text.size());
    }
    QByteArrayView object()
    {
        const qsizetype end = m_ok && m_rest.startsWith('{') ? objectEnd(m_rest, 0) : -1;
        return take(end);
    }
    /// Texts here hold nothing that JSON escapes: hex, base64, dates, officer ids.
    QByteArrayView text()
    {
        const QByteArrayView inner = take(m_ok ? m_rest.indexOf('"') : -1);
        m_ok = m_ok && !inner.contains('\\');
        return inner;
    }
    QByteArray hash()
    {
        const QByteArrayView hex = text();
        m_ok = m_ok && hex.size() == 64;
        return QByteArray::fromHex(hex.toByteArray());
    }
    qint64 number()
    {
        qint64 value = -1;
        const auto read = std::from_chars(m_rest.begin(), m_rest.end(), value);
        m_ok = m_ok && read.ec == std::errc() && value >= 0;
        take(m_ok ? read.ptr - m_rest.begin() : -1);
        return value;
    }

private:
    QByteArrayView take(qsizetype size)
    {
        if (size < 0) {
            m_ok = false;
            return {};
        }
        const QByteArrayView head = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return head;
    }

    QByteArrayView m_rest;
    bool m_ok = true;
};

/// The day of "2026-03-02T16:00:00.000Z": QDateTime takes longer to read it than an act takes to fold.
QDate dayInChina(QByteArrayView at)
{
    constexpr int kNextDayFrom = 16; // of the hours in UTC
    if (at.size() < 13)
        return {};
    const auto number = [&](qsizetype from, qsizetype size) { return at.sliced(from, size).toInt(); };
    return QDate(number(0, 4), number(5, 2), number(8, 2)).addDays(number(11, 2) >= kNextDayFrom ? 1 : 0);
}

Payload takeApart(Reader &reader)
{
    Payload read;
    reader.skip("{\"act\":");
    read.act = reader.object().toByteArray();
    reader.skip(",\"at\":\"");
    read.at = QDateTime::fromString(QString::fromUtf8(reader.text()), Qt::ISODateWithMs);
    reader.skip("\",\"case\":\"");
    read.caseId = QString::fromUtf8(reader.text());
    reader.skip("\",\"dev\":\"");
    read.device = QString::fromUtf8(reader.text());
    reader.skip("\",\"dprev\":\"");
    read.devicePrev = reader.hash();
    reader.skip("\",\"dseq\":");
    read.deviceN = reader.number();
    reader.skip(",\"n\":");
    read.n = int(reader.number());
    reader.skip(",\"officer\":\"");
    read.officer = QString::fromUtf8(reader.text());
    reader.skip("\",\"prev\":\"");
    read.prev = reader.hash();
    reader.skip("\"");
    if (reader.startsWith(",\"sealed\":\"")) {
        reader.skip(",\"sealed\":\"");
        read.sealed = QByteArray::fromBase64(reader.text().toByteArray());
        reader.skip("\"");
    }
    return read;
}

/// The open part. Where it ends is seen by what follows, "at" and "case" in their form: walking the object takes longer than
/// folding the act. No text inside holds that, since its quotes are escaped. Bytes of another make are walked.
QByteArrayView actPart(QByteArrayView bytes)
{
    constexpr std::string_view kAt = "},\"at\":\"", kCase = "\",\"case\":\"";
    constexpr std::size_t kInstant = 24;
    if (!bytes.startsWith(kActBegins))
        return {};
    const QByteArrayView rest = bytes.sliced(kActBegins.size());
    const std::string_view text(rest.data(), std::size_t(rest.size()));
    const std::size_t closes = text.find(kAt);
    if (closes != text.npos && text.starts_with('{') && text.substr(std::min(closes + kAt.size() + kInstant, text.size())).starts_with(kCase))
        return rest.first(qsizetype(closes) + 1);
    return Reader(rest).object();
}

} // namespace

QByteArray payloadBytes(const Payload &payload)
{
    QByteArray bytes;
    bytes.reserve(payload.act.size() + payload.sealed.size() * 4 / 3 + 420);
    bytes += "{\"act\":";
    bytes += payload.act;
    bytes += ",\"at\":\"";
    bytes += payload.at.toUTC().toString(Qt::ISODateWithMs).toUtf8();
    bytes += "\",\"case\":\"";
    bytes += payload.caseId.toUtf8();
    bytes += "\",\"dev\":\"";
    bytes += payload.device.toUtf8();
    bytes += "\",\"dprev\":\"";
    bytes += payload.devicePrev.toHex();
    bytes += "\",\"dseq\":";
    bytes += QByteArray::number(payload.deviceN);
    bytes += ",\"n\":";
    bytes += QByteArray::number(payload.n);
    bytes += ",\"officer\":\"";
    bytes += payload.officer.toUtf8();
    bytes += "\",\"prev\":\"";
    bytes += payload.prev.toHex();
    bytes += '"';
    if (!payload.sealed.isEmpty()) {
        bytes += ",\"sealed\":\"";
        bytes += payload.sealed.toBase64();
        bytes += '"';
    }
    bytes += ",\"v\":1}";
    return bytes;
}

Result<Payload> readPayload(QByteArrayView bytes)
{
    Reader reader(bytes);
    Payload payload = takeApart(reader);
    reader.skip(",\"v\":");
    if (reader.ok() && reader.number() > 1)
        return fail(ErrorCode::Unsupported, u"an act written by a newer program"_s);
    reader.skip("}");
    if (!reader.ok() || !reader.atEnd() || !payload.at.isValid())
        return fail(ErrorCode::Corrupt, u"the bytes of an act are not in its form"_s);
    return payload;
}

QByteArrayView openPart(QByteArrayView bytes)
{
    return actPart(bytes);
}

ActFace faceOf(QByteArrayView bytes)
{
    ActFace face;
    face.act = actPart(bytes);
    if (face.act.isEmpty())
        return {};
    // Between the instant and the officer stand hashes, ids and numbers of known make: looked over, not taken apart.
    constexpr std::string_view kAt = ",\"at\":\"", kOfficer = ",\"officer\":\"";
    const qsizetype after = kActBegins.size() + face.act.size();
    const std::string_view rest(bytes.data() + after, std::size_t(bytes.size() - after));
    const std::size_t named = rest.find(kOfficer);
    if (!rest.starts_with(kAt) || named == rest.npos)
        return {};
    const std::size_t from = named + kOfficer.size(), until = rest.find('"', from);
    if (until == rest.npos)
        return {};
    face.officer = QByteArrayView(rest.data() + from, qsizetype(until - from));
    face.recordedOn = dayInChina(QByteArrayView(rest.data() + kAt.size(), qsizetype(rest.size() - kAt.size())));
    return face.recordedOn.isValid() ? face : ActFace{};
}

QByteArray actHash(QByteArrayView payload)
{
    return crypto::taggedHash(kHashTag, payload);
}

QByteArray signedBytes(QByteArrayView payload)
{
    return crypto::framed(kSignTag, payload);
}

QByteArray sealedAbout(const QString &caseId, int n)
{
    return "act|" + caseId.toUtf8() + '|' + QByteArray::number(n);
}

} // namespace zm::store
