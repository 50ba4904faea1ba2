#include "law/measures.h"

#include "law/fields.h"

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "SR": stricter review of one part, restriction of another. Empty where a letter is none of the three.
QList<MeasureKind> kindsNamed(const QString &letters)
{
    QList<MeasureKind> kinds;
    for (const QChar letter : letters) {
        if (letter == u'R')
            kinds.append(MeasureKind::Restrict);
        else if (letter == u'S')
            kinds.append(MeasureKind::Stricter);
        else if (letter == u'C')
            kinds.append(MeasureKind::Consider);
        else
            return {};
    }
    return kinds;
}

MeasureItem readItem(const QJsonObject &object, QStringList &faults)
{
    Fields fields(object, u"measures: "_s + object.value("code"_L1).toString());
    MeasureItem item;
    item.code = fields.text(u"code"_s);
    item.aliases = fields.texts(u"aliases"_s);
    item.zh = fields.text(u"zh"_s);
    item.en = fields.text(u"en"_s);
    item.incentive = fields.flag(u"incentive"_s);
    item.recommended = fields.flag(u"recommended"_s);
    item.reachesLinked = fields.flag(u"reaches_linked"_s);
    item.citation = fields.text(u"citation"_s);
    item.citationZh = fields.text(u"citation_zh"_s);
    item.kinds = kindsNamed(fields.text(u"kind"_s));
    const auto grade = gradeNamed(fields.text(u"grade"_s));
    if (item.kinds.isEmpty())
        fields.fault(u"kind is not of R, S and C"_s);
    if (!grade)
        fields.fault(u"grade is not T, Q or K"_s);
    item.grade = grade.value_or(Grade::K);
    faults += fields.finish();
    return item;
}

} // namespace

Result<MeasureCatalogue> MeasureCatalogue::load(const QByteArray &bytes)
{
    QStringList faults;
    const QJsonObject object = parseObject(bytes, u"measures"_s, faults);
    MeasureCatalogue catalogue;
    QSet<QString> codes;
    Fields fields(object, u"measures"_s);
    for (const QJsonObject &each : fields.objects(u"measures"_s)) {
        const MeasureItem item = readItem(each, faults);
        for (const QString &code : QStringList(item.code) + item.aliases) {
            if (codes.contains(code))
                fields.fault(u"code "_s + code + u" is used twice"_s);
            codes.insert(code);
        }
        catalogue.m_items.append(item);
    }
    faults += fields.finish();
    if (!faults.isEmpty())
        return fail(ErrorCode::Invalid, faults.join(u'\n'));
    return catalogue;
}

const MeasureItem *MeasureCatalogue::find(QStringView code) const
{
    for (const MeasureItem &item : m_items) {
        if (item.code == code || item.aliases.contains(code))
            return &item;
    }
    return nullptr;
}

} // namespace zm::law
