#include "store/receipt.h"

#include "crypto/hash.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kHead = "ZMRCPT1\n";
constexpr QByteArrayView kFileHead = "ZMRPDF1\n"; ///< before the bytes of a file: a receipt's signature is good for nothing else
constexpr QByteArrayView kReceiptKey = "/ZmReceipt <", kSealKey = "/ZmSeal <";
constexpr qsizetype kSealHex = 160; ///< a length byte and the longest signature, padded, in hexadecimal

std::unexpected<Error> altered(const QString &what)
{
    return fail(ErrorCode::Corrupt, u"receipt: "_s + what);
}

Result<QByteArray> fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text) // one spelling only: no byte may be changed unseen
        return altered(u"a line is not base64"_s);
    return decoded.decoded;
}

QByteArray paddedSeal(const QByteArray &signature)
{
    QByteArray seal(1, char(signature.size()));
    seal += signature;
    return seal.leftJustified(kSealHex / 2, '\0').toHex();
}

/// Where the seal's digits stand; -1 where there is not exactly one.
qsizetype sealAt(const QByteArray &pdf)
{
    const qsizetype at = pdf.indexOf(kSealKey);
    return at < 0 || pdf.indexOf(kSealKey, at + 1) >= 0 || at + kSealKey.size() + kSealHex > pdf.size() ? -1
                                                                                                    : at + kSealKey.size();
}

} // namespace

QString keyFingerprint(const QByteArray &publicKey)
{
    return QString::fromLatin1(crypto::sha256({publicKey}).toHex());
}

Result<QByteArray> receiptBytes(QJsonObject said, const Session &session)
{
    ZM_TRY(const auto key, session.key.publicKey());
    said[u"suite"_s] = crypto::suiteName(key.suite());
    said[u"key"_s] = keyFingerprint(key.bytes());
    const QByteArray message = kHead.toByteArray() + canonical(said) + '\n';
    ZM_TRY(const QByteArray signature, session.key.sign(message));
    return QByteArray(message + signature.toBase64() + '\n' + key.bytes().toBase64() + '\n');
}

Result<ReadReceipt> readReceipt(const QByteArray &bytes)
{
    // A code's reader may drop the last line's end.
    const QByteArray text = bytes.endsWith('\n') ? bytes : QByteArray(bytes + '\n');
    const QList<QByteArray> lines = text.split('\n');
    if (lines.size() != 5 || !text.startsWith(kHead))
        return altered(u"not a receipt"_s);
    ReadReceipt read;
    read.said = QJsonDocument::fromJson(lines[1]).object();
    read.bytes = text;
    const auto suite = crypto::suiteNamed(read.said["suite"_L1].toString());
    ZM_TRY(const QByteArray signature, fromBase64(lines[2]));
    ZM_TRY(read.publicKey, fromBase64(lines[3]));
    read.fingerprint = keyFingerprint(read.publicKey);
    if (!suite || read.said["key"_L1].toString() != read.fingerprint)
        return altered(u"the key is not the one it names"_s);
    read.suite = *suite;
    const auto key = crypto::PublicKey::read(*suite, read.publicKey);
    if (!key || !key->verifies(QByteArray(kHead.toByteArray() + lines[1] + '\n'), signature))
        return altered(u"the signature does not hold"_s);
    return read;
}

Result<QByteArray> withReceipt(const QByteArray &pdf, const QByteArray &receipt, const Session &session)
{
    constexpr QByteArrayView trailer = "trailer\n<<";
    const qsizetype at = pdf.lastIndexOf(trailer);
    if (at < 0)
        return fail(ErrorCode::Corrupt, u"PDF: no trailer"_s);
    QByteArray whole = pdf;
    whole.insert(at + trailer.size(), "\n" + kReceiptKey.toByteArray() + receipt.toHex() + ">\n" + kSealKey.toByteArray()
                                          + QByteArray(kSealHex, '0') + ">");
    ZM_TRY(const QByteArray signature, session.key.sign(QByteArray(kFileHead.toByteArray() + whole)));
    const qsizetype seal = sealAt(whole);
    if (seal < 0 || 1 + signature.size() > kSealHex / 2)
        return fail(ErrorCode::Corrupt, u"PDF: no place for the receipt's seal"_s);
    whole.replace(seal, kSealHex, paddedSeal(signature));
    return whole;
}

Result<ReadReceipt> readReceiptOfPdf(const QByteArray &pdf)
{
    const qsizetype begin = pdf.indexOf(kReceiptKey), end = pdf.indexOf('>', begin), seal = sealAt(pdf);
    if (begin < 0 || end < 0 || seal < 0)
        return altered(u"the PDF carries none"_s);
    const qsizetype from = begin + kReceiptKey.size();
    ZM_TRY(const ReadReceipt read, readReceipt(QByteArray::fromHex(pdf.mid(from, end - from))));
    const QByteArray digits = pdf.mid(seal, kSealHex), sealed = QByteArray::fromHex(digits);
    const QByteArray signature = sealed.mid(1, quint8(sealed.isEmpty() ? 0 : sealed[0]));
    QByteArray signedFile = pdf;
    signedFile.replace(seal, kSealHex, QByteArray(kSealHex, '0'));
    const auto key = crypto::PublicKey::read(read.suite, read.publicKey);
    if (paddedSeal(signature) != digits || !key || !key->verifies(QByteArray(kFileHead.toByteArray() + signedFile), signature))
        return altered(u"the file was changed after it was made"_s);
    return read;
}

} // namespace zm::store
