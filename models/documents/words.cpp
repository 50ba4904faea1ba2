#include "documents/words.h"

#include <QLocale>
#include <QRegularExpression>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

Result<Words> Words::load(const QByteArray &bytes, Language language)
{
    const QString name = language == Language::Zh ? u"zh"_s : u"en"_s;
    Words words;
    words.m_words = QJsonDocument::fromJson(bytes).object()[name].toObject();
    for (const QLatin1StringView part :
         {"date"_L1, "weekdays"_L1, "list_separator"_L1, "citation_separator"_L1, "sentence_ends"_L1, "sentence_end"_L1,
          "units"_L1, "years"_L1, "numerals"_L1, "article"_L1, "unfilled"_L1, "gaps"_L1, "to_sign"_L1, "preview_mark"_L1, "demonstration_mark"_L1,
          "case_number_brackets"_L1, "ground_item"_L1, "sex"_L1, "id_kinds"_L1, "officers"_L1, "documents"_L1, "modes"_L1, "mode_rules"_L1,
          "objections"_L1, "reconsiderations"_L1, "operations"_L1, "removals"_L1, "grounds"_L1, "acts"_L1, "days"_L1,
          "day_numbers"_L1, "measure_states"_L1, "label"_L1, "late"_L1, "none"_L1, "receipts"_L1, "booklet"_L1, "case_labels"_L1, "reconsiders"_L1,
          "list_names"_L1, "in_place_of"_L1}) {
        if (!words.m_words.contains(part))
            return fail(ErrorCode::Invalid, u"words.json: "_s + name + u": "_s + part + u" is missing"_s);
    }
    return words;
}

QString Words::date(QDate day) const
{
    return QLocale::c().toString(day, text(u"date"));
}

QString Words::weekday(QDate day) const
{
    return m_words["weekdays"_L1].toArray().at(day.dayOfWeek() - 1).toString();
}

QString Words::span(const law::Span &span) const
{
    return word(u"units", law::unitName(span.unit)).arg(span.count);
}

QString Words::years(int count) const
{
    return text(u"years").arg(count);
}

QString Words::numeral(int number) const
{
    return m_words["numerals"_L1].toArray().at(number).toString();
}

QString Words::groundItem(int ground) const
{
    return text(u"ground_item").arg(numeral(ground));
}

QString Words::word(QStringView table, const QString &key) const
{
    return m_words[table].toObject()[key].toString();
}

QString Words::removalText(const QString &ground) const
{
    return m_words["removals"_L1][ground]["text"_L1].toString();
}

QString Words::removalRule(const QString &ground) const
{
    return m_words["removals"_L1][ground]["rule"_L1].toString();
}

QString Words::removalProof(const QString &ground) const
{
    return m_words["removals"_L1][ground]["proof"_L1].toString();
}

QString Words::label(const QString &address, const QString &name, const QString &from, const QString &number) const
{
    return text(u"label").arg(address, name, from, number).trimmed();
}

QString Words::receiptText(const QString &act) const
{
    return m_words["receipts"_L1][act]["text"_L1].toString();
}

QString Words::receiptRules(const QString &act) const
{
    return m_words["receipts"_L1][act]["rule"_L1].toString();
}

QStringList Words::grounds(QDate day) const
{
    QStringList items;
    for (const auto &edition : m_words["grounds"_L1].toArray()) {
        const QDate from = QDate::fromString(edition["from"_L1].toString(), Qt::ISODate);
        const QDate until = QDate::fromString(edition["until"_L1].toString(), Qt::ISODate);
        if (day < from || (until.isValid() && day >= until))
            continue;
        for (const auto &item : edition["items"_L1].toArray())
            items += item.toString();
    }
    return items;
}

QString Words::joined(const QStringList &list) const
{
    return list.join(text(u"list_separator"));
}

QString Words::citations(const QStringList &citations) const
{
    static const QRegularExpression separator(u"\\s*[;；]\\s*"_s);
    const QRegularExpression article(text(u"article")); // 1: the instrument, 2: the article
    QStringList seen, printed;
    QString instrument;
    for (const QString &citation : citations.join(u';').split(separator, Qt::SkipEmptyParts)) {
        if (seen.contains(citation))
            continue;
        seen += citation;
        const auto match = article.match(citation);
        const bool again = match.hasMatch() && !instrument.isEmpty() && match.captured(1) == instrument;
        printed += again ? match.captured(2) : citation;
        instrument = match.captured(1);
    }
    return printed.join(text(u"citation_separator"));
}

QString Words::instrument(const QString &citation) const
{
    return QRegularExpression(text(u"article")).match(citation).captured(1);
}

QString Words::titled(const QString &title, const QString &citation) const
{
    const auto article = QRegularExpression(text(u"article")).match(citation);
    const auto parts = QRegularExpression(text(u"title_parts")).match(title); // 1: the name, 2: "as amended", where it says so
    if (!article.hasMatch() || !parts.hasMatch())
        return citation;
    return text(u"titled").arg(parts.captured(1), parts.captured(2), article.captured(2));
}

QString Words::caseNumber(const QString &number) const
{
    const QJsonArray brackets = m_words["case_number_brackets"_L1].toArray();
    QString text = number;
    for (const QChar open : u"(（〔["_s)
        text.replace(open, brackets.at(0).toString());
    for (const QChar close : u")）〕]"_s)
        text.replace(close, brackets.at(1).toString());
    return text;
}

QString Words::sentence(const QString &typed) const
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty() || text(u"sentence_ends").contains(trimmed.back()))
        return trimmed;
    return trimmed + text(u"sentence_end");
}

QString Words::unfilled(const QString &field) const
{
    const QString name = word(u"gaps", field);
    return text(u"unfilled").arg(name.isEmpty() ? field : name);
}

QString Words::toSign(const QString &title) const
{
    return text(u"to_sign").arg(title);
}

} // namespace zm::documents
