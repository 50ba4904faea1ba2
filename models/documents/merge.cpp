#include "documents/merge.h"

#include <QRegularExpression>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

Result<QString> Merger::value(const QString &field, const MergeFields &record) const
{
    if (field.startsWith("cite:"_L1))
        return m_facts.cite(field.mid(5));
    if (field.startsWith("law:"_L1))
        return m_facts.law(field.mid(4));
    if (field.startsWith("rule:"_L1))
        return m_facts.rule(field.mid(5));
    if (field.startsWith("span:"_L1))
        return m_facts.span(field.mid(5));
    for (const MergeFields *fields : {&record, &m_facts.fields}) {
        if (const auto found = fields->constFind(field); found != fields->constEnd())
            return found.value();
    }
    return fail(ErrorCode::Invalid, u"unknown field "_s + field);
}

Result<QString> Merger::filled(const QString &pattern, const MergeFields &record, bool optional) const
{
    static const QRegularExpression mark(u"\\{\\{([a-zA-Z0-9_.:,/-]+)\\}\\}"_s);
    QString out;
    qsizetype read = 0;
    auto matches = mark.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString field = match.captured(1);
        ZM_TRY(const QString value, this->value(field, record));
        out += QStringView(pattern).sliced(read, match.capturedStart() - read);
        read = match.capturedEnd();
        if (!value.trimmed().isEmpty()) {
            out += value;
        } else if (optional) {
            return QString();
        } else if (m_unfilled == Unfilled::MarkRed) {
            out += QChar(kRedOn) + m_words.unfilled(field) + QChar(kRedOff);
        } else {
            return fail(ErrorCode::Invalid, u"field not filled: "_s + field);
        }
    }
    out += QStringView(pattern).sliced(read);
    // A mark that is not a field's name would be printed as it stands.
    if (pattern.count("{{"_L1) != pattern.count(mark))
        return fail(ErrorCode::Invalid, u"malformed field in: "_s + pattern.left(40));
    return out;
}

Result<QString> Merger::text(const QString &pattern, const MergeFields &record) const
{
    static const QRegularExpression optional(u"\\[\\[(.*?)\\]\\]"_s);
    QString out;
    qsizetype read = 0;
    auto matches = optional.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        ZM_TRY(const QString before, filled(pattern.mid(read, match.capturedStart() - read), record, false));
        ZM_TRY(const QString inside, filled(match.captured(1), record, true));
        out += before + inside;
        read = match.capturedEnd();
    }
    ZM_TRY(const QString after, filled(pattern.mid(read), record, false));
    return QString(out + after);
}

Result<bool> Merger::holds(const QString &when) const
{
    if (when.isEmpty())
        return true;
    const bool contrary = when.startsWith(u'!');
    const auto flag = m_facts.flags.constFind(contrary ? when.mid(1) : when);
    if (flag == m_facts.flags.constEnd())
        return fail(ErrorCode::Invalid, u"unknown flag "_s + when);
    return flag.value() != contrary;
}

Result<std::vector<MergeFields>> Merger::records(const QString &each) const
{
    if (each.isEmpty())
        return std::vector<MergeFields>(1);
    const auto list = m_facts.lists.constFind(each);
    if (list == m_facts.lists.constEnd())
        return fail(ErrorCode::Invalid, u"unknown list "_s + each);
    return list.value();
}

Result<Paragraph> Merger::table(const TemplatePart &part) const
{
    Paragraph paragraph{part.as, {}, {part.table.shares, part.table.header, {}, part.table.minimumRow}};
    ZM_TRY(const std::vector<MergeFields> list, records(part.each));
    for (const MergeFields &record : list) {
        for (const QStringList &pattern : part.table.rows) {
            QStringList cells;
            for (const QString &cell : pattern) {
                ZM_TRY(const QString filled, text(cell, record));
                cells += filled;
            }
            paragraph.table.rows.append(cells);
        }
    }
    return paragraph;
}

Result<std::vector<Paragraph>> Merger::paragraphs(const TemplatePart &part) const
{
    ZM_TRY(const bool wanted, holds(part.when));
    if (!wanted)
        return {};
    if (part.as == ParagraphKind::Table) {
        ZM_TRY(Paragraph whole, table(part));
        return std::vector<Paragraph>{std::move(whole)};
    }
    std::vector<Paragraph> paragraphs;
    ZM_TRY(const std::vector<MergeFields> list, records(part.each));
    for (const MergeFields &record : list) {
        ZM_TRY(const QString filled, text(part.text, record));
        if (part.as == ParagraphKind::Code) { // byte for byte: it is signed
            paragraphs.push_back({part.as, filled, {}});
            continue;
        }
        // Typed reasons may have lines of their own: each becomes a paragraph.
        for (const QString &line : filled.split(u'\n', Qt::SkipEmptyParts))
            paragraphs.push_back({part.as, line, {}});
        if (part.as == ParagraphKind::Blank)
            paragraphs.push_back({part.as, {}, {}});
    }
    return paragraphs;
}

} // namespace zm::documents
