#include "registry/rowsource.h"

#include "crypto/hash.h"

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kReported = 1000;

} // namespace

Result<RowSource> RowSource::open(const QString &path)
{
    ZM_TRY(auto stream, FileStream::open(path));
    RowSource source(std::move(stream));
    ZM_TRY(const auto *header, source.m_stream.next());
    ZM_TRY(source.m_columns, columnsOf(header));
    return source;
}

Result<std::optional<EntryRow>> RowSource::next()
{
    for (;;) {
        ZM_TRY(const auto *cells, m_stream.next());
        if (!cells)
            return std::nullopt;
        ++m_rows;
        auto row = readRow(*cells, m_columns, m_stream.line());
        if (row) {
            m_dataUntil = std::max<qint64>({m_dataUntil, row->statusOn, row->listedOn});
            return *row;
        }
        ++m_rejected;
        if (m_rejects.size() < kReported)
            m_rejects.push_back(row.error());
        if (m_rejected > qint64(kReported) && m_rejected > m_rows / 10)
            return fail(ErrorCode::Invalid, u"line %1: %2: %3; and %4 rows before it are wrong, too: this is no register"_s
                                                .arg(m_stream.line()).arg(row.error().field, row.error().reason)
                                                .arg(m_rejected - 1));
    }
}

Result<std::string> RowSource::fingerprint(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Invalid, path + u": "_s + file.errorString());
    const QByteArray begin = file.read(1 << 20);
    file.seek(std::max<qint64>(0, file.size() - (1 << 20)));
    return crypto::sha256({begin, file.readAll(), QByteArray::number(file.size())}).toHex().toStdString();
}

Result<> IdLines::sortAndCheck()
{
    std::ranges::sort(m_ids, [](const Id &a, const Id &b) { return a.key != b.key ? a.key < b.key : a.line < b.line; });
    const auto twice = std::ranges::adjacent_find(m_ids, {}, &Id::key);
    if (twice == m_ids.end())
        return {};
    return fail(ErrorCode::Invalid, u"line %1: entry_id: stands in line %2 already"_s.arg((twice + 1)->line).arg(twice->line));
}

} // namespace zm::registry
