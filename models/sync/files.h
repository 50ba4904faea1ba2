#pragma once

#include "crypto/framing.h"
#include "sync/actpayload.h"

#include <vector>

namespace zm::sync {

/// A sealed file of evidence that an act names: what travels is exactly these bytes.
struct NamedFile {
    QString sha256;   ///< of the sealed bytes, 64 hex digits
    qint64 bytes = 0; ///< sealed
    bool operator==(const NamedFile &) const = default;
};

/// How many files one act may name.
inline constexpr qsizetype kMostFiles = 32;

/// The body's field: `files: [{"bytes", "sha256"}]`.
void nameFiles(QJsonObject &body, const std::vector<NamedFile> &files);
/// The files that an act names; what is malformed names none.
std::vector<NamedFile> filesNamedIn(const ActPayload &payload);

/// An office says into which box files for it are sealed, signed with the key it sends acts with.
inline constexpr char kBoxTag[] = "ZMBOX1";
QByteArray boxText(const QString &device, const QByteArray &box);
/// The box of \a text where it is \a device's own word. Errors: Invalid.
Result<QByteArray> boxIn(QByteArrayView text, const QString &device);

} // namespace zm::sync
