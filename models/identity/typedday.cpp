#include "identity/typedday.h"

#include "identity/width.h"

#include <QRegularExpression>
#include <QStringList>

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QDate> dayOf(const QRegularExpressionMatch &match)
{
    const QDate day(match.captured(u"y"_s).toInt(), match.captured(u"m"_s).toInt(), match.captured(u"d"_s).toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> fromToday(int days, QDate today)
{
    return today.isValid() ? std::optional(today.addDays(days)) : std::nullopt;
}

} // namespace

Result<DayWords> DayWords::load(const QByteArray &tsv)
{
    DayWords words;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines[i]).remove(u'\r');
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        bool counts = false;
        const int days = cells.value(2).toInt(&counts);
        const bool offset = cells[0] == "offset"_L1;
        const bool sign = cells[0] == "year"_L1 || cells[0] == "month"_L1 || cells[0] == "day"_L1;
        if (cells.size() != 3 || cells[1].isEmpty() || !(offset ? counts : sign && cells[2].isEmpty()))
            return fail(ErrorCode::Invalid, u"day words: line %1: use, word, days expected"_s.arg(i + 1));
        if (offset)
            words.m_offsets.insert(cells[1].toCaseFolded(), days);
        else
            words.m_signs.insert(cells[0] + u' ' + cells[1], true);
    }
    return words;
}

std::optional<int> DayWords::offset(const QString &word) const
{
    const auto found = m_offsets.find(word.toCaseFolded());
    return found == m_offsets.end() ? std::nullopt : std::optional(*found);
}

std::optional<QDate> readTypedDay(const QString &typed, QDate today, const DayWords &words)
{
    static const QRegularExpression parted(uR"(^(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})$)"_s);
    static const QRegularExpression together(uR"(^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$)"_s);
    static const QRegularExpression written(
        uR"(^(?<y>\d{4})\s*(?<ys>[^\d\s])\s*(?<m>\d{1,2})\s*(?<ms>[^\d\s])\s*(?<d>\d{1,2})\s*(?<ds>[^\d\s])$)"_s);
    static const QRegularExpression counted(uR"(^[+-]\d{1,4}$)"_s);
    const QString plain = halfWidth(typed).trimmed();
    for (const QRegularExpression &form : {parted, together}) {
        if (const auto match = form.match(plain); match.hasMatch())
            return dayOf(match);
    }
    if (const auto match = written.match(plain); match.hasMatch()) {
        const bool said = words.isSign(u"year", match.captured(u"ys"_s)) && words.isSign(u"month", match.captured(u"ms"_s))
            && words.isSign(u"day", match.captured(u"ds"_s));
        return said ? dayOf(match) : std::nullopt;
    }
    if (counted.match(plain).hasMatch())
        return fromToday(plain.toInt(), today);
    const auto offset = words.offset(plain);
    return offset ? fromToday(*offset, today) : std::nullopt;
}

} // namespace zm::identity
