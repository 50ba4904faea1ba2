#include "intake/words.h"

#include <QStringList>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

Result<IntakeWords> IntakeWords::load(const QByteArray &tsv)
{
    IntakeWords words;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = QString::fromUtf8(lines[i]).remove(u'\r');
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(u'\t');
        if (cells.size() != 4 || cells[0].isEmpty() || cells[1].isEmpty())
            return fail(ErrorCode::Invalid, u"intake words: line %1: use, word, meaning, chinese expected"_s.arg(i + 1));
        if (cells[0] == "say"_L1)
            words.m_sayings.insert(cells[1], {cells[2], cells[3]});
        else
            words.m_meanings[cells[0]].insert(cells[1].toLower(), cells[2]);
    }
    if (words.m_meanings.value(u"column"_s).isEmpty() || words.m_sayings.isEmpty())
        return fail(ErrorCode::Invalid, u"intake words: no columns or no sayings"_s);
    return words;
}

std::optional<QString> IntakeWords::column(const QString &header) const
{
    return value(u"column"_s, header);
}

bool IntakeWords::isUnusedHeader(const QString &header) const
{
    return value(u"known"_s, header).has_value();
}

std::optional<QString> IntakeWords::value(const QString &column, const QString &word) const
{
    const auto meanings = m_meanings.constFind(column);
    if (meanings == m_meanings.constEnd())
        return std::nullopt;
    const auto meaning = meanings->constFind(word.trimmed().toLower());
    return meaning == meanings->constEnd() ? std::nullopt : std::optional(*meaning);
}

Saying IntakeWords::say(const QString &field, const QString &id, const QString &argument) const
{
    const Text text = m_sayings.value(id, {id, id});
    const auto filled = [&](const QString &sentence) {
        return sentence.contains("%1"_L1) ? sentence.arg(argument) : sentence;
    };
    return {field, id, filled(text.english), filled(text.chinese)};
}

} // namespace zm::intake
