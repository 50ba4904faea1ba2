#include "law/fields.h"
#include "law/packparser.h"

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

Question readQuestion(const QJsonObject &object, QStringList &faults)
{
    Fields fields(object, u"questions: "_s + object.value("id"_L1).toString());
    Question question;
    question.id = fields.text(u"id"_s);
    question.clock = fields.flag(u"clock"_s);
    question.en = fields.text(u"en"_s);
    question.zh = fields.text(u"zh"_s);
    question.bindsAuthority = !fields.flag(u"binds_person"_s);
    question.targetRule = fields.optionalText(u"target"_s);
    question.limitRule = fields.optionalText(u"limit"_s);
    question.conflict = fields.optionalText(u"conflict"_s);
    if (question.clock || fields.has(u"roll"_s)) {
        const QString roll = fields.text(u"roll"_s);
        if (roll != "next working day"_L1 && roll != "none"_L1)
            fields.fault(u"roll is neither 'next working day' nor 'none'"_s);
        question.roll = roll == "none"_L1 ? Roll::None : Roll::ToNextWorkingDay;
        question.rollRule = fields.text(u"roll_rule"_s);
    }
    faults += fields.finish();
    return question;
}

Conflict readConflict(const QJsonObject &object, QStringList &faults)
{
    const QString where = u"conflicts: "_s + object.value("id"_L1).toString();
    Fields fields(object, where);
    Conflict conflict;
    conflict.id = fields.text(u"id"_s);
    conflict.questionEn = fields.text(u"question_en"_s);
    conflict.questionZh = fields.text(u"question_zh"_s);
    for (const QJsonObject &each : fields.objects(u"readings"_s)) {
        Fields reading(each, where + u": reading"_s);
        conflict.readings.append({reading.text(u"source"_s), reading.text(u"zh"_s), reading.text(u"en"_s)});
        faults += reading.finish();
    }
    if (conflict.readings.size() < 2)
        fields.fault(u"fewer than two readings"_s);
    conflict.target = fields.optionalText(u"target"_s);
    conflict.limit = fields.optionalText(u"limit"_s);
    conflict.handlingEn = fields.text(u"handling_en"_s);
    conflict.handlingZh = fields.text(u"handling_zh"_s);
    conflict.whyEn = fields.text(u"why_en"_s);
    conflict.whyZh = fields.text(u"why_zh"_s);
    faults += fields.finish();
    return conflict;
}

template <typename T> void checkIds(const QList<T> &entries, const QString &where, QStringList &faults)
{
    QSet<QString> seen;
    for (const T &entry : entries) {
        if (seen.contains(entry.id))
            faults.append(where + u": "_s + entry.id + u" is registered twice"_s);
        seen.insert(entry.id);
    }
}

} // namespace

ReadRegister readRegister(const QByteArray &questions, const QByteArray &conflicts)
{
    ReadRegister read;
    Fields asked(parseObject(questions, u"questions"_s, read.faults), u"questions"_s);
    for (const QJsonObject &object : asked.objects(u"questions"_s))
        read.questions.append(readQuestion(object, read.faults));
    Fields differing(parseObject(conflicts, u"conflicts"_s, read.faults), u"conflicts"_s);
    for (const QJsonObject &object : differing.objects(u"conflicts"_s))
        read.conflicts.append(readConflict(object, read.faults));

    checkIds(read.questions, u"questions"_s, read.faults);
    checkIds(read.conflicts, u"conflicts"_s, read.faults);
    for (const Question &question : std::as_const(read.questions)) {
        const bool known = std::ranges::find(read.conflicts, question.conflict, &Conflict::id) != read.conflicts.end();
        if (!question.conflict.isEmpty() && !known)
            asked.fault(question.id + u": conflict "_s + question.conflict + u" is not registered"_s);
    }
    read.faults += asked.finish() + differing.finish();
    return read;
}

} // namespace zm::law
