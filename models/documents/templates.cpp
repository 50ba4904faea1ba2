#include "documents/templates.h"

#include "documents/merge.h"

#include <QCryptographicHash>

#include <array>
#include <utility>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, ParagraphKind>, 10> kParts = {{
    {"heading1"_L1, ParagraphKind::Heading1}, {"heading2"_L1, ParagraphKind::Heading2}, {"body"_L1, ParagraphKind::Body},
    {"plain"_L1, ParagraphKind::Plain}, {"signature"_L1, ParagraphKind::Signature}, {"date"_L1, ParagraphKind::Date},
    {"table"_L1, ParagraphKind::Table}, {"note"_L1, ParagraphKind::Note}, {"blank"_L1, ParagraphKind::Blank}, {"code"_L1, ParagraphKind::Code},
}};

constexpr std::array<std::pair<QLatin1StringView, identity::MaskPolicy>, 3> kCopies = {{
    {"service"_L1, identity::MaskPolicy::ServiceCopy}, {"public"_L1, identity::MaskPolicy::PublicList},
    {"export"_L1, identity::MaskPolicy::Export},
}};

constexpr std::array<std::pair<QLatin1StringView, Sheet>, 3> kSheets = {{
    {"a4"_L1, Sheet::A4}, {"dl"_L1, Sheet::EnvelopeDl}, {"c5"_L1, Sheet::EnvelopeC5},
}};

template <typename Table> auto named(const Table &table, const QString &word)
{
    return std::ranges::find_if(table, [&](const auto &row) { return row.first == word; });
}

Result<> onlyKeys(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : object.keys()) {
        if (!keys.contains(key))
            return fail(ErrorCode::Invalid, u"unknown key "_s + key);
    }
    return {};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list += item.toString();
    return list;
}

Result<TemplatePart> partOf(const QJsonObject &json, QLatin1StringView otherwise)
{
    ZM_CHECK(onlyKeys(json, {u"as"_s, u"when"_s, u"each"_s, u"text"_s, u"shares"_s, u"header"_s, u"rows"_s, u"minimum_row"_s}));
    const QString as = json["as"_L1].toString(otherwise);
    const auto kind = named(kParts, as);
    if (kind == kParts.end())
        return fail(ErrorCode::Invalid, u"unknown part "_s + as);
    TemplatePart part{kind->second, json["when"_L1].toString(), json["each"_L1].toString(), json["text"_L1].toString(), {}};
    for (const auto &share : json["shares"_L1].toArray())
        part.table.shares.push_back(share.toDouble());
    part.table.header = strings(json["header"_L1]);
    part.table.minimumRow = json["minimum_row"_L1].toDouble();
    for (const auto &row : json["rows"_L1].toArray())
        part.table.rows.append(strings(row));
    const bool table = part.as == ParagraphKind::Table;
    if (table ? part.table.rows.isEmpty() || part.table.shares.empty()
              : part.text.isEmpty() && part.as != ParagraphKind::Blank)
        return fail(ErrorCode::Invalid, u"empty part "_s + as);
    return part;
}

Result<std::vector<TemplatePart>> partsOf(const QJsonArray &array, QLatin1StringView otherwise)
{
    std::vector<TemplatePart> parts;
    for (const auto &json : array) {
        ZM_TRY(TemplatePart part, partOf(json.toObject(), otherwise));
        parts.push_back(std::move(part));
    }
    if (parts.empty())
        return fail(ErrorCode::Invalid, u"no parts"_s);
    return parts;
}

