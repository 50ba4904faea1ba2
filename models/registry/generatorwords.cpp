#include "registry/generatorwords.h"

#include <QSet>

#include <algorithm>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<QByteArrayList> rowsOf(const QByteArray &tsv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : tsv.split('\n').mid(1)) {
        if (!line.isEmpty())
            rows.append(line.split('\t'));
    }
    return rows;
}

/// "京0105" with the province's code: the division the digits name, or the prefecture, or the province.
QByteArray regionOf(const QString &court, const QHash<QString, QByteArray> &provinces, const QSet<QByteArray> &divisions)
{
    const QByteArray province = provinces.value(court.first(1));
    const QByteArray digits = court.sliced(1).toLatin1();
    for (const QByteArray &code : {QByteArray(province.first(2) + digits), QByteArray(province.first(2) + digits.first(2) + "00")}) {
        if (divisions.contains(code))
            return code;
    }
    return province;
}

Result<> readDivisions(GeneratorWords &words, const QByteArray &tsv, QSet<QByteArray> &codes)
{
    for (const QByteArrayList &row : rowsOf(tsv)) {
        if (row.size() < 5)
            return fail(ErrorCode::Invalid, u"divisions: five columns are expected"_s);
        codes.insert(row[0]);
        if (row[4] != "current" || row[2] == "province")
            continue;
        words.places.push_back(row[1].toStdString());
        if (row[2] == "county")
            words.counties.push_back(row[0].toStdString());
    }
    return {};
}

} // namespace

void WeightedWords::add(std::string word, quint32 weight)
{
    m_until.push_back((m_until.empty() ? 0 : m_until.back()) + weight);
    m_words.push_back(std::move(word));
}

const std::string &WeightedWords::draw(quint64 random) const
{
    const auto at = std::ranges::upper_bound(m_until, quint32(random % m_until.back()));
    return m_words[std::size_t(at - m_until.begin())];
}

Result<GeneratorWords> GeneratorWords::load(const QByteArray &wordsTsv, const QByteArray &divisions, const QByteArray &courts)
{
    GeneratorWords words;
    QHash<QString, QByteArray> provinces;
    for (const QByteArrayList &row : rowsOf(wordsTsv)) {
        if (row.size() != 3 || row[2].toUInt() == 0)
            return fail(ErrorCode::Invalid, u"seed words: kind, word and weight are expected"_s);
        words.kinds[row[0]].add(row[1].toStdString(), row[2].toUInt());
        if (row[0] == "province")
            provinces.insert(QString::fromUtf8(row[1]), row[2]);
    }
    for (const char *kind : {"surname", "given", "pair", "rare", "minority", "dot", "brand", "industry", "form", "list",
                             "performance", "obligation", "case_type", "case_end", "first_day", "last_day"}) {
        if (words.kinds.value(kind).isEmpty())
            return fail(ErrorCode::Invalid, u"seed words: no %1"_s.arg(QLatin1StringView(kind)));
    }
    QSet<QByteArray> codes;
    ZM_CHECK(readDivisions(words, divisions, codes));
    for (const QByteArrayList &row : rowsOf(courts)) {
        const QString code = QString::fromUtf8(row[0]);
        if (row.value(2) == "basic" && code.size() == 5 && provinces.contains(code.first(1)))
            words.courts.push_back({row[0].toStdString(), regionOf(code, provinces, codes).toStdString()});
    }
    if (words.courts.empty() || words.counties.empty())
        return fail(ErrorCode::Invalid, u"generator: no courts or no counties"_s);
    return words;
}

} // namespace zm::registry
