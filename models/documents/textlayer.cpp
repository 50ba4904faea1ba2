#include "documents/textlayer.h"

#include <QRegularExpression>

#include <map>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

Result<> FaceUse::add(quint32 glyph, char32_t character)
{
    const auto known = characters.constFind(glyph);
    if (known == characters.constEnd()) {
        characters.insert(glyph, character);
        glyphs.push_back(glyph);
    } else if (known.value() != character) {
        return fail(ErrorCode::Invalid, u"U+%1 and U+%2 are one drawing in the paper's font and cannot stand in one paper"_s
                                            .arg(uint(known.value()), 4, 16, QChar(u'0'))
                                            .arg(uint(character), 4, 16, QChar(u'0')));
    }
    return {};
}

namespace {

/// PDF 32000-1 9.10.3: at most 100 entries a block.
constexpr std::size_t kBlock = 100;

QByteArray hex(uint value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toUpper();
}

QByteArray utf16Hex(char32_t character)
{
    QByteArray text;
    for (const QChar unit : QString::fromUcs4(&character, 1))
        text += hex(unit.unicode());
    return text;
}

QByteArray characterMap(const FaceUse &use)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t begin = 0; begin < use.glyphs.size(); begin += kBlock) {
        const std::size_t end = std::min(begin + kBlock, use.glyphs.size());
        map += QByteArray::number(qulonglong(end - begin)) + " beginbfchar\n";
        for (std::size_t i = begin; i < end; ++i) // glyph 0 of every subset is .notdef
            map += '<' + hex(uint(i) + 1) + "> <" + utf16Hex(use.characters[use.glyphs[i]]) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

struct Span {
    qsizetype begin = 0, end = 0;
};

/// Where object \a number stands, from its first digit to behind its "endobj\n".
Result<Span> objectAt(const QByteArray &pdf, int number, const std::vector<qsizetype> &offsets)
{
    const qsizetype begin = std::size_t(number) < offsets.size() ? offsets[std::size_t(number)] : -1;
    const QByteArray head = QByteArray::number(number) + " 0 obj\n";
    const qsizetype end = begin > 0 && pdf.mid(begin, head.size()) == head ? pdf.indexOf("endobj\n", begin) : -1;
    if (end < 0)
        return fail(ErrorCode::Corrupt, u"PDF: object %1 not found"_s.arg(number));
    return Span{begin, end + 7};
}

Result<std::vector<qsizetype>> crossReference(const QByteArray &pdf, qsizetype xref)
{
    static const QRegularExpression head(u"\\Axref\\n0 (\\d+) *\\n"_s);
    const auto match = head.match(QString::fromLatin1(pdf.mid(xref, 40)));
    if (!match.hasMatch())
        return fail(ErrorCode::Corrupt, u"PDF: no cross-reference table"_s);
    constexpr qsizetype kEntry = 20;
    std::vector<qsizetype> offsets;
    qsizetype at = xref + match.capturedLength();
    for (int i = 0; i < match.captured(1).toInt(); ++i, at += kEntry)
        offsets.push_back(pdf.mid(at, 10).toLongLong());
    return offsets;
}

/// The number of the ToUnicode object of each font.
QHash<QByteArray, int> toUnicodeObjects(const QByteArray &pdf)
{
    static const QRegularExpression font(
        u"/Subtype /Type0\\s+/BaseFont /([^\\s/]+)\\s+/Encoding /Identity-H\\s+/DescendantFonts \\[\\d+ 0 R\\]\\s+/ToUnicode (\\d+) 0 R"_s);
    QHash<QByteArray, int> objects;
    auto matches = font.globalMatch(QString::fromLatin1(pdf));
    while (matches.hasNext()) {
        const auto match = matches.next();
        objects.insert(match.captured(1).toLatin1(), match.captured(2).toInt());
    }
    return objects;
}

/// The catalogue with the language of the text, so that it is read out and searched in the right one (PDF 32000-1 14.9.2),
/// and with the wish that a window shows the document's title, not the file's name.
Result<std::pair<Span, QByteArray>> withLanguage(const QByteArray &pdf, qsizetype xref, const std::vector<qsizetype> &offsets)
{
    static const QRegularExpression root(u"/Root (\\d+) 0 R"_s);
    const auto match = root.match(QString::fromLatin1(pdf.mid(pdf.indexOf("trailer", xref))));
    ZM_TRY(const Span span, objectAt(pdf, match.captured(1).toInt(), offsets));
    QByteArray object = pdf.mid(span.begin, span.end - span.begin);
    const qsizetype type = object.indexOf("/Type /Catalog");
    if (type < 0)
        return fail(ErrorCode::Corrupt, u"PDF: no catalogue"_s);
    object.insert(type, "/Lang (zh-CN)\n/ViewerPreferences << /DisplayDocTitle true >>\n");
    return std::pair(span, object);
}

} // namespace

Result<QByteArray> withTextLayer(const QByteArray &pdf, const QHash<QByteArray, FaceUse> &uses)
{
    const qsizetype xref = pdf.mid(pdf.lastIndexOf("startxref") + 9).trimmed().split('\n').first().toLongLong();
    ZM_TRY(std::vector<qsizetype> offsets, crossReference(pdf, xref));
    const QHash<QByteArray, int> objects = toUnicodeObjects(pdf);
    std::map<qsizetype, std::pair<Span, QByteArray>> changes; // by where they stand
    for (auto use = uses.begin(); use != uses.end(); ++use) {
        if (!objects.contains(use.key()))
            return fail(ErrorCode::Corrupt, u"PDF: the face %1 was not embedded"_s.arg(QString::fromLatin1(use.key())));
        const int number = objects[use.key()];
        ZM_TRY(const Span span, objectAt(pdf, number, offsets));
        const QByteArray map = characterMap(use.value());
        changes[span.begin] = {span, QByteArray::number(number) + " 0 obj\n<< /Length " + QByteArray::number(map.size())
                                         + " >>\nstream\n" + map + "\nendstream\nendobj\n"};
    }
    ZM_TRY(const auto catalogue, withLanguage(pdf, xref, offsets));
    changes[catalogue.first.begin] = catalogue;
    QByteArray out;
    std::vector<qsizetype> moved = offsets;
    qsizetype read = 0;
    for (const auto &[begin, change] : changes) {
        out += pdf.mid(read, begin - read) + change.second;
        read = change.first.end;
        const qsizetype shift = change.second.size() - (change.first.end - change.first.begin);
        for (std::size_t i = 0; i < offsets.size(); ++i)
            moved[i] += offsets[i] > begin ? shift : 0;
    }
    out += pdf.mid(read, xref - read);
    const qsizetype newXref = out.size();
    out += "xref\n0 " + QByteArray::number(qulonglong(moved.size())) + "\n0000000000 65535 f \n";
    for (std::size_t i = 1; i < moved.size(); ++i)
        out += QByteArray::number(moved[i]).rightJustified(10, '0') + " 00000 n \n";
    const qsizetype trailer = pdf.indexOf("trailer", xref), start = pdf.lastIndexOf("startxref");
    out += pdf.mid(trailer, start - trailer) + "startxref\n" + QByteArray::number(newXref) + "\n%%EOF\n";
    return out;
}

} // namespace zm::documents
