#include "store/adoption.h"

#include "crypto/hash.h"
#include "law/calendarfile.h"
#include "law/packparser.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/actor.h"
#include "store/jsonbytes.h"
#include "store/officelaw.h"

#include <QJsonDocument>

#include <map>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::Role;

namespace {

constexpr QStringView kEvery = u"SELECT a.n, a.statement, a.signature, b.seq, b.statement, b.signature FROM adoption a "
                               "LEFT JOIN adoption_answer b ON b.n = a.n ORDER BY a.n";
constexpr QStringView kAnswers = u"SELECT count(*) FROM adoption_answer";
constexpr QStringView kProposals = u"SELECT count(*) FROM adoption";
constexpr QStringView kPropose = u"INSERT INTO adoption (n, statement, signature) VALUES (?, ?, ?)";
constexpr QStringView kAnswer = u"INSERT INTO adoption_answer (seq, n, statement, signature) VALUES (?, ?, ?, ?)";
constexpr char kSignTag[] = "ZMLAW1"; // with its closing zero

constexpr std::array kAnswering{Role::President, Role::DepartmentHead, Role::Supervisor};

/// One row with its bytes.
struct Row {
    Adoption adoption;
    QByteArray statement, signature, answer, answerSignature;
    QJsonObject said, answered;
};

QByteArray signedBytesOf(const QByteArray &statement)
{
    return QByteArray(kSignTag, sizeof kSignTag) + statement;
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(crypto::sha256({bytes}).toHex());
}

QJsonObject objectOf(const LawWord &word)
{
    return {{u"officer"_s, word.officer},
            {u"at"_s, word.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"reasons"_s, word.reasons},
            {u"changes"_s, word.changes}};
}

LawWord wordOf(const QJsonObject &object)
{
    return {object["officer"_L1].toString(), QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs),
            object["reasons"_L1].toString(), object["changes"_L1].toArray()};
}

QByteArray proposalBytes(int n, const LawFile &file, const LawWord &word, const QByteArray &genesis)
{
    QJsonObject object = objectOf(word);
    object.insert(u"v"_s, 1);
    object.insert(u"n"_s, n);
    object.insert(u"kind"_s, lawKindWord(file.kind));
    object.insert(u"id"_s, file.id);
    object.insert(u"content"_s, QString::fromUtf8(file.bytes));
    object.insert(u"genesis"_s, QString::fromLatin1(genesis.toHex()));
    return canonical(object);
}

QByteArray answerBytes(int seq, const Row &row, bool adopt, const LawWord &word)
{
    QJsonObject object = objectOf(word);
    object.insert(u"v"_s, 1);
    object.insert(u"seq"_s, seq);
    object.insert(u"n"_s, row.adoption.n);
    object.insert(u"proposal"_s, digestOf(row.statement));
    object.insert(u"adopted"_s, adopt);
    return canonical(object);
}

Result<Row> readRow(const sql::Query &query)
{
    Row row;
    row.statement = query.bytes(1);
    row.signature = query.bytes(2);
    row.said = QJsonDocument::fromJson(row.statement).object();
    row.adoption.n = query.number(0);
    row.adoption.proposed = wordOf(row.said);
    const QString kind = row.said["kind"_L1].toString();
    row.adoption.file = {kind == lawKindWord(LawKind::Calendar) ? LawKind::Calendar : LawKind::Pack,
                         row.said["id"_L1].toString(), row.said["content"_L1].toString().toUtf8()};
    if (row.said["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"an adoption by a newer program"_s);
    if (row.said["n"_L1].toInt() != row.adoption.n || row.adoption.file.id.isEmpty()
        || kind != lawKindWord(row.adoption.file.kind))
        return fail(ErrorCode::Corrupt, u"adoption %1 is not in its form"_s.arg(row.adoption.n));
    if (query.value(3).isNull())
        return row;
    row.answer = query.bytes(4);
    row.answerSignature = query.bytes(5);
    row.answered = QJsonDocument::fromJson(row.answer).object();
    row.adoption.answered = {wordOf(row.answered), query.number(3), row.answered["adopted"_L1].toBool()};
    return row;
}

Result<std::vector<Row>> rowsOf(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEvery));
    std::vector<Row> rows;
    while (query.next()) {
        ZM_TRY(auto row, readRow(query));
        rows.push_back(std::move(row));
    }
    ZM_CHECK(query.failed());
    return rows;
}

