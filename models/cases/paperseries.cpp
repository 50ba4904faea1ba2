#include "cases/paperseries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

Error wrong(const QString &series, const QString &what)
{
    return {ErrorCode::Invalid, u"numbers: %1: %2"_s.arg(series.isEmpty() ? u"?"_s : series, what)};
}

Result<PaperSeries> seriesFrom(const QJsonObject &object, const QStringList &known)
{
    PaperSeries made{object["id"_L1].toString().trimmed(), object["form"_L1].toString().trimmed(), {}, {}};
    if (made.id.isEmpty())
        return std::unexpected(wrong({}, u"a series has no id"_s));
    if (made.form.count(u"{year}"_s) != 1 || made.form.count(u"{n}"_s) != 1)
        return std::unexpected(wrong(made.id, u"its form needs {year} and {n}, each once"_s));
    for (const QJsonValue paper : object["papers"_L1].toArray()) {
        if (!known.isEmpty() && !known.contains(paper.toString()))
            return std::unexpected(wrong(made.id, u"no paper is called "_s + paper.toString()));
        made.papers.append(paper.toString());
    }
    const QJsonObject begins = object["begins"_L1].toObject();
    for (auto at = begins.begin(); at != begins.end(); ++at) {
        if (at.key().toInt() < 1900 || at.value().toInt() < 1)
            return std::unexpected(wrong(made.id, u"begins: a year and its first number"_s));
        made.begins.insert(at.key().toInt(), at.value().toInt());
    }
    return made;
}

} // namespace

QString PaperSeries::text(int year, int n) const
{
    return text(year, QString::number(n));
}

QString PaperSeries::text(int year, const QString &mark) const
{
    return QString(form).replace(u"{year}"_s, QString::number(year)).replace(u"{n}"_s, mark);
}

Result<PaperSeriesBook> PaperSeriesBook::load(const QByteArray &json, const QStringList &known)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document["series"_L1].isArray())
        return fail(ErrorCode::Invalid, u"numbers: no list of series"_s);
    PaperSeriesBook book;
    for (const QJsonValue value : document["series"_L1].toArray()) {
        ZM_TRY(PaperSeries one, seriesFrom(value.toObject(), known));
        for (const PaperSeries &other : book.m_series) {
            if (other.id == one.id || other.form == one.form) // two papers would carry the same number
                return std::unexpected(wrong(one.id, u"another series has the same id or form"_s));
        }
        for (const QString &paper : one.papers) {
            if (book.of(paper) || one.papers.count(paper) > 1)
                return std::unexpected(wrong(one.id, paper + u" is numbered twice"_s));
        }
        book.m_series.append(std::move(one));
    }
    return book;
}

const PaperSeries *PaperSeriesBook::of(const QString &paper) const
{
    const auto at = std::ranges::find_if(m_series, [&](const PaperSeries &series) { return series.papers.contains(paper); });
    return at == m_series.end() ? nullptr : &*at;
}

} // namespace zm::cases
