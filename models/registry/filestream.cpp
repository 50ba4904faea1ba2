#include "registry/filestream.h"

#include <simdjson.h>
#include <zstd.h>

#include <cstring>

namespace zm::registry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t kLongestRow = 64 << 10;
constexpr std::size_t kRead = 1 << 20;
constexpr int kLargestWindowLog = 27; // 128 MiB: what zstd -19 uses; a frame that asks for more is refused

} // namespace

FileStream::FileStream(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_zstd(nullptr, ZSTD_freeDCtx) {}
FileStream::FileStream(FileStream &&) noexcept = default;
FileStream::~FileStream() = default;

Result<FileStream> FileStream::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Invalid, path + u": "_s + file->errorString());
    FileStream stream(std::move(file));
    if (stream.m_file->peek(4) == QByteArray("\x28\xB5\x2F\xFD")) {
        stream.m_zstd.reset(ZSTD_createDCtx());
        ZSTD_DCtx_setParameter(stream.m_zstd.get(), ZSTD_d_windowLogMax, kLargestWindowLog);
    }
    ZM_CHECK(stream.fill());
    if (stream.m_text.starts_with("\xEF\xBB\xBF"))
        stream.m_at = 3;
    return stream;
}

std::unexpected<Error> FileStream::bad(const QString &reason) const
{
    return fail(ErrorCode::Invalid, u"line %1: %2"_s.arg(m_line).arg(reason));
}

Result<> FileStream::fill()
{
    m_text.erase(0, m_at);
    m_at = 0;
    if (m_zstd)
        return inflate();
    const std::size_t before = m_text.size();
    m_text.resize(before + kRead);
    const qint64 got = m_file->read(m_text.data() + before, qint64(kRead));
    m_text.resize(before + std::size_t(std::max<qint64>(got, 0)));
    if (got < 0)
        return fail(ErrorCode::Io, m_file->fileName() + u": "_s + m_file->errorString());
    m_ended = got == 0;
    return {};
}

Result<> FileStream::inflate()
{
    if (m_packedAt == std::size_t(m_packed.size())) {
        m_packed = m_file->read(qint64(kRead));
        m_packedAt = 0;
        if (m_packed.isEmpty()) {
            m_ended = true;
            return m_frameOpen ? Result<>(bad(u"the file ends within its compression: it is cut off"_s)) : Result<>();
        }
    }
    const std::size_t before = m_text.size();
    m_text.resize(before + kRead);
    ZSTD_inBuffer in{m_packed.constData(), std::size_t(m_packed.size()), m_packedAt};
    ZSTD_outBuffer out{m_text.data(), m_text.size(), before};
    const std::size_t answer = ZSTD_decompressStream(m_zstd.get(), &out, &in);
    m_text.resize(out.pos);
    m_packedAt = in.pos;
    if (ZSTD_isError(answer) != 0)
        return bad(u"the compression is damaged: %1"_s.arg(QLatin1StringView(ZSTD_getErrorName(answer))));
    m_frameOpen = answer != 0;
    return {};
}

std::size_t FileStream::rowEnd() const
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const char *at = begin + m_at;
    bool quoted = false;
    while (at < end) {
        const auto *line = static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at)));
        const char *const until = line ? line : end;
        for (; (at = static_cast<const char *>(std::memchr(at, '"', std::size_t(until - at)))) != nullptr; ++at)
            quoted = !quoted;
        if (!line)
            return 0;
        at = line + 1;
        if (!quoted)
            return std::size_t(at - begin);
    }
    return 0;
}

Result<const std::vector<std::string_view> *> FileStream::next()
{
    std::size_t end = rowEnd();
    while (end == 0) {
        if (m_text.size() - m_at > kLongestRow)
            return bad(u"the row is longer than 64 KiB"_s);
        if (m_ended) {
            if (m_at < m_text.size())
                return bad(u"the file ends within a row: it is cut off"_s);
            return nullptr;
        }
        ZM_CHECK(fill());
        end = rowEnd();
    }
    std::string_view row(m_text.data() + m_at, end - m_at);
    if (row.size() > kLongestRow)
        return bad(u"the row is longer than 64 KiB"_s);
    if (std::memchr(row.data(), 0, row.size()) != nullptr)
        return bad(u"a zero byte: this is no text"_s);
    if (!simdjson::validate_utf8(row.data(), row.size()))
        return bad(u"not UTF-8"_s);
    m_rowLine = m_line;
    m_line += std::ranges::count(row, '\n');
    m_at = end;
    row.remove_suffix(row.ends_with("\r\n") ? 2 : 1);
    ZM_CHECK(split(row));
    return &m_cells;
}

Result<> FileStream::split(std::string_view row)
{
    m_cells.clear();
    m_unquoted.clear();
    for (bool more = true; more;) {
        if (!row.starts_with('"')) {
            const std::size_t comma = row.find(',');
            m_cells.push_back(row.substr(0, comma));
            more = comma != std::string_view::npos;
            row.remove_prefix(more ? comma + 1 : row.size());
            continue;
        }
        auto cell = std::make_unique<std::string>();
        std::size_t at = 1;
        for (; at < row.size(); ++at) {
            if (row[at] == '"' && (at + 1 >= row.size() || row[at + 1] != '"'))
                break;
            if (row[at] == '"')
                ++at;
            *cell += row[at];
        }
        if (at >= row.size() || (at + 1 < row.size() && row[at + 1] != ','))
            return fail(ErrorCode::Invalid, u"line %1: text after a closing quotation mark"_s.arg(m_rowLine));
        more = at + 1 < row.size();
        row.remove_prefix(more ? at + 2 : row.size());
        m_cells.push_back(*cell);
        m_unquoted.push_back(std::move(cell));
    }
    return {};
}

} // namespace zm::registry
