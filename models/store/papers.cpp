#include "store/papers.h"

#include "crypto/hash.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/casekeys.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>
#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kFind = u"SELECT record, signature, sealed FROM paper WHERE case_id = ? AND name = ?";
constexpr QStringView kAll = u"SELECT case_id, name, record, signature, sealed FROM paper ORDER BY seq";
constexpr QStringView kNames = u"SELECT name FROM paper WHERE case_id = ?";
constexpr QStringView kIssue = u"INSERT INTO paper (case_id, name, record, signature, sealed) VALUES (?, ?, ?, ?, ?)";

constexpr QStringView kLastNumber = u"SELECT max(n) FROM paper_number WHERE series = ? AND year = ?";
constexpr QStringView kLastNumbers = u"SELECT year, max(n) FROM paper_number WHERE series = ? GROUP BY year";
constexpr QStringView kGive = u"INSERT INTO paper_number (series, year, n, paper) SELECT ?, ?, ?, seq FROM paper WHERE case_id = ? AND name = ?";

constexpr qsizetype kLength = 4; ///< bytes of the data's length, before data and PDF

QByteArray about(const QString &caseId, const PaperName &name)
{
    return "paper|" + caseId.toUtf8() + '|' + name.text().toUtf8();
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray recordOf(const QString &caseId, const IssuedPaper &paper)
{
    QJsonObject record{{u"about"_s, paper.name.about},
                       {u"at"_s, paper.at.toString(Qt::ISODateWithMs)},
                       {u"case"_s, caseId},
                       {u"data"_s, hex(crypto::sha256({paper.data}))},
                       {u"kind"_s, paper.name.kind},
                       {u"n"_s, paper.name.n},
                       {u"officer"_s, paper.officer},
                       {u"on"_s, paper.name.on.toString(Qt::ISODate)},
                       {u"pdf"_s, hex(crypto::sha256({paper.pdf}))},
                       {u"template"_s, hex(paper.templateDigest)},
                       {u"v"_s, 1}};
    if (paper.number)
        record[u"number"_s] = QJsonObject{{u"n"_s, paper.number->n}, {u"series"_s, paper.number->series}, {u"year"_s, paper.number->year}};
    return canonical(record);
}

/// Gives a paper that was just issued its number.
Result<> give(const Office &office, const QString &caseId, const IssuedPaper &paper)
{
    const PaperNumber &number = *paper.number;
    ZM_CHECK(sql::run(office.connection(), kGive, {number.series, number.year, number.n, caseId, paper.name.text()}));
    return {};
}

/// Errors: Conflict where \a number is not the one that comes next, once there is one before it.
Result<> checkNext(const Office &office, const PaperNumber &number)
{
    ZM_TRY(const int next, nextNumber(office, number.series, number.year, number.n));
    if (next != number.n)
        return fail(ErrorCode::Conflict, u"the number %1 of %2 is given: %3 is next"_s.arg(number.n).arg(number.series).arg(next));
    return {};
}

/// The key that seals what belongs to act \a n.
Result<CaseKey> keyFor(const Office &office, const Session &session, const QString &caseId, int n)
{
    ZM_TRY(auto key, caseKey(office.connection(), session, caseId));
    if (!key || key->since > n)
        return fail(ErrorCode::Denied, u"what is personal in this case was destroyed"_s);
    return *std::move(key);
}

Result<> checkSignature(const Office &office, const QByteArray &record, const QByteArray &signature, const QString &officer)
{
    ZM_TRY(const std::vector<Officer> officers, office.officers());
    const auto by = std::ranges::find(officers, officer, &Officer::id);
    if (by == officers.end())
        return fail(ErrorCode::Corrupt, u"paper: issued by nobody known"_s);
    ZM_TRY(const auto key, crypto::PublicKey::read(by->suite, by->publicKey));
    if (!key.verifies(paperSignedBytes(record), signature))
        return fail(ErrorCode::Corrupt, u"paper: its signature does not hold"_s);
    return {};
}

} // namespace

Result<int> nextNumber(const Office &office, const QString &series, int year, int begins)
{
    ZM_TRY(auto last, sql::run(office.connection(), kLastNumber, {series, year}));
    const int given = last.next() ? last.number(0) : 0; // of no row the greatest is none
    ZM_CHECK(last.failed());
    return given > 0 ? given + 1 : begins;
}

Result<QHash<int, int>> lastNumbers(const Office &office, const QString &series)
{
    ZM_TRY(auto rows, sql::run(office.connection(), kLastNumbers, {series}));
    QHash<int, int> last;
    while (rows.next())
        last.insert(rows.number(0), rows.number(1));
    ZM_CHECK(rows.failed());
    return last;
}

QString PaperName::text() const
{
    return u"%1|%2|%3|%4"_s.arg(kind).arg(n).arg(on.toString(Qt::ISODate), about);
}

QByteArray paperSignedBytes(QByteArrayView record)
{
    return QByteArray("ZMPAPER1\0", 9) + record;
}