Result<Template> templateOf(const QJsonObject &file)
{
    ZM_CHECK(onlyKeys(file, {u"document"_s, u"copy"_s, u"working"_s, u"sheet"_s, u"zh"_s, u"en"_s}));
    const QJsonObject zh = file["zh"_L1].toObject(), en = file["en"_L1].toObject();
    ZM_CHECK(onlyKeys(zh, {u"name"_s, u"title"_s, u"number"_s, u"seal"_s, u"parts"_s}));
    ZM_CHECK(onlyKeys(en, {u"name"_s, u"explains"_s}));
    const auto kind = paperNamed(file["document"_L1].toString());
    const auto copy = named(kCopies, file["copy"_L1].toString());
    if (!kind || copy == kCopies.end())
        return fail(ErrorCode::Invalid, u"unknown document or copy"_s);
    Template made{*kind, copy->second, zh["name"_L1].toString(), en["name"_L1].toString(), strings(zh["title"_L1]),
                  zh["number"_L1].toString(), zh["seal"_L1].toBool(true), {}, {}, {}, Sheet::A4,
                  file["working"_L1].toBool()};
    const auto sheet = named(kSheets, file["sheet"_L1].toString(u"a4"_s));
    if (sheet == kSheets.end())
        return fail(ErrorCode::Invalid, u"unknown sheet"_s);
    made.sheet = sheet->second;
    if (made.name.isEmpty() || made.nameEn.isEmpty() || made.title.isEmpty())
        return fail(ErrorCode::Invalid, u"name or title missing"_s);
    ZM_TRY(made.parts, partsOf(zh["parts"_L1].toArray(), "body"_L1));
    ZM_TRY(made.explains, partsOf(en["explains"_L1].toArray(), "body"_L1));
    return made;
}

} // namespace

Result<Template> TemplateBook::read(const QByteArray &bytes)
{
    QJsonParseError parsed;
    const QJsonObject file = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorCode::Invalid, u"template: "_s + parsed.errorString());
    auto made = templateOf(file);
    if (!made)
        return fail(ErrorCode::Invalid, u"template "_s + file["document"_L1].toString() + u": "_s + made.error().detail);
    made->digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return *std::move(made);
}

Result<TemplateBook> TemplateBook::load(const QList<QByteArray> &templates, const QByteArray &words)
{
    TemplateBook book;
    ZM_TRY(book.m_zh, Words::load(words, Language::Zh));
    ZM_TRY(book.m_en, Words::load(words, Language::En));
    for (const QByteArray &bytes : templates) {
        ZM_TRY(auto made, read(bytes));
        const PaperKind kind = made.kind;
        if (!book.m_templates.emplace(kind, std::move(made)).second)
            return fail(ErrorCode::Invalid, u"template "_s + paperName(kind) + u": twice"_s);
    }
    for (int i = 0; i < kPaperKinds; ++i) {
        if (!book.m_templates.contains(PaperKind(i)))
            return fail(ErrorCode::Invalid, u"template "_s + paperName(PaperKind(i)) + u": missing"_s);
    }
    return book;
}

Result<Paper> TemplateBook::merge(PaperKind kind, const MergeFacts &facts, Unfilled unfilled) const
{
    const Template &pattern = of(kind);
    const Merger merger(facts, unfilled, m_zh);
    const auto named = [&](const Error &error) {
        return fail(error.code, paperName(kind) + u": "_s + error.detail);
    };
    Paper paper;
    paper.seal = pattern.seal;
    paper.sheet = pattern.sheet;
    for (const QString &line : pattern.title) {
        const auto filled = merger.text(line);
        if (!filled)
            return named(filled.error());
        paper.title += *filled;
    }
    const auto number = merger.text(pattern.number);
    if (!number)
        return named(number.error());
    paper.number = *number;
    for (const TemplatePart &part : pattern.parts) {
        auto paragraphs = merger.paragraphs(part);
        if (!paragraphs)
            return named(paragraphs.error());
        for (Paragraph &paragraph : *paragraphs)
            paper.paragraphs.push_back(std::move(paragraph));
    }
    return paper;
}

Result<QStringList> TemplateBook::explain(PaperKind kind, const MergeFacts &facts) const
{
    QStringList texts;
    for (const TemplatePart &part : of(kind).explains) {
        const auto paragraphs = Merger(facts, Unfilled::MarkRed, m_en).paragraphs(part);
        if (!paragraphs)
            return fail(paragraphs.error().code, paperName(kind) + u" (en): "_s + paragraphs.error().detail);
        for (const Paragraph &paragraph : *paragraphs)
            texts += QString(paragraph.text).remove(QChar(kRedOn)).remove(QChar(kRedOff));
    }
    return texts;
}

} // namespace zm::documents
