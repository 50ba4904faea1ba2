#include "postgres/postgres.h"

#include <QtEndian>

#include <libpq-fe.h>

#include <array>
#include <map>

namespace zm::postgres {

using namespace Qt::Literals::StringLiterals;

namespace {

// Object numbers of types, fixed by PostgreSQL's catalogue.
constexpr Oid kBool = 16, kBytea = 17, kInt8 = 20, kInt4 = 23, kText = 25, kManyBytea = 1001, kManyText = 1009, kManyInt8 = 1016;
constexpr int kBinary = 1;

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

Error asError(const PGconn *connection, const PGresult *result)
{
    const char *field = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const QByteArrayView state = field ? QByteArrayView(field) : QByteArrayView();
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    // The primary message names tables and keys; the detail, which would hold values, is left out.
    const QString words = QString::fromUtf8(primary ? primary : PQerrorMessage(connection)).trimmed();
    const bool inTheWay = state.startsWith("23") || state.startsWith("40") || state == "55P03";
    return {inTheWay ? ErrorCode::Conflict : ErrorCode::Io, words};
}

bool isGood(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

/// Values as libpq wants them: five arrays side by side, numbers in network order.
class Parameters {
public:
    explicit Parameters(const Values &values) : m_numbers(values.size())
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            std::visit([this, i](const auto &value) { add(value, i); }, values[i]);
    }
    int size() const { return int(types.size()); }
    std::vector<Oid> types;
    std::vector<const char *> places;
    std::vector<int> lengths, formats;

private:
    void put(Oid type, const char *at, qsizetype length)
    {
        types.push_back(type);
        places.push_back(at);
        lengths.push_back(int(length));
        formats.push_back(kBinary);
    }
    void add(std::monostate, std::size_t) { put(0, nullptr, 0); }
    void add(qint64 number, std::size_t i)
    {
        qToBigEndian(number, m_numbers[i].data());
        put(kInt8, m_numbers[i].data(), 8);
    }
    // An empty view may point nowhere, which would be NULL.
    void add(QByteArrayView text, std::size_t) { put(kText, text.isEmpty() ? "" : text.data(), text.size()); }
    void add(const Array &array, std::size_t) { put(array.type, array.bytes.data(), array.bytes.size()); }
    void add(Blob blob, std::size_t) { put(kBytea, blob.bytes.isEmpty() ? "" : blob.bytes.data(), blob.bytes.size()); }

    std::vector<std::array<char, 8>> m_numbers;
};

void appendNumber(QByteArray &to, qint32 number)
{
    const qint32 big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// An array of one dimension as array_recv() reads it: dimensions, whether there are NULLs, the element's type, then how many
/// from number 1 on.
QByteArray arrayHead(Oid element, std::size_t count)
{
    QByteArray head;
    for (const qint32 number : {1, 0, qint32(element), qint32(count), 1})
        appendNumber(head, number);
    return head;
}

Array arrayOf(Oid type, Oid element, const std::vector<QByteArray> &values)
{
    Array array{type, arrayHead(element, values.size())};
    qsizetype size = array.bytes.size();
    for (const QByteArray &value : values)
        size += 4 + value.size();
    array.bytes.reserve(size);
    for (const QByteArray &value : values) {
        appendNumber(array.bytes, qint32(value.size()));
        array.bytes += value;
    }
    return array;
}

Cell cellOf(const PGresult *result, int row, int column)
{
    Cell cell{.isNull = PQgetisnull(result, row, column) == 1};
    const char *at = PQgetvalue(result, row, column);
    const int size = PQgetlength(result, row, column);
    switch (PQftype(result, column)) {
    case kInt8: cell.number = size == 8 ? qFromBigEndian<qint64>(at) : 0; break;
    case kInt4: cell.number = size == 4 ? qFromBigEndian<qint32>(at) : 0; break;
    case kBool: cell.number = size == 1 ? at[0] : 0; break;
    default: cell.bytes = QByteArray(at, size);
    }
    return cell;
}

Table tableOf(PGresult *result)
{
    Table table{.changed = QByteArray(PQcmdTuples(result)).toLongLong()};
    const int columns = PQnfields(result);
    table.rows.reserve(std::size_t(PQntuples(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
        auto &cells = table.rows.emplace_back();
        for (int column = 0; column < columns; ++column)
            cells.push_back(cellOf(result, row, column));
    }
    return table;
}

} // namespace

Array Array::ofNumbers(const std::vector<qint64> &numbers)
{
    Array array{kManyInt8, arrayHead(kInt8, numbers.size())};
    for (const qint64 number : numbers) {
        const qint64 big = qToBigEndian(number);
        appendNumber(array.bytes, sizeof big);
        array.bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    return array;
}

Array Array::ofTexts(const std::vector<QByteArray> &texts)
{
    return arrayOf(kManyText, kText, texts);
}

Array Array::ofBlobs(const std::vector<QByteArray> &blobs)
{
    return arrayOf(kManyBytea, kBytea, blobs);
}

struct Postgres::State {
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection;
    std::map<const char *, QByteArray> prepared = {}; // by address: a statement is a constant
    int statements = 0;
    int queued = 0; // sent and not answered; the connection is in pipeline mode while there are any
};

Postgres::Postgres(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Postgres::Postgres(Postgres &&) noexcept = default;
Postgres::~Postgres() = default;

Result<Postgres> Postgres::open(const QByteArray &url)
{
    auto state = std::make_unique<State>(State{.connection = {PQconnectdb(url.constData()), PQfinish}});
    PGconn *connection = state->connection.get();
    if (PQstatus(connection) != CONNECTION_OK)
        return std::unexpected(asError(connection, nullptr));
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr); // notices are for a person at a prompt
    if (PQsetClientEncoding(connection, "UTF8") != 0)
        return std::unexpected(asError(connection, nullptr));
    return Postgres(std::move(state));
}

Result<> Postgres::runOnce(const QByteArray &statements)
{
    if (m_state->queued > 0) {
        const auto settled = settle();
        if (!settled && statements != "ROLLBACK") // which is what is to be done about it
            return std::unexpected(settled.error());
    }
    PGconn *connection = m_state->connection.get();
    const Answer result(PQexec(connection, statements.constData()), PQclear);
    if (!isGood(result.get()))
        return std::unexpected(asError(connection, result.get()));
    return {};
}

/// The name under which the server knows a statement; it is told it at the first use.
Result<QByteArray> Postgres::prepared(const char *statement, int parameters, const unsigned *types)
{
    if (const auto found = m_state->prepared.find(statement); found != m_state->prepared.end())
        return found->second;
    if (m_state->queued > 0)
        ZM_CHECK(settle());
    PGconn *connection = m_state->connection.get();
    const QByteArray name = "s" + QByteArray::number(++m_state->statements);
    const Answer made(PQprepare(connection, name.constData(), statement, parameters, types), PQclear);
    if (PQresultStatus(made.get()) != PGRES_COMMAND_OK)
        return std::unexpected(asError(connection, made.get()));
    m_state->prepared[statement] = name;
    return name;
}

Result<Table> Postgres::run(const char *statement, const Values &values)
{
    PGconn *connection = m_state->connection.get();
    if (m_state->queued > 0) { // what waits goes out with this one, in one journey
        ZM_CHECK(queue(statement, values));
        ZM_TRY(auto tables, settle());
        return std::move(tables.back());
    }
    const Parameters parameters(values);
    ZM_TRY(const QByteArray name, prepared(statement, parameters.size(), parameters.types.data()));
    const Answer answer(PQexecPrepared(connection, name.constData(), parameters.size(), parameters.places.data(),
                                       parameters.lengths.data(), parameters.formats.data(), kBinary),
                        PQclear);
    if (!isGood(answer.get()))
        return std::unexpected(asError(connection, answer.get()));
    return tableOf(answer.get());
}

Result<std::vector<Table>> Postgres::runAll(const std::vector<Question> &questions)
{
    if (questions.empty())
        return std::vector<Table>();
    // The server is told a new statement alone; then nothing may be on its way.
    for (const Question &one : questions) {
        const Parameters parameters(one.values);
        ZM_CHECK(prepared(one.statement, parameters.size(), parameters.types.data()));
    }
    const int before = m_state->queued;
    for (const Question &one : questions)
        ZM_CHECK(queue(one.statement, one.values));
    ZM_TRY(auto tables, settle());
    tables.erase(tables.begin(), tables.begin() + before);
    return tables;
}

Result<> Postgres::queue(const char *statement, const Values &values)
{
    PGconn *connection = m_state->connection.get();
    const Parameters parameters(values);
    ZM_TRY(const QByteArray name, prepared(statement, parameters.size(), parameters.types.data()));
    if (m_state->queued == 0 && PQenterPipelineMode(connection) != 1)
        return std::unexpected(asError(connection, nullptr));
    ++m_state->queued;
    if (PQsendQueryPrepared(connection, name.constData(), parameters.size(), parameters.places.data(),
                            parameters.lengths.data(), parameters.formats.data(), kBinary) != 1)
        return std::unexpected(asError(connection, nullptr));
    return {};
}

/// Waits for everything that was queued. What each gave; the error of the first that failed.
Result<std::vector<Table>> Postgres::settle()
{
    PGconn *connection = m_state->connection.get();
    const int queued = std::exchange(m_state->queued, 0);
    Result<std::vector<Table>> tables;
    bool failed = PQpipelineSync(connection) != 1;
    if (failed)
        tables = std::unexpected(asError(connection, nullptr));
    for (int i = 0; i < queued && PQstatus(connection) == CONNECTION_OK; ++i) {
        const Answer answer(PQgetResult(connection), PQclear);
        const Answer end(answer ? PQgetResult(connection) : nullptr, PQclear); // each is followed by nothing
        if (failed)
            continue; // the server passes over what stands behind a failure
        failed = !isGood(answer.get());
        if (failed)
            tables = std::unexpected(asError(connection, answer.get()));
        else
            tables->push_back(tableOf(answer.get()));
    }
    const Answer synchronised(PQgetResult(connection), PQclear);
    if (PQexitPipelineMode(connection) != 1 && !failed)
        return std::unexpected(asError(connection, nullptr));
    if (!failed && (PQstatus(connection) != CONNECTION_OK || tables->size() != std::size_t(queued)))
        return fail(ErrorCode::Io, u"the connection to the database broke"_s);
    return tables;
}

bool Postgres::isAlive() const
{
    return PQstatus(m_state->connection.get()) == CONNECTION_OK;
}

} // namespace zm::postgres
