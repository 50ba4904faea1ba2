#include "registry/check.h"

#include "crypto/hash.h"
#include "registry/filestream.h"
#include "sql/query.h"
#include "sql/transaction.h"

#include <thread>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostEntries = 20;
constexpr std::size_t kBlock = 1 << 16; ///< subjects answered at once, sorted by their keys
constexpr std::size_t kWorkers = 2;
constexpr std::size_t kWorthAThread = 256;
constexpr QStringView kLog = u"INSERT INTO check_log (at, officer, reason, listed, namesake, clear, invalid) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView kLastLog = u"SELECT max(n) FROM check_log";
constexpr QStringView kSubject = u"INSERT OR IGNORE INTO check_subject (check_n, subject) VALUES (?, ?)";

QString qstring(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

Result<> readEntries(Searcher &searcher, const std::vector<qint64> &rows, CheckAnswer &answer)
{
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), kMostEntries); ++i) {
        ZM_TRY(auto entry, searcher.entry(rows[i]));
        answer.entries.push_back(std::move(entry));
    }
    return {};
}

/// A subject taken apart: whether its number can be one, and the digest under which it is looked up and recorded.
struct Judged {
    std::string number; ///< plain; empty: only the name can be compared
    std::u32string name;
    crypto::KeyedDigest::Bytes digest{};
    QString fault;      ///< not empty: nothing is compared
};

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

/// Answers some rows of a file. In the order of their keys: neighbours lie on the same pages of the index, and what is
/// asked twice is answered once.
class Answering {
public:
    Answering(const Mirror &mirror, const MirrorState &state, QDate today, std::span<BatchRow> rows, std::span<QByteArray> subjects)
        : m_digest(mirror.digestKey()), m_state(state), m_today(today), m_rows(rows), m_subjects(subjects), m_judged(rows.size())
    {
    }

    Result<> run(Searcher &searcher)
    {
        std::vector<std::size_t> numbered, named;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_judged[i] = judged(m_digest, m_rows[i].subject, m_today);
            m_subjects[i] = QByteArray(reinterpret_cast<const char *>(m_judged[i].digest.data()), qsizetype(m_judged[i].digest.size()));
            if (!m_judged[i].fault.isEmpty())
                m_rows[i].answer = {Verdict::Invalid, m_judged[i].fault, {}, false};
            else
                (m_judged[i].number.empty() ? named : numbered).push_back(i);
        }
        std::ranges::sort(numbered, {}, [&](std::size_t i) -> const auto & { return m_judged[i].digest; });
        ZM_CHECK(inOrder(numbered, [&](std::size_t a, std::size_t b) { return m_judged[a].number == m_judged[b].number; },
                         [&](std::size_t i) { return askNumber(searcher, m_state, m_judged[i], m_today, m_rows[i].answer); }));
        for (const std::size_t i : numbered) {
            if (m_rows[i].answer.verdict != Verdict::Listed)
                named.push_back(i);
        }
        std::ranges::sort(named, {}, [&](std::size_t i) -> const auto & { return m_judged[i].name; });
        return inOrder(named, [&](std::size_t a, std::size_t b) { return m_judged[a].name == m_judged[b].name; },
                       [&](std::size_t i) { return askName(searcher, m_judged[i], m_rows[i].answer); });
    }

private:
    Result<> inOrder(const std::vector<std::size_t> &order, const auto &isSame, const auto &ask)
    {
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (at > 0 && isSame(order[at], order[at - 1]))
                m_rows[order[at]].answer = m_rows[order[at - 1]].answer;
            else
                ZM_CHECK(ask(order[at]));
        }
        return {};
    }

    crypto::KeyedDigest m_digest;
    const MirrorState &m_state;
    QDate m_today;
    std::span<BatchRow> m_rows;
    std::span<QByteArray> m_subjects;
    std::vector<Judged> m_judged;
};

void tally(CheckRecord &record, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed: ++record.listed; break;
    case Verdict::Namesake: ++record.namesake; break;
    case Verdict::Clear: ++record.clear; break;
    case Verdict::Invalid: ++record.invalid; break;
    }
}

void addCell(QByteArray &csv, QByteArrayView cell)
{
    // A spreadsheet would run what begins like a formula; a space before it is seen by nobody else.
    const bool formula = !cell.isEmpty() && QByteArrayView("=+-@\t").contains(cell.front());
    if (std::ranges::none_of(cell, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; })) {
        if (formula)
            csv += ' ';
        csv += cell;
        return;
    }
    csv += formula ? "\" " : "\"";
    for (const char c : cell) {
        if (c == '"')
            csv += c;
        csv += c;
    }
    csv += '"';
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

