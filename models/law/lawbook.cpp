#include "law/lawbook.h"

#include "law/packparser.h"

namespace zm::law {

using namespace Qt::Literals::StringLiterals;

namespace {

bool inForce(QDate from, QDate until, QDate day)
{
    return from <= day && (!until.isValid() || day < until);
}

bool chosen(const Pack &pack, const PackChoice &choice)
{
    const bool binds = !pack.authority || *pack.authority == choice.authority;
    const bool ofSector = pack.sector.isEmpty() || pack.sector == choice.sector;
    return binds && ofSector && (choice.ids.isEmpty() || pack.always || choice.ids.contains(pack.id));
}

bool speaksOf(const Rule &rule, QStringView variant)
{
    return variant.isEmpty() || rule.values.isEmpty() || rule.values.contains(variant);
}

bool givesNumber(const Rule *rule)
{
    return rule->span || rule->noLimit || rule->max > 0;
}

const Rule *withId(const std::vector<const Rule *> &rules, const QString &id)
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    return found == rules.end() ? nullptr : *found;
}

QString joined(const std::vector<const Rule *> &rules, QString Rule::*citation, QLatin1StringView separator)
{
    QStringList all;
    for (const Rule *rule : rules) {
        if (!all.contains(rule->*citation))
            all.append(rule->*citation);
    }
    return all.join(separator);
}

} // namespace

Result<LawBook> LawBook::load(const QList<QByteArray> &packs, const QByteArray &questions, const QByteArray &conflicts,
                              const QByteArray &measures)
{
    LawBook book;
    ReadRegister settled = readRegister(questions, conflicts);
    QStringList faults = settled.faults;
    book.m_questions = std::move(settled.questions);
    book.m_conflicts = std::move(settled.conflicts);

    for (const QByteArray &bytes : packs) {
        ReadPack read = readPack(bytes);
        faults += read.faults + questionFaults(read.pack, book.m_questions);
        if (std::ranges::find(book.m_packs, read.pack.id, &Pack::id) != book.m_packs.end())
            faults.append(read.pack.id + u": loaded twice"_s);
        book.m_packs.append(std::move(read.pack));
    }
    if (!faults.isEmpty())
        return fail(ErrorCode::Invalid, faults.join(u'\n'));
    if (!measures.isEmpty()) {
        ZM_TRY(book.m_measures, MeasureCatalogue::load(measures));
    }
    book.index();
    return book;
}

void LawBook::index()
{
    std::ranges::sort(m_packs, {}, [](const Pack &pack) { return std::tuple(pack.kind, pack.instrument, pack.id); });
    for (qsizetype p = 0; p < m_packs.size(); ++p) {
        const QList<Rule> &rules = m_packs.at(p).rules;
        for (qsizetype r = 0; r < rules.size(); ++r) {
            m_byId[rules[r].id].push_back({p, r});
            if (!rules[r].question.isEmpty())
                m_byQuestion[rules[r].question].push_back({p, r});
        }
    }
}

bool LawBook::applies(Place place, QDate day, const PackChoice &choice) const
{
    const Pack &pack = m_packs.at(place.pack);
    const Rule &rule = at(place);
    return inForce(rule.from, rule.until, day) && chosen(pack, choice);
}

const Question *LawBook::question(QStringView id) const
{
    const auto found = std::ranges::find(m_questions, id, &Question::id);
    return found == m_questions.end() ? nullptr : &*found;
}

const Pack *LawBook::pack(QStringView id) const
{
    const auto found = std::ranges::find(m_packs, id, &Pack::id);
    return found == m_packs.end() ? nullptr : &*found;
}

std::vector<const Rule *> LawBook::readings(QStringView id, QDate day, const PackChoice &choice) const
{
    std::vector<const Rule *> rules;
    const auto places = m_byId.constFind(id.toString());
    if (places == m_byId.cend())
        return rules;
    for (const Place place : *places) {
        if (applies(place, day, choice))
            rules.push_back(&at(place));
    }
    return rules;
}

const Rule *LawBook::rule(QStringView id, QDate day, const PackChoice &choice) const
{
    const auto rules = readings(id, day, choice);
    return rules.empty() ? nullptr : rules.front();
}

std::vector<const Rule *> LawBook::cited(QStringView id, QDate day, const PackChoice &choice) const
{
    std::vector<const Rule *> rules = readings(id, day, choice);
    if (!rules.empty())
        return rules;
    // None in force: the latest there ever was, of the chosen packs if they have it, of any other if not.
    const std::vector<Place> places = m_byId.value(id.toString());
    for (const bool anyPack : {false, true}) {
        const Rule *latest = nullptr;
        for (const Place place : places) {
            const Rule &rule = at(place);
            if ((anyPack || chosen(m_packs.at(place.pack), choice)) && (!latest || rule.from > latest->from))
                latest = &rule;
        }
        if (latest)
            return {latest};
    }
    return {};
}

QString LawBook::citation(QStringView id, QDate day, const PackChoice &choice) const
{
    return joined(cited(id, day, choice), &Rule::citation, "; "_L1);
}

QString LawBook::citationZh(QStringView id, QDate day, const PackChoice &choice) const
{
    return joined(cited(id, day, choice), &Rule::citationZh, "; "_L1);
}

Grade LawBook::grade(QStringView id, QDate day, const PackChoice &choice) const
{
    const auto rules = cited(id, day, choice);
    const auto least = std::ranges::max_element(rules, {}, &Rule::grade);
    return least == rules.end() ? Grade::K : (*least)->grade;
}

Answer LawBook::answer(QStringView question, QDate day, const PackChoice &choice, QStringView variant) const
{
    Answer answer;
    answer.question = this->question(question);
    std::vector<const Rule *> rules;
    const auto places = m_byQuestion.constFind(question.toString());
    if (!answer.question || places == m_byQuestion.cend())
        return answer;
    bool ofSector = false;
    for (const Place place : *places) {
        if (!applies(place, day, choice) || !speaksOf(at(place), variant))
            continue;
        // Each sector's own instrument binds its authorities in place of the general one (C13).
        const bool own = !m_packs.at(place.pack).sector.isEmpty();
        if (own && !ofSector)
            rules.clear();
        if (own || !ofSector)
            rules.push_back(&at(place));
        ofSector = ofSector || own;
    }
    if (rules.empty())
        return answer;
    // Where one source gives a number, another that only says "promptly" settles nothing.
    if (std::ranges::any_of(rules, givesNumber))
        std::erase_if(rules, [](const Rule *rule) { return !givesNumber(rule); });

    answer.target = withId(rules, answer.question->targetRule);
    answer.limit = withId(rules, answer.question->limitRule);
    // A question of several variants registers only its target; the limit is the variant's own rule.
    if (!answer.limit) {
        const auto other = std::ranges::find_if(rules, [&](const Rule *rule) { return rule != answer.target; });
        answer.limit = other == rules.end() ? answer.target : *other;
    }
    if (!answer.target)
        answer.target = answer.limit;
    return answer;
}

bool LawBook::hasEntryBasis(QDate day, const PackChoice &choice) const
{
    return std::ranges::any_of(m_packs, [&](const Pack &pack) {
        return pack.grantsEntry && chosen(pack, choice) && inForce(pack.from, pack.until, day);
    });
}

} // namespace zm::law
