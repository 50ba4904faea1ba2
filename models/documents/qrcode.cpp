#include "documents/qrcode.h"

#include <qrencode.h>

namespace zm::documents {

Result<CodeSquares> codeSquares(const QByteArray &data)
{
    using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.constData());
    const Code code(data.isEmpty() ? nullptr : QRcode_encodeData(int(data.size()), bytes, 0, QR_ECLEVEL_M), QRcode_free);
    if (!code)
        return fail(ErrorCode::Invalid, QStringLiteral("%1 bytes do not go into one QR code").arg(data.size()));
    CodeSquares squares{code->width, {}};
    for (int i = 0; i < code->width * code->width; ++i) {
        if (code->data[i] & 1)
            squares.black.emplace_back(i % code->width, i / code->width);
    }
    return squares;
}

} // namespace zm::documents
