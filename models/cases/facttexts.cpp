#include "cases/facttexts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

QString filled(QString text, const QStringList &arguments)
{
    for (const QString &argument : arguments)
        text = text.arg(argument);
    return text;
}

bool sameArguments(const QString &a, const QString &b)
{
    for (const auto &mark : {"%1"_L1, "%2"_L1, "%3"_L1}) {
        if (a.contains(mark) != b.contains(mark))
            return false;
    }
    return true;
}

} // namespace

Result<FactTexts> FactTexts::load(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"facts.json: not a JSON object"_s);

    FactTexts texts;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        const Text text{entry["en"_L1].toString(), entry["zh"_L1].toString()};
        if (text.en.isEmpty() || text.zh.isEmpty())
            return fail(ErrorCode::Invalid, u"facts.json: "_s + it.key() + u": a language is missing"_s);
        if (!sameArguments(text.en, text.zh))
            return fail(ErrorCode::Invalid, u"facts.json: "_s + it.key() + u": the arguments differ"_s);
        texts.m_texts.insert(it.key(), text);
    }
    return texts;
}

QString FactTexts::en(const QString &id, const QStringList &arguments) const
{
    return m_texts.contains(id) ? filled(m_texts[id].en, arguments) : id;
}

QString FactTexts::zh(const QString &id, const QStringList &arguments) const
{
    return m_texts.contains(id) ? filled(m_texts[id].zh, arguments) : id;
}

} // namespace zm::cases
