#include "registry/check.h"

#include "crypto/hash.h"
#include "registry/judged.h"
#include "sql/query.h"
#include "sql/transaction.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostEntries = 20;
constexpr QStringView kLog = u"INSERT INTO check_log (at, officer, reason, listed, namesake, clear, invalid) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView kLastLog = u"SELECT max(n) FROM check_log";
constexpr QStringView kSubject = u"INSERT OR IGNORE INTO check_subject (check_n, subject) VALUES (?, ?)";

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

Judged judged(const crypto::KeyedDigest &digest, const CheckSubject &subject, QDate today)
{
    Judged judged{{}, searchForm(subject.name), {}, {}};
    std::string about = plainNumber(subject.idNumber.toStdString());
    if (!subject.idNumber.trimmed().isEmpty()) {
        const auto kind = identity::idKindNamed(subject.idKind.trimmed());
        const auto number = identity::checkIdentifier(kind.value_or(identity::IdKind::None), subject.idNumber, today);
        if (number.canonical.isEmpty())
            judged.fault = kind ? number.reason : u"kind"_s;
        else
            about = judged.number = plainNumber(number.canonical.toStdString());
    } else if (judged.name.empty()) {
        judged.fault = u"empty"_s;
    }
    if (about.empty())
        about = "name:" + utf8Of(judged.name);
    judged.digest = digest.of({about.data(), qsizetype(about.size())});
    return judged;
}

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

Result<CheckAnswer> check(Searcher &searcher, const MirrorState &state, const CheckSubject &subject, QDate today)
{
    const Judged asked = judged(searcher.digest(), subject, today);
    CheckAnswer answer;
    if (!asked.fault.isEmpty())
        return CheckAnswer{Verdict::Invalid, asked.fault, {}, false};
    if (!asked.number.empty())
        ZM_CHECK(askNumber(searcher, state, asked, today, answer));
    if (answer.verdict != Verdict::Listed)
        ZM_CHECK(askName(searcher, asked, answer));
    return answer;
}

QString CheckRecord::pointer() const
{
    QByteArray all = at.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '|' + officer.toUtf8() + '|' + reason.toUtf8();
    for (const int count : {listed, namesake, clear, invalid})
        all += '|' + QByteArray::number(count);
    for (const QByteArray &subject : subjects)
        all += subject;
    return u"register:%1:%2"_s.arg(subjects.size()).arg(QLatin1StringView(crypto::sha256({all}).toHex()));
}

RecordCheck recordInMirror(const Mirror &mirror)
{
    return [&mirror](const CheckRecord &record) -> Result<> {
        const sql::Connection &connection = mirror.connection();
        ZM_TRY(auto transaction, sql::Transaction::begin(connection));
        ZM_CHECK(sql::run(connection, kLog,
                          {record.at.toUTC().toString(Qt::ISODateWithMs), record.officer, record.reason, record.listed,
                           record.namesake, record.clear, record.invalid}));
        qint64 n = 0;
        {
            ZM_TRY(auto last, sql::run(connection, kLastLog));
            if (last.next())
                n = last.bigNumber(0);
        }
        for (const QByteArray &subject : record.subjects)
            ZM_CHECK(sql::run(connection, kSubject, {n, subject}));
        return transaction.commit();
    };
}

} // namespace zm::registry
