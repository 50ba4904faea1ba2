#include "store/officechoices.h"

#include "crypto/hash.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accounts.h"
#include "store/chainend.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT n, kind, name, record, signature, content FROM office_choice ORDER BY n";
constexpr QStringView kLast = u"SELECT n, record FROM office_choice ORDER BY n DESC LIMIT 1";
constexpr QStringView kAdd = u"INSERT INTO office_choice (n, kind, name, record, signature, content) VALUES (?, ?, ?, ?, ?, ?)";

constexpr std::array kWords{"template"_L1, "reasons"_L1, "superior"_L1, "contact"_L1, "account"_L1, "units"_L1,
                             "numbers"_L1, "witnesses"_L1};
static_assert(kWords.size() == std::size_t(Chosen::Witnesses) + 1);

QByteArray signedRecord(const QByteArray &record)
{
    return QByteArray("ZMCHOICE1\0", 10) + record;
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// \param before  the record this one follows on; empty: the office's first choice.
QByteArray recordOf(const Choice &choice, const QByteArray &before)
{
    return canonical({{u"at"_s, choice.at.toString(Qt::ISODateWithMs)},
                      {u"content"_s, choice.content.isEmpty() ? QString() : hex(crypto::sha256({choice.content}))},
                      {u"kind"_s, word(choice.kind)},
                      {u"n"_s, choice.n},
                      {u"name"_s, choice.name},
                      {u"officer"_s, choice.officer},
                      {u"prev"_s, before.isEmpty() ? QString() : hex(crypto::sha256({before}))},
                      {u"v"_s, 1}});
}

const QString &chainName()
{
    static const QString name = u"office_choice"_s;
    return name;
}

/// A row as it lies there, and what is wrong with it; no fault: it is what was signed.
struct ReadChoice {
    Choice choice;
    QByteArray record, signature;
    QString fault;
};

QString faultOf(const ReadChoice &read, const std::vector<Officer> &officers, int place, const QByteArray &before)
{
    const Choice &choice = read.choice;
    if (choice.n != place || recordOf(choice, before) != read.record)
        return u"it is not what was signed"_s;
    const auto by = std::ranges::find(officers, choice.officer, &Officer::id);
    if (by == officers.end())
        return u"signed by nobody known"_s;
    if (!by->holds(cases::Role::Admin))
        return u"signed by %1, who is no administrator"_s.arg(by->id);
    const auto key = crypto::PublicKey::read(by->suite, by->publicKey);
    if (!key || !key->verifies(signedRecord(read.record), read.signature))
        return u"its signature does not hold"_s;
    return {};
}

Result<std::vector<ReadChoice>> readAll(const Office &office)
{
    ZM_TRY(const std::vector<Officer> officers, office.officers());
    ZM_TRY(auto row, sql::run(office.connection(), kAll));
    std::vector<ReadChoice> all;
    QByteArray before;
    while (row.next()) {
        const QByteArray record = row.bytes(3);
        const QJsonObject said = QJsonDocument::fromJson(record).object();
        ReadChoice read{{int(row.number(0)), Chosen::Template, row.text(2),
                         QDateTime::fromString(said["at"_L1].toString(), Qt::ISODateWithMs), said["officer"_L1].toString(),
                         row.bytes(5)},
                        record, row.bytes(4), {}};
        const auto kind = std::ranges::find(kWords, row.text(1));
        if (kind == kWords.end()) {
            read.fault = u"of a kind this program does not know: "_s + row.text(1);
        } else {
            read.choice.kind = Chosen(kind - kWords.begin());
            read.fault = faultOf(read, officers, int(all.size()) + 1, before);
        }
        before = record;
        all.push_back(std::move(read));
    }
    ZM_CHECK(row.failed());
    return all;
}

} // namespace

QString word(Chosen kind)
{
    return kWords[std::size_t(kind)];
}

Result<> choose(const Office &office, const Session &session, const Clock &clock, Chosen kind, const QString &name,
               const QByteArray &content)
{
    if (!session.officer.holds(cases::Role::Admin))
        return fail(ErrorCode::Denied, u"only an administrator changes what the whole office has"_s);
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_CHECK(mayWork(office.connection(), session.officer.id));
    Choice choice{1, kind, name, clock.now(), session.officer.id, content};
    if (choice.name.isNull())
        choice.name = u""_s; // a null text would be a NULL
    QByteArray before;
    {
        ZM_TRY(auto last, sql::run(office.connection(), kLast));
        if (last.next()) {
            choice.n = int(last.number(0)) + 1;
            before = last.bytes(1);
        }
        ZM_CHECK(last.failed());
    }
    const QByteArray record = recordOf(choice, before);
    ZM_TRY(const QByteArray signature, session.key.sign(signedRecord(record)));
    ZM_CHECK(sql::run(office.connection(), kAdd,
                      {choice.n, word(kind), choice.name, record, signature, content.isNull() ? QByteArray("") : content}));
    ZM_CHECK(setWrittenEnd(office.connection(), chainName(), {choice.n, signature}));
    ZM_CHECK(transaction.commit());
    return {};
}

Result<std::vector<Choice>> choices(const Office &office)
{
    ZM_TRY(auto read, readAll(office));
    std::vector<Choice> all;
    for (ReadChoice &one : read) {
        if (!one.fault.isEmpty())
            return fail(ErrorCode::Corrupt, u"choice %1: %2"_s.arg(one.choice.n).arg(one.fault));
        all.push_back(std::move(one.choice));
    }
    return all;
}

Result<> auditChoices(const Office &office, AuditReport &report)
{
    auto read = readAll(office);
    if (!read && read.error().code == ErrorCode::Corrupt)
        return {}; // an officer's statement that does not read was named with the officers
    if (!read)
        return std::unexpected(read.error());
    for (const ReadChoice &one : *read) {
        ++report.signatures;
        if (!one.fault.isEmpty())
            report.findings.push_back({u"choice %1 of the office (%2)"_s.arg(one.choice.n).arg(word(one.choice.kind)), one.fault});
    }
    ZM_TRY(const WrittenEnd kept, writtenEnd(office.connection(), chainName()));
    const WrittenEnd there{qint64(read->size()), read->empty() ? QByteArray() : read->back().signature};
    if (kept != there)
        report.findings.push_back({u"the choices of the office"_s, u"%1 were written, %2 are there: their end differs"_s
                                                                      .arg(kept.records)
                                                                      .arg(there.records)});
    return {};
}

Result<std::vector<Choice>> chosen(const Office &office)
{
    ZM_TRY(const auto all, choices(office));
    std::vector<Choice> latest;
    for (const Choice &choice : all) {
        std::erase_if(latest, [&](const Choice &one) { return one.kind == choice.kind && one.name == choice.name; });
        if (!choice.content.isEmpty())
            latest.push_back(choice);
    }
    return latest;
}

Result<std::optional<QByteArray>> chosen(const Office &office, Chosen kind, const QString &name)
{
    ZM_TRY(const auto latest, chosen(office));
    const auto at = std::ranges::find_if(latest, [&](const Choice &one) { return one.kind == kind && one.name == name; });
    return at == latest.end() ? std::optional<QByteArray>() : std::optional(at->content);
}

} // namespace zm::store
