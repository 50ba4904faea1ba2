#include "cases/facttexts.h"

#include <QDate>
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
    // What is said of a field calls it as forms do in Chinese, and as files do in English: ids "name.basis.issuer"; what is
    // wrong with a number ("check digit") has an id "id.check digit"; a day is written as "form.day" says.
    const bool ofField = id.startsWith("field."_L1) || id.startsWith("date."_L1);
    const QString prefix = ofField ? u"name."_s : id.startsWith("identity."_L1) ? u"id."_s : u"word."_s;
    const auto form = m_texts.find(u"form.day"_s);
    for (const QString &argument : arguments) {
        const auto word = m_texts.find(prefix + argument);
        const QDate day = QDate::fromString(argument, Qt::ISODate);
        // "blacklist:customs": a list of ours, kept by somebody.
        const auto list = m_texts.find(u"list."_s + argument.section(u':', 0, 0));
        if (word != m_texts.end())
            text = text.arg((*word).*language);
        else if (list != m_texts.end() && argument.contains(u':'))
            text = text.arg(QString((*list).*language).arg(argument.section(u':', 1)));
        else
            text = text.arg(day.isValid() && form != m_texts.end() ? day.toString((*form).*language) : argument);
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