Result<int> countOf(const sql::Connection &connection, QStringView statement)
{
    ZM_TRY(auto query, sql::run(connection, statement));
    const int count = query.next() ? query.number(0) : 0;
    ZM_CHECK(query.failed());
    return count;
}

/// What was adopted, in the order of the answers.
Result<std::vector<LawFile>> adoptedInOrder(const sql::Connection &connection)
{
    ZM_TRY(auto rows, rowsOf(connection));
    std::map<int, LawFile> bySeq;
    for (Row &row : rows) {
        if (row.adoption.answered && row.adoption.answered->adopted)
            bySeq.emplace(row.adoption.answered->seq, std::move(row.adoption.file));
    }
    std::vector<LawFile> files;
    for (auto &[seq, file] : bySeq)
        files.push_back(std::move(file));
    return files;
}

cases::Refusal refusalOf(const LawSigner &signer, QLatin1StringView rule, QLatin1StringView fact,
                         const QStringList &arguments)
{
    const QDate today = signer.clock.today();
    return houseRefusal(rule, today, signer.office.context(signer.jurisdiction, today), fact, arguments, {});
}

/// Who may not answer, and why; nothing: they may.
std::optional<cases::Refusal> answerRefused(const LawSigner &signer, const Adoption &adoption, const LawWord &word)
{
    const Officer &officer = signer.session.officer;
    if (std::ranges::none_of(kAnswering, [&](Role role) { return officer.holds(role); }))
        return refusalOf(signer, "ROLE"_L1, "adoption.who_answers"_L1, {officer.id});
    if (officer.id == adoption.proposed.officer)
        return refusalOf(signer, "FOUR-EYES"_L1, "adoption.own_proposal"_L1, {officer.id});
    if (word.reasons.trimmed().isEmpty())
        return refusalOf(signer, "FIELD"_L1, "field.missing"_L1, {u"reasons"_s});
    return std::nullopt;
}

Result<QByteArray> signedBy(const LawSigner &signer, const QByteArray &statement)
{
    return signer.session.key.sign(signedBytesOf(statement));
}

} // namespace

QString lawKindWord(LawKind kind)
{
    return kind == LawKind::Pack ? u"pack"_s : u"calendar"_s;
}

Result<LawFile> readLawFile(const QByteArray &bytes, const cases::Jurisdiction &jurisdiction)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object.contains("year"_L1)) {
        ZM_TRY(const auto file, law::readCalendarFile(bytes));
        if (file.notices.isEmpty())
            return fail(ErrorCode::Invalid, u"the calendar holds no notice"_s);
        return LawFile{LawKind::Calendar, QString::number(file.notices.first().notice.year), bytes};
    }
    const law::ReadPack read = law::readPack(bytes);
    const QStringList faults = read.faults + law::questionFaults(read.pack, jurisdiction.law.questions());
    if (!faults.isEmpty())
        return fail(ErrorCode::Invalid, faults.join(u'\n'));
    return LawFile{LawKind::Pack, read.pack.id, bytes};
}

Result<std::vector<Adoption>> adoptions(const sql::Connection &connection)
{
    ZM_TRY(auto rows, rowsOf(connection));
    std::vector<Adoption> all;
    for (Row &row : rows)
        all.push_back(std::move(row.adoption));
    return all;
}

Result<int> lawAnswers(const sql::Connection &connection)
{
    return countOf(connection, kAnswers);
}

Result<std::vector<LawFile>> adoptedFiles(const sql::Connection &connection)
{
    ZM_TRY(auto files, adoptedInOrder(connection));
    std::map<QString, LawFile> last;
    for (LawFile &file : files)
        last.insert_or_assign(lawKindWord(file.kind) + file.id, std::move(file));
    std::vector<LawFile> inForce;
    for (auto &[key, file] : last) {
        if (!file.bytes.isEmpty()) // empty: back to what ships
            inForce.push_back(std::move(file));
    }
    return inForce;
}

Result<LawFile> formerFile(const sql::Connection &connection, const QString &id)
{
    ZM_TRY(auto files, adoptedInOrder(connection));
    std::erase_if(files, [&](const LawFile &file) { return file.id != id; });
    if (files.empty())
        return fail(ErrorCode::NotFound, u"nothing was adopted in the place of %1"_s.arg(id));
    if (files.size() == 1)
        return LawFile{files.front().kind, id, {}};
    return files[files.size() - 2];
}

