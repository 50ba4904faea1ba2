#include "items/helpbook.h"

#include "items/dates.h"
#include "items/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zm::items {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kActPrefix = "act-"_L1;

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue text : array.toArray())
        list.append(text.toString());
    return list;
}

Result<HelpTopic> readTopic(const QJsonObject &object, const ActRules &actRules)
{
    HelpTopic topic;
    topic.id = object["id"_L1].toString();
    topic.windows = texts(object["windows"_L1]);
    topic.objects = texts(object["objects"_L1]);
    topic.commands = texts(object["commands"_L1]);
    topic.rules = texts(object["rules"_L1]);
    const QJsonObject zh = object["zh"_L1].toObject(), en = object["en"_L1].toObject();
    topic.titleZh = zh["title"_L1].toString();
    topic.titleEn = en["title"_L1].toString();
    topic.textZh = zh["text"_L1].toString();
    topic.textEn = en["text"_L1].toString();
    topic.nextZh = zh["next"_L1].toString();
    topic.nextEn = en["next"_L1].toString();
    if (topic.id.startsWith(kActPrefix)) {
        const QString word = topic.id.mid(kActPrefix.size());
        topic.act = cases::named<cases::ActKind>(word.toStdString());
        if (!topic.act)
            return fail(ErrorCode::Invalid, u"help topic %1: no such act"_s.arg(topic.id));
        topic.windows.append(topic.id);
        if (topic.rules.isEmpty())
            topic.rules = actRules.ofAll(*topic.act);
    }
    const QStringList needed{topic.id, topic.textZh, topic.textEn, topic.nextZh, topic.nextEn};
    const bool titled = topic.act || (!topic.titleZh.isEmpty() && !topic.titleEn.isEmpty());
    if (!titled || std::ranges::any_of(needed, &QString::isEmpty))
        return fail(ErrorCode::Invalid, u"help topic %1: a text is missing"_s.arg(topic.id));
    return topic;
}

} // namespace

Result<HelpBook> HelpBook::load(const QList<QByteArray> &files, const ActRules &actRules)
{
    HelpBook book;
    for (const QByteArray &file : files) {
        QJsonParseError parsed;
        const QJsonDocument document = QJsonDocument::fromJson(file, &parsed);
        if (parsed.error != QJsonParseError::NoError)
            return fail(ErrorCode::Invalid, u"help topics: "_s + parsed.errorString());
        for (const QJsonValue entry : document["topics"_L1].toArray()) {
            ZM_TRY(auto topic, readTopic(entry.toObject(), actRules));
            if (book.topic(topic.id))
                return fail(ErrorCode::Invalid, u"help topic %1: it stands twice"_s.arg(topic.id));
            book.m_topics.push_back(std::move(topic));
        }
    }
    return book;
}

const HelpTopic *HelpBook::topic(const QString &id) const
{
    const auto at = std::ranges::find(m_topics, id, &HelpTopic::id);
    return at == m_topics.end() ? nullptr : &*at;
}

const HelpTopic *HelpBook::ofWindow(const QString &name) const
{
    const auto at = std::ranges::find_if(m_topics, [&](const HelpTopic &one) { return one.windows.contains(name); });
    return at == m_topics.end() ? nullptr : &*at;
}

const HelpTopic *HelpBook::ofObject(const QString &objectName) const
{
    if (objectName.isEmpty())
        return nullptr;
    const auto at = std::ranges::find_if(m_topics, [&](const HelpTopic &one) { return one.objects.contains(objectName); });
    return at == m_topics.end() ? nullptr : &*at;
}

const HelpTopic *HelpBook::ofCommand(const QString &word) const
{
    const auto at = std::ranges::find_if(m_topics, [&](const HelpTopic &one) { return one.commands.contains(word); });
    return at == m_topics.end() ? nullptr : &*at;
}

QString helpTitle(const HelpTopic &topic)
{
    return topic.act ? actName(*topic.act) : spoken(topic.titleZh, topic.titleEn);
}

} // namespace zm::items
