#include "reports/table.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kProlog = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_L1;
constexpr auto kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_L1;
constexpr auto kRelations = "http://schemas.openxmlformats.org/package/2006/relationships"_L1;
constexpr auto kDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;
constexpr int kDayStyle = 1, kHeadStyle = 2; ///< places in cellXfs below

/// The day number of the 1900 date system, whose count begins two days early.
qint64 serial(QDate day)
{
    return QDate(1899, 12, 30).daysTo(day);
}

QString column(int index)
{
    QString name;
    for (int rest = index; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'A' + rest % 26));
    return name;
}

struct CellXml {
    QString place;
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return inlineText(text, 0); }
    QString operator()(qint64 number) const { return u"<c r=\"%1\"><v>%2</v></c>"_s.arg(place).arg(number); }
    QString operator()(double number) const
    {
        return u"<c r=\"%1\"><v>%2</v></c>"_s.arg(place, QString::number(number, 'g', 15));
    }
    QString operator()(QDate day) const
    {
        return u"<c r=\"%1\" s=\"%2\"><v>%3</v></c>"_s.arg(place).arg(kDayStyle).arg(serial(day));
    }
    QString inlineText(const QString &text, int style) const
    {
        return u"<c r=\"%1\" s=\"%2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%3</t></is></c>"_s
            .arg(place, QString::number(style), text.toHtmlEscaped());
    }
};

QByteArray sheetXml(const Sheet &sheet)
{
    QString xml = kProlog + u"<worksheet xmlns=\""_s + kMain
        + u"\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
          "state=\"frozen\"/></sheetView></sheetViews><sheetData><row r=\"1\">"_s;
    for (qsizetype i = 0; i < sheet.header.size(); ++i)
        xml += CellXml{column(int(i)) + u'1'}.inlineText(sheet.header[i], kHeadStyle);
    xml += u"</row>"_s;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const QString number = QString::number(r + 2);
        xml += u"<row r=\""_s + number + u"\">"_s;
        for (std::size_t i = 0; i < sheet.rows[r].size(); ++i)
            xml += std::visit(CellXml{column(int(i)) + number}, sheet.rows[r][i]);
        xml += u"</row>"_s;
    }
    return (xml + u"</sheetData></worksheet>"_s).toUtf8();
}

QByteArray stylesXml()
{
    return QString(kProlog + u"<styleSheet xmlns=\""_s + kMain
                   + u"\"><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                     "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                     "<cellXfs count=\"3\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
                     "<xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>"_s)
        .toUtf8();
}

/// A list of relations: id, type and target in the order given.
QByteArray relationsXml(const std::vector<std::pair<QString, QString>> &relations)
{
    QString xml = kProlog + u"<Relationships xmlns=\""_s + kRelations + u"\">"_s;
    for (std::size_t i = 0; i < relations.size(); ++i)
        xml += u"<Relationship Id=\"rId%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(
            QString::number(i + 1), QString(kDocument), relations[i].first, relations[i].second);
    return (xml + u"</Relationships>"_s).toUtf8();
}

QByteArray workbookXml(const std::vector<Sheet> &sheets)
{
    QString xml = kProlog + u"<workbook xmlns=\""_s + kMain + u"\" xmlns:r=\""_s + kDocument + u"\"><sheets>"_s;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        xml += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"rId%2\"/>"_s.arg(sheets[i].name.toHtmlEscaped(), QString::number(i + 1));
    return (xml + u"</sheets></workbook>"_s).toUtf8();
}

QByteArray typesXml(std::size_t sheets)
{
    const QString part = u"application/vnd.openxmlformats-officedocument.spreadsheetml.%1+xml"_s;
    QString xml = kProlog
        + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"_s;
    const auto add = [&](const QString &name, const QString &type) {
        xml += u"<Override PartName=\"/xl/%1.xml\" ContentType=\"%2\"/>"_s.arg(name, part.arg(type));
    };
    add(u"workbook"_s, u"sheet.main"_s);
    add(u"styles"_s, u"styles"_s);
    for (std::size_t i = 0; i < sheets; ++i)
        add(u"worksheets/sheet%1"_s.arg(i + 1), u"worksheet"_s);
    return (xml + u"</Types>"_s).toUtf8();
}

using Archive = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

la_ssize_t append(archive *, void *bytes, const void *data, std::size_t size)
{
    static_cast<QByteArray *>(bytes)->append(static_cast<const char *>(data), qsizetype(size));
    return la_ssize_t(size);
}

Result<QByteArray> packed(const std::vector<std::pair<QString, QByteArray>> &parts)
{
    QByteArray bytes;
    const Archive writer(archive_write_new(), archive_write_free);
    archive_write_set_format_zip(writer.get());
    bool good = archive_write_open2(writer.get(), &bytes, nullptr, append, nullptr, nullptr) == ARCHIVE_OK;
    for (const auto &[name, part] : parts) {
        const Entry entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
        archive_entry_set_size(entry.get(), part.size());
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 0, 0); // the same report gives the same file
        good = good && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK
            && archive_write_data(writer.get(), part.constData(), std::size_t(part.size())) == part.size();
    }
    if (!good || archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail(ErrorCode::Invalid, u"the workbook's archive could not be made"_s);
    return bytes;
}

} // namespace

Result<QByteArray> workbookOf(const std::vector<Sheet> &sheets)
{
    std::vector<std::pair<QString, QString>> inside;
    std::vector<std::pair<QString, QByteArray>> parts{
        {u"[Content_Types].xml"_s, typesXml(sheets.size())},
        {u"_rels/.rels"_s, relationsXml({{u"officeDocument"_s, u"xl/workbook.xml"_s}})},
        {u"xl/workbook.xml"_s, workbookXml(sheets)},
        {u"xl/styles.xml"_s, stylesXml()}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const QString name = u"worksheets/sheet%1.xml"_s.arg(i + 1);
        inside.emplace_back(u"worksheet"_s, name);
        parts.emplace_back(u"xl/"_s + name, sheetXml(sheets[i]));
    }
    inside.emplace_back(u"styles"_s, u"styles.xml"_s);
    parts.emplace_back(u"xl/_rels/workbook.xml.rels"_s, relationsXml(inside));
    return packed(parts);
}

} // namespace zm::reports
