#include "registry/check.h"

#include "registry/filestream.h"
#include "sql/query.h"
#include "sql/transaction.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostEntries = 20;
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

QByteArray subjectDigest(const crypto::KeyedDigest &digest, const CheckSubject &subject)
{
    const std::string number = plainNumber(subject.idNumber.toStdString());
    const std::string about = number.empty() ? "name:" + utf8Of(searchForm(subject.name)) : number;
    const auto bytes = digest.of({about.data(), qsizetype(about.size())});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

void tally(CheckRecord &record, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Listed: ++record.listed; break;
    case Verdict::Namesake: ++record.namesake; break;
    case Verdict::Clear: ++record.clear; break;
    case Verdict::Invalid: ++record.invalid; break;
    }
}

QByteArray csvCell(QByteArray cell)
{
    // A spreadsheet would run what begins like a formula; a space before it is seen by nobody else.
    if (!cell.isEmpty() && QByteArrayView("=+-@\t").contains(cell.front()))
        cell.prepend(' ');
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return cell;
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
    CheckAnswer answer;
    if (!subject.idNumber.trimmed().isEmpty()) {
        const auto kind = identity::idKindNamed(subject.idKind.trimmed());
        const auto number = identity::checkIdentifier(kind.value_or(identity::IdKind::None), subject.idNumber, today);
        if (number.canonical.isEmpty()) {
            answer.verdict = Verdict::Invalid;
            answer.reason = kind ? number.reason : u"kind"_s;
            return answer;
        }
        if (!state.keyKnown)
            return fail(ErrorCode::Unsupported, u"the numbers in this register are masked and their key is not here"_s);
        const std::string plain = plainNumber(number.canonical.toStdString());
        ZM_TRY(const auto rows, searcher.rowsOfNumber(plain));
        ZM_CHECK(readEntries(searcher, rows, answer));
        if (!rows.empty()) {
            answer.verdict = Verdict::Listed;
            answer.mayBeActedOn = std::ranges::any_of(answer.entries, [&](const FoundEntry &e) { return e.mayBeActedOn(today); });
            return answer;
        }
    } else if (searchForm(subject.name).empty()) {
        answer.verdict = Verdict::Invalid;
        answer.reason = u"empty"_s;
        return answer;
    }
    ZM_TRY(const auto rows, searcher.rowsOfName(searchForm(subject.name), kMostEntries));
    ZM_CHECK(readEntries(searcher, rows, answer));
    answer.verdict = rows.empty() ? Verdict::Clear : Verdict::Namesake;
    return answer;
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

QByteArray Batch::csv() const
{
    QByteArray csv = "line,name,id_kind,id_number,verdict,may_be_acted_on,reason,entries\r\n";
    for (const BatchRow &row : rows) {
        QByteArrayList entries;
        for (const FoundEntry &entry : row.answer.entries) {
            entries.append((entry.caseNumber + u' ' + entry.office + u' ' + entry.listedOn.toString(Qt::ISODate) + u' '
                            + identity::masked(entry.idKind, entry.idNumber, identity::MaskPolicy::PublicList)).toUtf8());
        }
        const QByteArrayList cells{QByteArray::number(row.line), row.subject.name.toUtf8(), row.subject.idKind.toUtf8(),
                                   row.subject.idNumber.toUtf8(), verdictWord(row.answer.verdict).toUtf8(),
                                   row.answer.mayBeActedOn ? "yes" : "no", row.answer.reason.toUtf8(), entries.join("; ")};
        for (qsizetype i = 0; i < cells.size(); ++i)
            csv += (i > 0 ? QByteArray(",") : QByteArray()) + csvCell(cells[i]);
        csv += "\r\n";
    }
    return csv;
}

Result<Batch> checkFile(const Mirror &mirror, const std::shared_ptr<const identity::NameReader> &names, const QString &path,
                        const QString &officer, const QString &reason, const QDateTime &now, QDate today,
                        const RecordCheck &record, const std::function<bool(qint64 done, qint64 total)> &progress)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"a check needs its reason: it is recorded, and the person may ask who asked"_s);
    ZM_TRY(const MirrorState state, mirror.state());
    ZM_TRY(auto searcher, Searcher::open(mirror, names));
    if (state.isStale(now))
        return fail(ErrorCode::Denied, u"the register is older than its lease (fresh until %1): it may be read, but a check of a "
                                       "file may not rest on it; import a newer snapshot first"_s
                                           .arg(state.freshUntil.toString(Qt::ISODate)));
    ZM_TRY(auto stream, FileStream::open(path));
    ZM_TRY(const auto *header, stream.next());
    if (!header || *header != std::vector<std::string_view>{"name", "id_kind", "id_number"})
        return fail(ErrorCode::Invalid, u"line 1: the header is not name,id_kind,id_number"_s);
    const crypto::KeyedDigest digest(mirror.digestKey());
    Batch batch;
    batch.record = {.at = now, .officer = officer, .reason = reason.trimmed(), .subjects = {}};
    for (;;) {
        ZM_TRY(const auto *cells, stream.next());
        if (!cells)
            break;
        if (cells->size() != 3)
            return fail(ErrorCode::Invalid, u"line %1: %2 cells where the header has 3"_s.arg(stream.line()).arg(cells->size()));
        BatchRow row{stream.line(), {qstring((*cells)[0]), qstring((*cells)[1]), qstring((*cells)[2])}, {}};
        ZM_TRY(row.answer, check(searcher, state, row.subject, today));
        tally(batch.record, row.answer.verdict);
        batch.record.subjects.push_back(subjectDigest(digest, row.subject));
        batch.rows.push_back(std::move(row));
        if (batch.rows.size() % 256 == 0 && progress && !progress(stream.readBytes(), stream.fileBytes())) {
            batch.cancelled = true;
            break;
        }
    }
    searcher.rest();
    ZM_CHECK(record(batch.record)); // what was looked at is recorded even when it was stopped half way
    return batch;
}

} // namespace zm::registry