Result<Proposed> proposeLaw(const LawSigner &signer, const LawFile &file, const LawWord &word)
{
    if (word.reasons.trimmed().isEmpty())
        return Proposed(refusalOf(signer, "FIELD"_L1, "field.missing"_L1, {u"reasons"_s}));
    const sql::Connection &connection = signer.office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_TRY(const int before, countOf(connection, kProposals));
    const LawWord said{signer.session.officer.id, signer.clock.now(), word.reasons, word.changes};
    const QByteArray statement = proposalBytes(before + 1, file, said, signer.office.profile().genesis);
    ZM_TRY(const QByteArray signature, signedBy(signer, statement));
    ZM_CHECK(sql::run(connection, kPropose, {before + 1, statement, signature}));
    ZM_CHECK(transaction.commit());
    return Proposed(before + 1);
}

Result<std::optional<cases::Refusal>> answerLaw(const LawSigner &signer, int n, bool adopt, const LawWord &word)
{
    const sql::Connection &connection = signer.office.connection();
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    ZM_TRY(const auto rows, rowsOf(connection));
    const auto row = std::ranges::find_if(rows, [&](const Row &one) { return one.adoption.n == n; });
    if (row == rows.end() || row->adoption.answered)
        return fail(ErrorCode::NotFound, u"no proposal %1 waits for an answer"_s.arg(n));
    if (auto refusal = answerRefused(signer, row->adoption, word))
        return refusal;
    ZM_TRY(const int answers, countOf(connection, kAnswers));
    const LawWord said{signer.session.officer.id, signer.clock.now(), word.reasons, word.changes};
    const QByteArray statement = answerBytes(answers + 1, *row, adopt, said);
    ZM_TRY(const QByteArray signature, signedBy(signer, statement));
    ZM_CHECK(sql::run(connection, kAnswer, {answers + 1, n, statement, signature}));
    if (adopt) {
        ZM_TRY(const auto files, adoptedFiles(connection));
        ZM_TRY(const auto after, jurisdictionWith(signer.jurisdiction, files));
        ZM_CHECK(projectAll(signer.office, *after, signer.clock.today()));
    }
    ZM_CHECK(transaction.commit());
    return std::optional<cases::Refusal>();
}

Result<> auditAdoptions(const Office &office, const KeyRing &keys, AuditReport &report)
{
    const auto rows = rowsOf(office.connection());
    if (!rows && rows.error().code == ErrorCode::Io)
        return std::unexpected(rows.error());
    if (!rows) {
        report.findings.push_back({u"adopted law"_s, rows.error().detail});
        return {};
    }
    const auto verifies = [&](const QString &officer, const QByteArray &statement, const QByteArray &signature) {
        ++report.signatures;
        const auto key = keys.find(officer);
        return key != keys.end() && key->second.verifies(signedBytesOf(statement), signature);
    };
    const QString genesis = QString::fromLatin1(office.profile().genesis.toHex());
    int next = 1;
    for (const Row &row : *rows) {
        const Adoption &adoption = row.adoption;
        const QString where = u"adoption %1 of %2"_s.arg(adoption.n).arg(adoption.file.id);
        if (adoption.n != next++)
            report.findings.push_back({where, u"the proposal before it is missing"_s});
        if (row.said["genesis"_L1].toString() != genesis)
            report.findings.push_back({where, u"belongs to another office"_s});
        if (!verifies(adoption.proposed.officer, row.statement, row.signature))
            report.findings.push_back({where, u"the signature of %1 does not verify"_s.arg(adoption.proposed.officer)});
        if (!adoption.answered)
            continue;
        const LawAnswer &answer = *adoption.answered;
        if (row.answered["proposal"_L1].toString() != digestOf(row.statement) || row.answered["seq"_L1].toInt() != answer.seq)
            report.findings.push_back({where, u"what was answered is not what was proposed"_s});
        if (answer.word.officer == adoption.proposed.officer
            || !verifies(answer.word.officer, row.answer, row.answerSignature))
            report.findings.push_back({where, u"the second signature, of %1, does not verify"_s.arg(answer.word.officer)});
    }
    return {};
}

} // namespace zm::store
