#include "identity/courts.h"

namespace zm::identity {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kColumns = 5;

bool covers(const Court &court, QDate day)
{
    return (!court.from.isValid() || court.from <= day) && (!court.until.isValid() || day < court.until);
}

} // namespace

Result<CourtTable> CourtTable::load(const QByteArray &tsv)
{
    CourtTable table;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines[i]).remove(u'\r');
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() < kColumns || cells[0].isEmpty() || cells[1].isEmpty())
            return fail(ErrorCode::Invalid, u"courts: line %1: code, name, level, superior and provenance expected"_s
                                                .arg(i + 1));
        if (table.m_byCode.contains(cells[0]))
            return fail(ErrorCode::Invalid, u"courts: line %1: %2 stands twice"_s.arg(i + 1).arg(cells[0]));
        table.m_byCode[cells[0]].append(Court{.code = cells[0],
                                              .name = cells[1],
                                              .level = cells[2],
                                              .superior = cells[3],
                                              .from = {},
                                              .until = {},
                                              .provenance = cells[4]});
    }
    if (table.m_byCode.isEmpty())
        return fail(ErrorCode::Invalid, u"courts: no row"_s);
    return table;
}

void CourtTable::amend(const Court &court)
{
    QList<Court> kept;
    for (Court known : m_byCode.value(court.code)) {
        const bool replaced = !court.from.isValid() || (known.from.isValid() && known.from >= court.from);
        if (replaced)
            continue;
        if (!known.until.isValid() || known.until > court.from)
            known.until = court.from;
        kept.append(known);
    }
    kept.append(court);
    m_byCode[court.code] = kept;
}

const Court *CourtTable::find(const QString &code, QDate on) const
{
    const auto rows = m_byCode.constFind(code);
    if (rows == m_byCode.constEnd())
        return nullptr;
    const auto row = std::ranges::find_if(*rows, [&](const Court &court) { return covers(court, on); });
    return row == rows->end() ? nullptr : &*row;
}

std::optional<QString> CourtTable::superiorOf(const QString &code, QDate on) const
{
    const Court *court = find(code, on);
    if (!court || court->superior.isEmpty())
        return std::nullopt;
    return court->superior;
}

} // namespace zm::identity
