#include "sync/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <charconv>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kGreatest = (qint64(1) << 53) - 1;

class StrictReader {
public:
    StrictReader(QByteArrayView bytes, int depth) : m_bytes(bytes), m_depthLeft(depth) {}

    Result<QJsonObject> whole()
    {
        const QJsonValue value = object();
        skipSpaces();
        if (m_why.isEmpty() && m_at != m_bytes.size())
            refuse(u"something follows the object"_s);
        if (!m_why.isEmpty())
            return fail(ErrorCode::Invalid, u"%1 at byte %2"_s.arg(m_why).arg(m_at));
        return value.toObject();
    }

private:
    bool ok() const { return m_why.isEmpty(); }
    void refuse(const QString &why)
    {
        if (ok())
            m_why = why;
    }
    char peek() const { return ok() && m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    void skipSpaces()
    {
        while (peek() == ' ')
            ++m_at;
    }
    bool took(char c)
    {
        skipSpaces();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void expect(char c)
    {
        if (!took(c))
            refuse(u"'%1' is missing"_s.arg(QLatin1Char(c)));
    }

    QJsonValue object()
    {
        QJsonObject read;
        expect('{');
        enter();
        if (!took('}')) {
            do {
                skipSpaces();
                const QString name = text();
                expect(':');
                if (ok() && read.contains(name))
                    refuse(u"a name stands there twice"_s);
                read.insert(name, value());
            } while (ok() && took(','));
            expect('}');
        }
        ++m_depthLeft;
        return read;
    }
    QJsonValue array()
    {
        QJsonArray read;
        expect('[');
        enter();
        if (!took(']')) {
            do {
                read.append(value());
            } while (ok() && took(','));
            expect(']');
        }
        ++m_depthLeft;
        return read;
    }
    void enter()
    {
        if (--m_depthLeft < 0)
            refuse(u"it is nested too deep"_s);
    }
    QJsonValue value()
    {
        skipSpaces();
        switch (peek()) {
        case '{':
            return object();
        case '[':
            return array();
        case '"':
            return text();
        case 't':
            return word("true", true);
        case 'f':
            return word("false", false);
        case 'n':
            return word("null", QJsonValue::Null);
        default:
            return number();
        }
    }
    QJsonValue word(QByteArrayView spelt, const QJsonValue &meant)
    {
        if (!m_bytes.sliced(m_at).startsWith(spelt))
            refuse(u"an unknown word"_s);
        else
            m_at += spelt.size();
        return meant;
    }
    QJsonValue number()
    {
        const char *from = m_bytes.data() + m_at;
        const char *end = m_bytes.data() + m_bytes.size();
        qint64 read = 0;
        const auto result = std::from_chars(from, end, read);
        const qsizetype size = result.ptr - from;
        const QByteArrayView spelt = m_bytes.sliced(m_at, size);
        // Only the one way of writing a number: no leading zero, no minus zero.
        if (result.ec != std::errc() || spelt != QByteArray::number(read) || qAbs(read) > kGreatest) {
            refuse(u"not a whole number within range"_s);
            return {};
        }
        m_at += size;
        if (const char next = peek(); next == '.' || next == 'e' || next == 'E')
            refuse(u"a number with a fraction or exponent"_s);
        return read;
    }
    QString text()
    {
        expect('"');
        QString read;
        qsizetype plain = m_at;
        bool isAscii = true;
        const auto takePlain = [&] {
            const QByteArrayView run = m_bytes.sliced(plain, m_at - plain);
            if (isAscii)
                read += QLatin1StringView(run);
            else
                read += QString::fromUtf8(run);
            isAscii = true;
        };
        while (ok() && m_at < m_bytes.size() && m_bytes[m_at] != '"') {
            const char c = m_bytes[m_at];
            if (static_cast<unsigned char>(c) < 0x20)
                refuse(u"a control character"_s);
            if (c != '\\') {
                isAscii = isAscii && static_cast<unsigned char>(c) < 0x80;
                ++m_at;
                continue;
            }
            takePlain();
            ++m_at;
            read += escaped();
            plain = m_at;
        }
        if (ok() && m_at < m_bytes.size())
            takePlain();
        expect('"');
        if (read.contains(QChar(0)) || !read.isValidUtf16())
            refuse(u"a zero character or half a character"_s);
        return read;
    }
    QChar escaped()
    {
        const char c = peek();
        ++m_at;
        switch (c) {
        case '"':
        case '\\':
        case '/':
            return QLatin1Char(c);
        case 'b':
            return u'\b';
        case 'f':
            return u'\f';
        case 'n':
            return u'\n';
        case 'r':
            return u'\r';
        case 't':
            return u'\t';
        case 'u':
            return codeUnit();
        default:
            refuse(u"an unknown escape"_s);
            return {};
        }
    }
    QChar codeUnit()
    {
        quint16 unit = 0;
        const char *from = m_bytes.data() + m_at;
        if (m_at + 4 > m_bytes.size() || std::from_chars(from, from + 4, unit, 16).ptr != from + 4) {
            refuse(u"an escape cut short"_s);
            return {};
        }
        m_at += 4;
        return QChar(unit);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depthLeft;
    QString m_why;
};

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    return !decoder.hasError() && decoded.toUtf8() == bytes; // a byte order mark or a long form does not come back
}

} // namespace

Result<QJsonObject> readStrict(QByteArrayView bytes, const JsonLimits &limits)
{
    if (bytes.size() > limits.sizeBytes)
        return fail(ErrorCode::Invalid, u"more than %1 bytes"_s.arg(limits.sizeBytes));
    if (!isUtf8(bytes))
        return fail(ErrorCode::Invalid, u"not UTF-8"_s);
    return StrictReader(bytes, limits.depth).whole();
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact); // QJsonObject keeps its names sorted
}

bool turnsDirection(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const ushort u = c.unicode();
        return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
    });
}

} // namespace zm::sync
