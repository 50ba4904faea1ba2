#include "intake/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 256 << 20;
constexpr qsizetype kMostRatio = 200;
constexpr qsizetype kFreeOfRatio = 4 << 20; ///< small files may well be one repeated row
constexpr qsizetype kMostParts = 4096;

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

QString words(archive *reader)
{
    const char *said = archive_error_string(reader);
    return said ? QString::fromUtf8(said) : u"unknown"_s;
}

Result<QByteArray> readPart(archive *reader, qsizetype allowed)
{
    QByteArray part;
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto read = archive_read_data(reader, chunk.data(), chunk.size());
        if (read < 0)
            return fail(ErrorCode::Invalid, u"the workbook's archive is broken: %1"_s.arg(words(reader)));
        if (read == 0)
            return part;
        part.append(chunk.data(), qsizetype(read));
        if (part.size() > allowed)
            return fail(ErrorCode::Unsupported, u"the workbook unpacks to more than any real one"_s);
    }
}

} // namespace

Result<QHash<QString, QByteArray>> unpackXmlParts(const QByteArray &zip)
{
    const Archive reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), std::size_t(zip.size())) != ARCHIVE_OK)
        return fail(ErrorCode::Invalid, u"the workbook's archive is broken: %1"_s.arg(words(reader.get())));

    qsizetype allowed = std::min(kMostBytes, std::max(kFreeOfRatio, zip.size() * kMostRatio));
    QHash<QString, QByteArray> parts;
    qsizetype seen = 0;
    for (;;) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return parts;
        if (status != ARCHIVE_OK || ++seen > kMostParts)
            return fail(ErrorCode::Invalid, u"the workbook's archive is broken: %1"_s.arg(words(reader.get())));
        const char *utf8 = archive_entry_pathname_utf8(entry);
        const QString path = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
        if (!path.startsWith("xl/"_L1) || !(path.endsWith(".xml"_L1) || path.endsWith(".rels"_L1)))
            continue; // pictures, themes and macros are never unpacked
        ZM_TRY(const QByteArray part, readPart(reader.get(), allowed));
        allowed -= part.size();
        parts.insert(path, part);
    }
}

} // namespace zm::intake
