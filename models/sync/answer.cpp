#include "sync/answer.h"

#include "sync/envelope.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const CaseHead &head)
{
    return {{u"D"_s, QJsonArray{hexOf(head.decision), head.decisions}}, {u"F"_s, head.filings}};
}

Result<CaseHead> headFrom(const QJsonObject &object)
{
    const QJsonArray decision = object["D"_L1].toArray();
    if (decision.size() != 2 || !isHex(decision[0].toString(), 64))
        return fail(ErrorCode::Invalid, u"the head of a case of unknown form"_s);
    return CaseHead{bytesOf(decision[0].toString()), decision[1].toInteger(), object["F"_L1].toInteger()};
}

} // namespace

QByteArray answerLine(const Answer &answer)
{
    QJsonObject object{{u"eid"_s, hexOf(answer.eid)}, {u"verdict"_s, verdictName(answer.verdict)}};
    if (!answer.code.isEmpty())
        object.insert(u"code"_s, answer.code);
    if (answer.laneNo >= 0)
        object.insert(u"lane_no"_s, answer.laneNo);
    if (answer.head)
        object.insert(u"head"_s, toJson(*answer.head));
    if (!answer.unseen.empty()) {
        QJsonArray unseen;
        for (const QByteArray &eid : answer.unseen)
            unseen.append(hexOf(eid));
        object.insert(u"unseen"_s, unseen);
    }
    if (answer.receipt)
        object.insert(u"receipt"_s, toJson(*answer.receipt));
    return canonicalJson(object);
}

Result<Answer> readAnswer(QByteArrayView line)
{
    ZM_TRY(const QJsonObject object, readStrict(line));
    const auto verdict = verdictNamed(object["verdict"_L1].toString());
    const QString eid = object["eid"_L1].toString();
    if (!verdict || (!eid.isEmpty() && !isHex(eid, 64)))
        return fail(ErrorCode::Invalid, u"an answer of unknown form"_s);
    Answer read{bytesOf(eid), *verdict, object["code"_L1].toString(), object["lane_no"_L1].toInteger(-1), {}, {}, {}};
    if (object.contains("head"_L1)) {
        ZM_TRY(read.head, headFrom(object["head"_L1].toObject()));
    }
    for (const QJsonValue &one : object["unseen"_L1].toArray())
        read.unseen.push_back(bytesOf(one.toString()));
    if (object.contains("receipt"_L1)) {
        ZM_TRY(read.receipt, signedFrom(object["receipt"_L1].toObject()));
    }
    return read;
}

QByteArray answersBody(const std::vector<QByteArray> &lines)
{
    QByteArray body;
    for (const QByteArray &line : lines)
        body += line + '\n';
    body += canonicalJson({{u"end"_s, true}, {u"count"_s, qint64(lines.size())}}) + '\n';
    return body;
}

Result<std::vector<Answer>> readAnswers(QByteArrayView body)
{
    std::vector<QByteArrayView> lines = linesOf(body);
    if (lines.empty() || !body.endsWith('\n'))
        return fail(ErrorCode::Invalid, u"a torn answer"_s);
    ZM_TRY(const QJsonObject last, readStrict(lines.back()));
    lines.pop_back();
    if (!last["end"_L1].toBool() || last["count"_L1].toInteger(-1) != qint64(lines.size()))
        return fail(ErrorCode::Invalid, u"a torn answer"_s);
    std::vector<Answer> answers;
    for (const QByteArrayView line : lines) {
        ZM_TRY(Answer answer, readAnswer(line));
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<QByteArrayView> linesOf(QByteArrayView body)
{
    std::vector<QByteArrayView> lines;
    while (!body.isEmpty()) {
        const qsizetype end = body.indexOf('\n');
        const QByteArrayView line = end < 0 ? body : body.first(end);
        if (!line.isEmpty())
            lines.push_back(line);
        body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
    }
    return lines;
}

} // namespace zm::sync
