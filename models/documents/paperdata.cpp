#include "documents/paper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const Table &table)
{
    QJsonArray shares, rows;
    for (const qreal share : table.shares)
        shares.append(share);
    for (const QStringList &row : table.rows)
        rows.append(QJsonArray::fromStringList(row));
    return {{u"shares"_s, shares}, {u"header"_s, QJsonArray::fromStringList(table.header)}, {u"rows"_s, rows},
            {u"minimum_row"_s, table.minimumRow}};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list += item.toString();
    return list;
}

Table tableFrom(const QJsonObject &json)
{
    Table table{{}, strings(json["header"_L1]), {}, json["minimum_row"_L1].toDouble()};
    for (const auto &share : json["shares"_L1].toArray())
        table.shares.push_back(share.toDouble());
    for (const auto &row : json["rows"_L1].toArray())
        table.rows.append(strings(row));
    return table;
}

} // namespace

QSizeF sizeOf(Sheet sheet)
{
    switch (sheet) {
    case Sheet::A4: return {210, 297};
    case Sheet::EnvelopeDl: return {220, 110};
    case Sheet::EnvelopeC5: return {229, 162};
    }
    return {};
}

QByteArray paperData(const Paper &paper)
{
    QJsonArray paragraphs;
    for (const Paragraph &paragraph : paper.paragraphs) {
        QJsonObject item{{u"kind"_s, int(paragraph.kind)}, {u"text"_s, paragraph.text}};
        if (paragraph.kind == ParagraphKind::Table)
            item[u"table"_s] = json(paragraph.table);
        paragraphs.append(item);
    }
    QJsonObject data{{u"v"_s, 1}, {u"title"_s, QJsonArray::fromStringList(paper.title)},
                     {u"number"_s, paper.number}, {u"seal"_s, paper.seal},
                     {u"marks"_s, QJsonArray::fromStringList(paper.watermarks)},
                     {u"paragraphs"_s, paragraphs}};
    if (paper.sheet != Sheet::A4)
        data[u"sheet"_s] = int(paper.sheet);
    return QJsonDocument(data).toJson(QJsonDocument::Compact);
}

Result<Paper> paperFromData(const QByteArray &data)
{
    const QJsonObject json = QJsonDocument::fromJson(data).object();
    if (json["v"_L1].toInt() != 1)
        return fail(ErrorCode::Corrupt, u"paper: its text cannot be read"_s);
    Paper paper{strings(json["title"_L1]), json["number"_L1].toString(), {}, strings(json["marks"_L1]), json["seal"_L1].toBool()};
    const int sheet = json["sheet"_L1].toInt();
    if (sheet < 0 || sheet > int(Sheet::EnvelopeC5))
        return fail(ErrorCode::Corrupt, u"paper: its sheet cannot be read"_s);
    paper.sheet = Sheet(sheet);
    for (const auto &item : json["paragraphs"_L1].toArray()) {
        const int kind = item["kind"_L1].toInt(-1);
        if (kind < 0 || kind > int(ParagraphKind::Code))
            return fail(ErrorCode::Corrupt, u"paper: a paragraph cannot be read"_s);
        paper.paragraphs.push_back({ParagraphKind(kind), item["text"_L1].toString(), tableFrom(item["table"_L1].toObject())});
    }
    return paper;
}

} // namespace zm::documents
