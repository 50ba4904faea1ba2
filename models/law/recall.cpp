#include "law/recall.h"

namespace zm::law {

quint32 Recall::Words::number(QStringView text)
{
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.cend())
        return *known;
    const auto next = quint32(m_texts.size());
    m_texts.push_back(text.toString());
    m_numbers.insert(m_texts.back(), next);
    return next;
}

quint32 Recall::number(const PackChoice &choice)
{
    const auto known = std::ranges::find(m_choices, choice);
    if (known != m_choices.end())
        return quint32(known - m_choices.begin());
    m_choices.push_back(choice);
    return quint32(m_choices.size() - 1);
}

Answer Recall::answer(QStringView question, QDate day, const PackChoice &choice, QStringView variant)
{
    const Asked asked{day.toJulianDay(), m_words.number(question), m_words.number(variant), number(choice)};
    const auto known = m_answers.constFind(asked);
    if (known != m_answers.cend())
        return *known;
    return *m_answers.insert(asked, m_law.answer(question, day, choice, variant));
}

Ends Recall::ends(QDate anchor, Span span, Roll roll)
{
    const Period asked{anchor.toJulianDay(), span, roll};
    const auto known = m_ends.constFind(asked);
    if (known != m_ends.cend())
        return *known;
    return *m_ends.insert(asked, endsOf(reckon(anchor, span, roll, m_calendar)));
}

Ends endsOf(const Reckoning &reckoning)
{
    return {reckoning.raw, reckoning.due, reckoning.provisional, reckoning.earliest, reckoning.latest};
}

} // namespace zm::law
