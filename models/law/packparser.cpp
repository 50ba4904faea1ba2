#include "law/packparser.h"

#include "law/fields.h"

#include <array>

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, 4> kKinds{u"interpretation", u"opinion", u"statute", u"house"};
constexpr std::array<QStringView, 2> kAuthorities{u"courts", u"departments"};

void readSpan(Fields &fields, const QString &where, Rule &rule, QStringList &faults)
{
    if (!fields.has(u"span"_s))
        return;
    Fields span(fields.object(u"span"_s), where + u": span"_s);
    const int count = span.positive(u"count"_s);
    const auto unit = unitNamed(span.text(u"unit"_s));
    if (!unit)
        span.fault(u"unit is not calendar, working, months or years"_s);
    rule.unit = unit.value_or(DayUnit::Calendar);
    rule.span = Span{count, rule.unit};
    faults += span.finish();
}

void readRange(Fields &fields, const QString &where, Rule &rule, QStringList &faults)
{
    if (fields.has(u"count"_s))
        rule.min = rule.max = fields.positive(u"count"_s);
    if (!fields.has(u"range"_s))
        return;
    Fields range(fields.object(u"range"_s), where + u": range"_s);
    rule.min = range.positive(u"min"_s);
    rule.max = range.positive(u"max"_s);
    const auto unit = unitNamed(range.text(u"unit"_s));
    if (!unit)
        range.fault(u"unit is not calendar, working, months or years"_s);
    if (rule.max < rule.min)
        range.fault(u"max is below min"_s);
    rule.unit = unit.value_or(DayUnit::Calendar);
    faults += range.finish();
}

Grade readGrade(Fields &fields)
{
    const QString name = fields.text(u"grade"_s);
    const auto grade = gradeNamed(name);
    if (!grade && !name.isEmpty())
        fields.fault(u"grade is not T, Q or K"_s);
    return grade.value_or(Grade::K);
}

Rule readVersion(const QJsonObject &object, const Pack &pack, QStringList &faults)
{
    const QString where = pack.id + u": "_s + object.value("id"_L1).toString();
    Fields fields(object, where);
    Rule rule;
    rule.pack = pack.id;
    rule.id = fields.text(u"id"_s);
    rule.question = fields.optionalText(u"asks"_s);
    readSpan(fields, where, rule, faults);
    readRange(fields, where, rule, faults);
    rule.noLimit = fields.flag(u"no_limit"_s);
    if (rule.noLimit && rule.span)
        fields.fault(u"both a span and no_limit"_s);
    rule.values = fields.texts(u"values"_s);
    rule.citation = fields.text(u"citation"_s);
    rule.citationZh = fields.text(u"citation_zh"_s);
    const QDate from = fields.optionalDate(u"from"_s), until = fields.optionalDate(u"until"_s);
    rule.from = from.isValid() ? from : pack.from;
    rule.until = until.isValid() ? until : pack.until;
    if (rule.from < pack.from || (pack.until.isValid() && rule.until > pack.until))
        fields.fault(u"in force outside the time of its instrument"_s);
    if (rule.until.isValid() && rule.until <= rule.from)
        fields.fault(u"until is not after from"_s);
    rule.grade = readGrade(fields);
    rule.zh = fields.text(u"zh"_s);
    rule.en = fields.text(u"en"_s);
    rule.modelled = fields.flag(u"modelled"_s);
    faults += fields.finish();
    return rule;
}

// A version says only what differs; the rest stands once, in the rule.
void readRule(QJsonObject object, Pack &pack, QStringList &faults)
{
    const QJsonValue versions = object.take("versions"_L1);
    if (versions.isUndefined()) {
        pack.rules.append(readVersion(object, pack, faults));
        return;
    }
    if (versions.toArray().isEmpty())
        faults.append(pack.id + u": "_s + object.value("id"_L1).toString() + u": versions is not a filled list"_s);
    for (const QJsonValue &version : versions.toArray()) {
        QJsonObject whole = object;
        const QJsonObject differing = version.toObject();
        for (auto field = differing.begin(); field != differing.end(); ++field)
            whole[field.key()] = field.value();
        pack.rules.append(readVersion(whole, pack, faults));
    }
}

void readHead(Fields &fields, Pack &pack)
{
    pack.id = fields.text(u"pack"_s);
    pack.instrument = fields.text(u"instrument"_s);
    pack.shortName = fields.text(u"short"_s);
    pack.titleZh = fields.text(u"title_zh"_s);
    pack.titleEn = fields.text(u"title_en"_s);
    pack.number = fields.optionalText(u"number"_s);
    pack.from = fields.date(u"from"_s);
    pack.until = fields.optionalDate(u"until"_s);
    pack.grade = readGrade(fields);
    pack.grantsEntry = fields.flag(u"grants_entry"_s);
    pack.always = fields.flag(u"always"_s);
    pack.sector = fields.optionalText(u"sector"_s);
    const QString authority = fields.optionalText(u"authority"_s);
    const auto binds = std::ranges::find(kAuthorities, authority);
    if (binds != kAuthorities.end())
        pack.authority = Authority(binds - kAuthorities.begin());
    else if (!authority.isEmpty())
        fields.fault(u"authority is neither courts nor departments"_s);
    const auto kind = std::ranges::find(kKinds, fields.text(u"kind"_s));
    if (kind == kKinds.end())
        fields.fault(u"kind is not interpretation, opinion, statute or house"_s);
    else
        pack.kind = PackKind(kind - kKinds.begin());
}

} // namespace

bool overlap(const Rule &a, const Rule &b)
{
    return (!a.until.isValid() || b.from < a.until) && (!b.until.isValid() || a.from < b.until);
}

ReadPack readPack(const QByteArray &bytes)
{
    ReadPack read;
    const QJsonObject object = parseObject(bytes, u"pack"_s, read.faults);
    if (!read.faults.isEmpty())
        return read;
    const QString id = object.value("pack"_L1).toString();
    Fields fields(object, id.isEmpty() ? u"pack"_s : id);
    readHead(fields, read.pack);
    for (const QJsonObject &rule : fields.objects(u"rules"_s))
        readRule(rule, read.pack, read.faults);

    const QList<Rule> &rules = read.pack.rules;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (rules[i].id == rules[j].id && overlap(rules[i], rules[j]))
                fields.fault(rules[i].id + u": two versions in force on "_s +
                             std::max(rules[i].from, rules[j].from).toString(Qt::ISODate));
        }
    }
    read.faults += fields.finish();
    return read;
}

QStringList questionFaults(const Pack &pack, const QList<Question> &questions)
{
    QStringList faults;
    for (qsizetype i = 0; i < pack.rules.size(); ++i) {
        const Rule &rule = pack.rules[i];
        if (rule.question.isEmpty())
            continue;
        if (std::ranges::find(questions, rule.question, &Question::id) == questions.end())
            faults.append(pack.id + u": "_s + rule.id + u": answers '"_s + rule.question +
                          u"', a question nobody registered"_s);
        for (qsizetype j = 0; j < i; ++j) {
            const Rule &other = pack.rules[j];
            const bool sameVariant =
                rule.values.isEmpty() || other.values.isEmpty() ||
                std::ranges::any_of(rule.values, [&](const QString &value) { return other.values.contains(value); });
            if (rule.id != other.id && rule.question == other.question && sameVariant && overlap(rule, other))
                faults.append(pack.id + u": "_s + rule.id + u" and "_s + other.id + u" both answer '"_s +
                              rule.question + u"'"_s);
        }
    }
    return faults;
}

} // namespace zm::law
