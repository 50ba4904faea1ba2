#pragma once

#include "cases/derive.h"

// Lays the law's lengths on what starts a clock. Only for clocks.cpp and clocksdepartment.cpp.

namespace zm::cases {

/// What starts and what ends a clock; the law gives the length.
struct Draft {
    QString id;
    int n = -1;
    QDate anchorOn;
    QDate metOn;     ///< invalid while open
    QDate timelyOn;  ///< the day that decides whether it was in time (a postmark); metOn where invalid
    QString variant;
    std::optional<law::Span> own; ///< the length a decision itself names, within the rule
};

class ClockFace {
public:
    explicit ClockFace(const Context &context) : m_context(context) {}

    const Context &context() const { return m_context; }
    void add(const Draft &draft);
    /// A span of time that simply runs: met when it is over, or when what it runs for has ended.
    void addRunning(const Draft &draft, QDate endedOn);
    std::vector<CaseClock> take() { return std::move(m_clocks); }

private:
    std::optional<ClockEnd> end(const law::Rule *rule, const Draft &draft, law::Roll roll) const;

    const Context &m_context;
    std::vector<CaseClock> m_clocks;
};

/// The clocks that only departments have.
void addDepartmentClocks(ClockFace &face, const Round &round);

} // namespace zm::cases
