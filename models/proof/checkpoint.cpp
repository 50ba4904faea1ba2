#include "proof/checkpoint.h"

#include "crypto/hash.h"

#include <QtEndian>

namespace zm::proof {

using namespace Qt::Literals::StringLiterals;

namespace {

// The kinds of signatures of a note. Source: C2SP signed-note.
constexpr char kEd25519 = '\x01', kCosignature = '\x04';
constexpr qsizetype kKeyBytes = 32, kSignatureBytes = 64, kHashBytes = 32;
constexpr QByteArrayView kDash = "\xe2\x80\x94 "; // an em dash and a space begin a line of signatures

/// The key as a note names it: the last 32 bytes of an Ed25519 SubjectPublicKeyInfo are the key itself (RFC 8410).
QByteArray keyHash(const QString &name, char kind, const crypto::PublicKey &key)
{
    return crypto::sha256({name.toUtf8(), "\n", QByteArrayView(&kind, 1), QByteArrayView(key.bytes()).last(kKeyBytes)})
        .first(4);
}

QByteArray signatureLine(const QString &name, const QByteArray &bytes)
{
    return kDash.toByteArray() + name.toUtf8() + ' ' + bytes.toBase64() + '\n';
}

/// The signed half of a note, up to the empty line, with its last line's end.
std::optional<QByteArrayView> bodyOf(QByteArrayView note)
{
    const qsizetype end = note.indexOf("\n\n");
    return end < 0 ? std::nullopt : std::optional(note.first(end + 1));
}

/// What \a name signed, without the hash of its key; empty where it did not.
QByteArray signatureBy(QByteArrayView note, const QString &name, char kind, const crypto::PublicKey &key)
{
    const qsizetype end = note.indexOf("\n\n");
    const QByteArray start = kDash.toByteArray() + name.toUtf8() + ' ';
    const QByteArray wanted = keyHash(name, kind, key);
    for (const QByteArray &line : note.sliced(end + 2).toByteArray().split('\n')) {
        if (!line.startsWith(start))
            continue;
        const QByteArray bytes = QByteArray::fromBase64(line.sliced(start.size()));
        if (bytes.startsWith(wanted))
            return bytes.sliced(wanted.size());
    }
    return {};
}

QByteArray cosigned(QByteArrayView body, qint64 atSeconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(atSeconds) + '\n' + body.toByteArray();
}

QByteArray textOf(const Checkpoint &checkpoint)
{
    return checkpoint.origin.toUtf8() + '\n' + QByteArray::number(checkpoint.size) + '\n' + checkpoint.root.toBase64()
        + "\nsm3 " + checkpoint.rootSm3.toBase64() + '\n';
}

Result<Checkpoint> readText(QByteArrayView body)
{
    const QByteArrayList lines = body.toByteArray().split('\n');
    if (lines.size() < 5 || !lines[3].startsWith("sm3 "))
        return fail(ErrorCode::Invalid, u"not a checkpoint"_s);
    const Checkpoint read{QString::fromUtf8(lines[0]), lines[1].toLongLong(), QByteArray::fromBase64(lines[2]),
                          QByteArray::fromBase64(lines[3].sliced(4))};
    // Written anew it must be the same: one head has one text.
    if (read.root.size() != kHashBytes || read.rootSm3.size() != kHashBytes || textOf(read) != body)
        return fail(ErrorCode::Invalid, u"not a checkpoint"_s);
    return read;
}

} // namespace

QString originOf(const QString &shard)
{
    return u"zm.platform/"_s + shard;
}

Result<QByteArray> signCheckpoint(const Checkpoint &checkpoint, const crypto::SigningKey &key)
{
    const QByteArray text = textOf(checkpoint);
    ZM_TRY(const auto publicKey, key.publicKey());
    ZM_TRY(const QByteArray signature, key.sign(text));
    const QByteArray named = keyHash(checkpoint.origin, kEd25519, publicKey) + signature;
    return text + '\n' + signatureLine(checkpoint.origin, named);
}

Result<Checkpoint> checkCheckpoint(QByteArrayView note, const QString &origin, const crypto::PublicKey &key)
{
    const auto body = bodyOf(note);
    if (!body)
        return fail(ErrorCode::Invalid, u"not a signed note"_s);
    ZM_TRY(const Checkpoint read, readText(*body));
    if (read.origin != origin)
        return fail(ErrorCode::Invalid, u"a checkpoint of another log"_s);
    const QByteArray signature = signatureBy(note, origin, kEd25519, key);
    if (signature.size() != kSignatureBytes || !key.verifies(*body, signature))
        return fail(ErrorCode::Invalid, u"the checkpoint is not signed by the log's key"_s);
    return read;
}

Result<QByteArray> cosign(QByteArrayView note, const QString &witness, const crypto::SigningKey &key, qint64 atSeconds)
{
    const auto body = bodyOf(note);
    if (!body)
        return fail(ErrorCode::Invalid, u"not a signed note"_s);
    ZM_TRY(const auto publicKey, key.publicKey());
    ZM_TRY(const QByteArray signature, key.sign(cosigned(*body, atSeconds)));
    QByteArray time(8, '\0');
    qToBigEndian(quint64(atSeconds), time.data());
    const QByteArray named = keyHash(witness, kCosignature, publicKey) + time + signature;
    return signatureLine(witness, named);
}

std::optional<qint64> cosignedAt(QByteArrayView note, const QString &witness, const crypto::PublicKey &key)
{
    const auto body = bodyOf(note);
    const QByteArray timed = body ? signatureBy(note, witness, kCosignature, key) : QByteArray();
    if (timed.size() != 8 + kSignatureBytes)
        return std::nullopt;
    const auto at = qint64(qFromBigEndian<quint64>(timed.constData()));
    return key.verifies(cosigned(*body, at), timed.sliced(8)) ? std::optional(at) : std::nullopt;
}

} // namespace zm::proof
