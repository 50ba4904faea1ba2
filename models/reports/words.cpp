#include "reports/words.h"

namespace zm::reports {

using namespace Qt::Literals::StringLiterals;

Result<ReportWords> ReportWords::load(const QByteArray &bytes)
{
    ReportWords read;
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    for (auto at = root.begin(); at != root.end(); ++at) {
        const QJsonObject word = at.value().toObject();
        const Bilingual both{word["zh"_L1].toString(), word["en"_L1].toString()};
        if (both.zh.isEmpty() || both.en.isEmpty())
            return fail(ErrorCode::Invalid, u"words.json: %1 lacks a language"_s.arg(at.key()));
        read.m_words.insert(at.key(), both);
    }
    if (read.m_words.isEmpty())
        return fail(ErrorCode::Invalid, u"words.json: no words"_s);
    return read;
}

QString ReportWords::text(const QString &key, Tongue tongue) const
{
    const auto known = m_words.constFind(key);
    return known == m_words.constEnd() ? key : in(*known, tongue);
}

QString groupName(const QString &name, Dimension by, const ReportWords &words, Tongue tongue)
{
    const auto word = [&](const QString &one) {
        const QString key = dimensionName(by) + u'.' + one;
        return words.has(key) ? words.text(key, tongue) : one;
    };
    if (by != Dimension::Ground)
        return word(name);
    QStringList grounds; // an entry may rest on several
    for (const QString &one : name.split(u','))
        grounds.append(word(one));
    return grounds.join(words.text(u"and"_s, tongue));
}

QString groupName(const Group &group, Dimension by, const ReportWords &words, const Definitions &definitions, Tongue tongue)
{
    if (group.name.isEmpty())
        return words.text(u"small"_s, tongue).arg(group.groups).arg(definitions.parameters.smallNumber);
    return groupName(group.name, by, words, tongue);
}

QString percentText(double share)
{
    return QString::number(share * 100, 'f', 1) + u'%';
}

QString resultText(const Tally &tally, const LineDefinition &definition, const ReportWords &words, Tongue tongue)
{
    const auto word = [&](const QString &key) { return words.text(key, tongue); };
    switch (definition.kind) {
    case LineKind::Rate: {
        const auto share = tally.share(definition.sense);
        if (!share)
            return u"—"_s;
        QString text = word(u"result.rate"_s)
                           .arg(percentText(*share), QString::number(tally.counts), QString::number(tally.base(definition.sense)));
        // A sample says little without how far it may be off.
        if (const auto interval = tally.wilson(definition.sense); definition.sense == Sense::Bad)
            text += word(u"result.interval"_s).arg(percentText(interval->low), percentText(interval->high));
        return text;
    }
    case LineKind::Spread: {
        QString text = tally.values.empty() ? u"—"_s
                                            : word(u"result.spread"_s)
                                                  .arg(tally.percentile(50))
                                                  .arg(tally.percentile(90))
                                                  .arg(tally.most());
        if (tally.unknown > 0)
            text += word(u"result.open"_s).arg(tally.longestOpen);
        return text;
    }
    case LineKind::Sum: return word(u"result.sum"_s).arg(tally.sum);
    case LineKind::Count: return QString::number(tally.counts);
    case LineKind::Ratio: return word(u"result.ratio"_s).arg(tally.counts).arg(tally.others);
    }
    return {};
}

} // namespace zm::reports