QString entriesText(const CheckAnswer &answer)
{
    QString text;
    for (const FoundEntry &entry : answer.entries) {
        if (!text.isEmpty())
            text += u"; "_s;
        text += entry.caseNumber + u' ' + entry.office + u' ' + entry.listedOn.toString(Qt::ISODate) + u' '
            + identity::masked(entry.idKind, entry.idNumber, identity::MaskPolicy::PublicList);
    }
    return text;
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

namespace {

void addRows(QByteArray &csv, std::span<const BatchRow> rows)
{
    csv.reserve(csv.size() + qsizetype(rows.size()) * 128);
    for (const BatchRow &row : rows) {
        csv += QByteArray::number(row.line);
        for (const QString &text : {row.subject.name, row.subject.idKind, row.subject.idNumber, verdictWord(row.answer.verdict)}) {
            csv += ',';
            addCell(csv, text.toUtf8());
        }
        csv += row.answer.mayBeActedOn ? ",yes," : ",no,";
        addCell(csv, row.answer.reason.toUtf8());
        csv += ',';
        addCell(csv, entriesText(row.answer).toUtf8());
        csv += "\r\n";
    }
}

} // namespace

QByteArray Batch::csv() const
{
    QByteArray csv = "line,name,id_kind,id_number,verdict,may_be_acted_on,reason,entries\r\n", second;
    const std::span all(rows);
    const std::size_t half = all.size() < kWorthAThread ? 0 : all.size() / 2;
    {
        std::jthread beside;
        if (half > 0)
            beside = std::jthread([&] { addRows(second, all.subspan(half)); });
        addRows(csv, half > 0 ? all.first(half) : all);
    }
    return csv + second;
}

namespace {

/// Reads up to kBlock subjects. \return whether the file goes on.
Result<bool> readBlock(FileStream &stream, std::vector<BatchRow> &rows)
{
    for (std::size_t read = 0; read < kBlock; ++read) {
        ZM_TRY(const auto *cells, stream.next());
        if (!cells)
            return false;
        if (cells->size() != 3)
            return fail(ErrorCode::Invalid, u"line %1: %2 cells where the header has 3"_s.arg(stream.line()).arg(cells->size()));
        rows.push_back({stream.line(), {qstring((*cells)[0]), qstring((*cells)[1]), qstring((*cells)[2])}, {}});
    }
    return true;
}

/// Answers \a rows with every searcher that is worth its thread.
Result<> answerBlock(const Mirror &mirror, const MirrorState &state, QDate today, std::vector<Searcher> &searchers,
                     std::span<BatchRow> rows, std::span<QByteArray> subjects)
{
    const std::size_t workers = rows.size() < kWorthAThread ? 1 : searchers.size();
    const std::size_t each = (rows.size() + workers - 1) / workers;
    std::vector<Result<>> results(workers);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < workers; ++i) {
            const std::size_t from = i * each, count = std::min(each, rows.size() - from);
            const auto work = [&, i, from, count] {
                results[i] = Answering(mirror, state, today, rows.subspan(from, count), subjects.subspan(from, count)).run(searchers[i]);
                searchers[i].rest();
            };
            if (i + 1 < workers)
                threads.emplace_back(work);
            else
                work();
        }
    }
    for (const Result<> &result : results)
        ZM_CHECK(result);
    return {};
}

} // namespace

Result<Batch> checkFile(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names, const QString &path,
                        const QString &officer, const QString &reason, const QDateTime &now, QDate today,
                        const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"a check needs its reason: it is recorded, and the person may ask who asked"_s);
    ZM_TRY(const MirrorState state, mirror.state());
    std::vector<Searcher> searchers;
    for (std::size_t i = 0; i < kWorkers; ++i) {
        ZM_TRY(auto searcher, Searcher::open(mirror, names));
        searchers.push_back(std::move(searcher));
    }
    if (state.isStale(now))
        return fail(ErrorCode::Denied, u"the register is older than its lease (fresh until %1): it may be read, but a check of a "
                                       "file may not rest on it; import a newer snapshot first"_s
                                           .arg(state.freshUntil.toString(Qt::ISODate)));
    ZM_TRY(auto stream, FileStream::open(path));
    ZM_TRY(const auto *header, stream.next());
    if (!header || *header != std::vector<std::string_view>{"name", "id_kind", "id_number"})
        return fail(ErrorCode::Invalid, u"line 1: the header is not name,id_kind,id_number"_s);
    Batch batch;
    batch.record = {.at = now, .officer = officer, .reason = reason.trimmed(), .subjects = {}};
    for (bool more = true; more && !batch.cancelled;) {
        const std::size_t before = batch.rows.size();
        ZM_TRY(more, readBlock(stream, batch.rows));
        batch.record.subjects.resize(batch.rows.size());
        ZM_CHECK(answerBlock(mirror, state, today, searchers, std::span(batch.rows).subspan(before),
                             std::span(batch.record.subjects).subspan(before)));
        for (std::size_t i = before; i < batch.rows.size(); ++i)
            tally(batch.record, batch.rows[i].answer.verdict);
        batch.cancelled = progress && !progress(stream.readBytes(), stream.fileBytes()) && more;
    }
    ZM_CHECK(record(batch.record)); // what was looked at is recorded even when it was stopped half way
    return batch;
}

} // namespace zm::registry
