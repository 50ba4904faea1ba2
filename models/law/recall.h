#pragma once

#include "law/lawbook.h"

#include <deque>

namespace zm::law {

/// The ends of a period without the sheet they were worked out with.
struct Ends {
    QDate raw, due;
    bool provisional = false;
    QDate earliest, latest;
};

/// Remembers what one law book and one calendar answered: over many cases the same few questions are asked of the same few
/// hundred days. An answer is the one that LawBook::answer() and reckon() give, worked out once. Not shared between threads.
class Recall final {
public:
    /// Both must outlive this.
    Recall(const LawBook &law, const WorkCalendar &calendar) : m_law(law), m_calendar(calendar) {}

    Answer answer(QStringView question, QDate day, const PackChoice &choice = {}, QStringView variant = {});
    Ends ends(QDate anchor, Span span, Roll roll);

private:
    struct Asked {
        qint64 day = 0;
        quint32 question = 0, variant = 0, choice = 0;
        bool operator==(const Asked &) const = default;
        friend size_t qHash(const Asked &one, size_t seed = 0)
        {
            return qHashMulti(seed, one.day, one.question, one.variant, one.choice);
        }
    };
    struct Period {
        qint64 day = 0;
        Span span;
        Roll roll = Roll::None;
        bool operator==(const Period &) const = default;
        friend size_t qHash(const Period &one, size_t seed = 0)
        {
            return qHashMulti(seed, one.day, one.span.count, int(one.span.unit), int(one.roll));
        }
    };
    /// Texts as numbers: few, told apart by what they say.
    class Words {
    public:
        quint32 number(QStringView text);

    private:
        QHash<QStringView, quint32> m_numbers;
        std::deque<QString> m_texts; ///< what the views look at
    };
    quint32 number(const PackChoice &choice);

    const LawBook &m_law;
    const WorkCalendar &m_calendar;
    Words m_words;
    std::vector<PackChoice> m_choices;
    QHash<Asked, Answer> m_answers;
    QHash<Period, Ends> m_ends;
};

/// The ends of reckon(), for who needs no sheet.
Ends endsOf(const Reckoning &reckoning);

} // namespace zm::law