Result<> forEachPaper(const sql::Connection &connection, const std::function<Result<>(const LoggedPaper &)> &take)
{
    ZM_TRY(auto rows, sql::run(connection, kAll));
    while (rows.next())
        ZM_CHECK(take({rows.text(0), rows.text(1), rows.bytes(2), rows.bytes(3), rows.bytes(4)}));
    return rows.failed();
}

Result<IssuedPaper> recordedPaper(const LoggedPaper &row)
{
    const QJsonObject said = QJsonDocument::fromJson(row.record).object();
    IssuedPaper paper{{said["kind"_L1].toString(), said["n"_L1].toInt(-2), said["about"_L1].toString(),
                       QDate::fromString(said["on"_L1].toString(), Qt::ISODate)},
                      QDateTime::fromString(said["at"_L1].toString(), Qt::ISODateWithMs), said["officer"_L1].toString(),
                      QByteArray::fromHex(said["template"_L1].toString().toLatin1()), {}, {}, {}};
    if (const QJsonObject number = said["number"_L1].toObject(); !number.isEmpty())
        paper.number = PaperNumber{number["series"_L1].toString(), number["year"_L1].toInt(), number["n"_L1].toInt()};
    if (said.isEmpty() || canonical(said) != row.record)
        return fail(ErrorCode::Corrupt, u"paper: its record is not in its form"_s);
    if (said["case"_L1].toString() != row.caseId || paper.name.text() != row.name)
        return fail(ErrorCode::Corrupt, u"paper: lies in the place of another"_s);
    return paper;
}

Result<IssuedPaper> openPaper(const Office &office, const Session &session, const LoggedPaper &row)
{
    ZM_TRY(IssuedPaper paper, recordedPaper(row));
    ZM_TRY(const CaseKey key, keyFor(office, session, row.caseId, paper.name.n));
    ZM_TRY(const crypto::Secret opened, crypto::openSealed(key.key.view(), about(row.caseId, paper.name), row.sealed));
    const QByteArray content = opened.view().toByteArray();
    const qsizetype length = content.size() < kLength ? -1 : qsizetype(qFromBigEndian<quint32>(content.constData()));
    if (length < 0 || length > content.size() - kLength)
        return fail(ErrorCode::Corrupt, u"paper: its content is cut short"_s);
    paper.data = content.mid(kLength, length);
    paper.pdf = content.mid(kLength + length);
    if (recordOf(row.caseId, paper) != row.record)
        return fail(ErrorCode::Corrupt, u"paper: its content is not what was issued"_s);
    return paper;
}

Result<std::optional<IssuedPaper>> issuedPaper(const Office &office, const Session &session, const QString &caseId,
                                               const PaperName &name)
{
    ZM_TRY(auto found, sql::run(office.connection(), kFind, {caseId, name.text()}));
    if (!found.next()) {
        ZM_CHECK(found.failed());
        return std::optional<IssuedPaper>();
    }
    const LoggedPaper row{caseId, name.text(), found.bytes(0), found.bytes(1), found.bytes(2)};
    ZM_TRY(const IssuedPaper recorded, recordedPaper(row));
    ZM_CHECK(checkSignature(office, row.record, row.signature, recorded.officer));
    ZM_TRY(IssuedPaper paper, openPaper(office, session, row));
    return std::optional(std::move(paper));
}

Result<IssuedPaper> issuePaper(const Office &office, const Session &session, const Clock &clock, const QString &caseId,
                               const IssuedPaper &paper)
{
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(auto issued, issuedPaper(office, session, caseId, paper.name));
    if (issued)
        return *std::move(issued);
    if (paper.number)
        ZM_CHECK(checkNext(office, *paper.number));
    IssuedPaper made = paper;
    made.at = clock.now();
    made.officer = session.officer.id;
    ZM_TRY(const CaseKey key, keyFor(office, session, caseId, made.name.n));
    QByteArray content(kLength, '\0');
    qToBigEndian(quint32(made.data.size()), content.data());
    content += made.data;
    content += made.pdf;
    ZM_TRY(const QByteArray sealed, crypto::seal(key.key.view(), about(caseId, made.name), content));
    const QByteArray record = recordOf(caseId, made);
    ZM_TRY(const QByteArray signature, session.key.sign(paperSignedBytes(record)));
    ZM_CHECK(sql::run(office.connection(), kIssue, {caseId, made.name.text(), record, signature, sealed}));
    if (made.number)
        ZM_CHECK(give(office, caseId, made));
    ZM_CHECK(transaction.commit());
    return made;
}

Result<QSet<QString>> issuedPapers(const Office &office, const QString &caseId)
{
    ZM_TRY(auto rows, sql::run(office.connection(), kNames, {caseId}));
    QSet<QString> names;
    while (rows.next())
        names.insert(rows.text(0));
    ZM_CHECK(rows.failed());
    return names;
}

} // namespace zm::store
