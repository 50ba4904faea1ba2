#include "cases/facttexts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zm::cases {

using namespace Qt::Literals::StringLiterals;

namespace {

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

QString FactTexts::filled(const QString &id, const QStringList &arguments, QString Text::*language) const
{
    const auto found = m_texts.find(id);
    if (found == m_texts.end())
        return id;
    QString text = (*found).*language;
    // What is said of a field calls it as forms do in Chinese, and as files do in English: ids "name.basis.issuer".
    const bool ofField = id.startsWith("field."_L1) || id.startsWith("date."_L1);
    for (const QString &argument : arguments) {
        const auto word = m_texts.find((ofField ? u"name."_s : u"word."_s) + argument);
        text = text.arg(word == m_texts.end() ? argument : (*word).*language);
    }
    return text;
}

QString FactTexts::en(const QString &id, const QStringList &arguments) const
{
    return filled(id, arguments, &Text::en);
}

QString FactTexts::zh(const QString &id, const QStringList &arguments) const
{
    return filled(id, arguments, &Text::zh);
}

} // namespace zm::cases
