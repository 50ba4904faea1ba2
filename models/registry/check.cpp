#include "registry/check.h"

#include "registry/judged.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostEntries = 20;

Result<> readEntries(Searcher &searcher, const std::vector<qint64> &rows, CheckAnswer &answer)
{
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), kMostEntries); ++i) {
        ZM_TRY(auto entry, searcher.entry(rows[i]));
        answer.entries.push_back(std::move(entry));
    }
    return {};
}

Result<> askNumber(Searcher &searcher, const MirrorState &state, const Judged &judged, QDate today, CheckAnswer &answer)
{
    if (!state.keyKnown)
        return fail(ErrorCode::Unsupported, u"the numbers in this register are masked and their key is not here"_s);
    ZM_TRY(const auto rows, searcher.rowsOfNumber(judged.number, judged.digest));
    ZM_CHECK(readEntries(searcher, rows, answer));
    if (!rows.empty()) {
        answer.verdict = Verdict::Listed;
        answer.mayBeActedOn = std::ranges::any_of(answer.entries, [&](const FoundEntry &e) { return e.mayBeActedOn(today); });
    }
    return {};
}

Result<> askName(Searcher &searcher, const Judged &judged, CheckAnswer &answer)
{
    ZM_TRY(const auto rows, searcher.rowsOfName(judged.name, kMostEntries));
    ZM_CHECK(readEntries(searcher, rows, answer));
    answer.verdict = rows.empty() ? Verdict::Clear : Verdict::Namesake;
    return {};
}

} // namespace

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed: return u"listed"_s;
    case Verdict::Namesake: return u"namesake"_s;
    case Verdict::Clear: return u"clear"_s;
    case Verdict::Invalid: return u"invalid"_s;
    }
    return {};
}

Result<CheckAnswer> check(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, const QDateTime &now, QDate today)
{
    const Judged asked = judged(searcher.digest(), subject, today);
    CheckAnswer answer;
    if (!asked.fault.isEmpty())
        return CheckAnswer{Verdict::Invalid, asked.fault, {}, false};
    if (!asked.number.empty())
        ZM_CHECK(askNumber(searcher, state, asked, today, answer));
    if (answer.verdict != Verdict::Listed)
        ZM_CHECK(askName(searcher, asked, answer));
    answer.mayBeActedOn = answer.mayBeActedOn && !state.isStale(now);
    return answer;
}

Result<CheckAnswer> checkOne(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, const CheckReason &why,
                             const RecordCheck &record)
{
    if (why.reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, noReason());
    ZM_TRY(auto answer, check(searcher, state, subject, why.now, why.today));
    CheckRecord made{.at = why.now, .officer = why.officer, .reason = why.reason.trimmed(), .subjects = {}};
    made.count(answer.verdict);
    made.subjects.push_back(judged(searcher.digest(), subject, why.today).digest);
    ZM_CHECK(record(made));
    return answer;
}

} // namespace zm::registry
