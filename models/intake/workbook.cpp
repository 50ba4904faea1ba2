#include "intake/workbook.h"

#include <QXmlStreamReader>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Error> broken(const QString &part, const QXmlStreamReader &xml)
{
    return fail(ErrorCode::Invalid, u"%1, line %2: %3"_s.arg(part).arg(xml.lineNumber()).arg(xml.errorString()));
}

struct SheetReference {
    QString relation;
    bool hidden = false;
};

Result<QString> sheetRelation(const QByteArray &part, bool &from1904)
{
    QXmlStreamReader xml(part);
    QList<SheetReference> sheets;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            from1904 = attributes.value("date1904"_L1) == "1"_L1 || attributes.value("date1904"_L1) == "true"_L1;
        } else if (xml.name() == "sheet"_L1) {
            const auto id = std::ranges::find_if(attributes, [](const QXmlStreamAttribute &attribute) {
                return attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty();
            });
            if (id != attributes.end())
                sheets.append({id->value().toString(), attributes.hasAttribute("state"_L1)
                                                           && attributes.value("state"_L1) != "visible"_L1});
        }
    }
    if (xml.hasError())
        return broken(u"xl/workbook.xml"_s, xml);
    const auto shown = std::ranges::find(sheets, false, &SheetReference::hidden);
    if (shown == sheets.end())
        return fail(ErrorCode::Invalid, u"xl/workbook.xml: no sheet that is not hidden"_s);
    return shown->relation;
}

Result<QString> targetOf(const QByteArray &part, const QString &relation)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.attributes().value("Id"_L1) != relation)
            continue;
        const QString target = xml.attributes().value("Target"_L1).toString();
        return target.startsWith(u'/') ? target.sliced(1) : QString(u"xl/"_s + target);
    }
    return fail(ErrorCode::Invalid, u"xl/_rels/workbook.xml.rels: no sheet %1"_s.arg(relation));
}

/// Rich text is several runs; phonetic guides (rPh) are no part of the text.
Result<QStringList> sharedStrings(const QByteArray &part)
{
    QXmlStreamReader xml(part);
    QStringList strings;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "si"_L1)
            strings.append(QString());
        else if (xml.name() == "rPh"_L1)
            xml.skipCurrentElement();
        else if (xml.name() == "t"_L1 && !strings.isEmpty())
            strings.last() += xml.readElementText();
    }
    if (xml.hasError())
        return broken(u"xl/sharedStrings.xml"_s, xml);
    return strings;
}

bool isBuiltInDay(int format)
{
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36
        || (format >= 50 && format <= 54) || format == 57 || format == 58;
}

/// Whether a format code shows a year or a day, outside quoted text and colour or locale brackets.
bool showsDay(const QString &code)
{
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u'[' || c == u']')
            bracketed = c == u'[';
        else if (!bracketed && (c == u'y' || c == u'd'))
            return true;
    }
    return false;
}

Result<QList<bool>> dayStyles(const QByteArray &part)
{
    QXmlStreamReader xml(part);
    QHash<int, bool> formats;
    QList<bool> styles;
    bool inCellFormats = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == "cellXfs"_L1 && (token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement))
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const int format = xml.attributes().value("numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1)
            formats.insert(format, showsDay(xml.attributes().value("formatCode"_L1).toString()));
        else if (inCellFormats && xml.name() == "xf"_L1)
            styles.append(formats.value(format, isBuiltInDay(format)));
    }
    if (xml.hasError())
        return broken(u"xl/styles.xml"_s, xml);
    return styles;
}

Result<QByteArray> needed(const QHash<QString, QByteArray> &parts, const QString &path)
{
    const auto part = parts.constFind(path);
    if (part == parts.constEnd())
        return fail(ErrorCode::Invalid, u"the workbook has no part %1"_s.arg(path));
    return *part;
}

} // namespace

Result<Workbook> readWorkbook(const QHash<QString, QByteArray> &parts)
{
    Workbook workbook;
    ZM_TRY(const QByteArray book, needed(parts, u"xl/workbook.xml"_s));
    ZM_TRY(const QByteArray relations, needed(parts, u"xl/_rels/workbook.xml.rels"_s));
    ZM_TRY(const QString relation, sheetRelation(book, workbook.from1904));
    ZM_TRY(const QString target, targetOf(relations, relation));
    ZM_TRY(workbook.sheet, needed(parts, target));
    if (parts.contains(u"xl/sharedStrings.xml"_s)) {
        ZM_TRY(workbook.strings, sharedStrings(parts[u"xl/sharedStrings.xml"_s]));
    }
    if (parts.contains(u"xl/styles.xml"_s)) {
        ZM_TRY(workbook.dayStyles, dayStyles(parts[u"xl/styles.xml"_s]));
    }
    return workbook;
}

} // namespace zm::intake
