#include "intake/text.h"

#include <unicode/ucnv.h>

#include <array>
#include <utility>

namespace zm::intake {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The positions GB 18030-2022 moved out of the private use area. ICU's table (and others) still decodes them as the
/// edition of 2005 did: the name would keep a code point that no font and no other program knows.
constexpr std::array<std::pair<char16_t, char16_t>, 18> kMoved{{
    {0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14}, {0xE792, 0xFE15},
    {0xE793, 0xFE16}, {0xE794, 0xFE17}, {0xE795, 0xFE18}, {0xE796, 0xFE19}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5},
    {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE832, 0x9FB8}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE864, 0x9FBB},
}};

qsizetype lineOf(const QByteArray &bytes, qsizetype at)
{
    return bytes.first(at).count('\n') + 1;
}

void moveOutOfPrivateUse(QString &text)
{
    for (QChar &character : text) {
        const auto moved = std::ranges::find(kMoved, character.unicode(), &std::pair<char16_t, char16_t>::first);
        if (moved != kMoved.end())
            character = QChar(moved->second);
    }
}

Result<QString> decodeGb18030(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status), ucnv_close);
    if (U_FAILURE(status))
        return fail(ErrorCode::Unsupported, u"this ICU does not know GB 18030"_s);
    // A wrong byte must stop the reading; the default would put a replacement character into somebody's name.
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    QString text(bytes.size(), Qt::Uninitialized);
    auto *target = reinterpret_cast<char16_t *>(text.data());
    char16_t *const begin = target;
    const char *source = bytes.constData();
    ucnv_toUnicode(converter.get(), &target, begin + text.size(), &source, bytes.constData() + bytes.size(), nullptr,
                   true, &status);
    if (U_FAILURE(status))
        return fail(ErrorCode::Invalid, u"line %1: neither UTF-8 nor GB 18030"_s
                                            .arg(lineOf(bytes, source - bytes.constData())));
    text.truncate(target - begin);
    moveOutOfPrivateUse(text);
    return text;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return fail(ErrorCode::Unsupported, u"UTF-16 text; save it as CSV in UTF-8"_s);
    if (const qsizetype zero = bytes.indexOf('\0'); zero >= 0)
        return fail(ErrorCode::Invalid, u"line %1: a zero byte; this is no text"_s.arg(lineOf(bytes, zero)));
    DecodedText decoded{QString::fromUtf8(bytes), Encoding::Utf8};
    // Written back it must be the same, byte for byte: that finds a sequence cut off at the end, too.
    const QByteArrayView content = bytes.startsWith("\xEF\xBB\xBF") ? QByteArrayView(bytes).sliced(3) : QByteArrayView(bytes);
    if (decoded.text.toUtf8() == content)
        return decoded;
    ZM_TRY(decoded.text, decodeGb18030(bytes));
    decoded.encoding = Encoding::Gb18030;
    return decoded;
}

} // namespace zm::intake
