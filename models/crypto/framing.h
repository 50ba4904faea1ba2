#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace zm::crypto {

/// A tag of six letters with its closing zero: what is hashed or signed under one is nothing under another.
using Tag = const char (&)[7];

/// SHA-256 of the tag and the bytes: their name.
QByteArray taggedHash(Tag tag, QByteArrayView bytes);
/// The tag, the length of the bytes in four bytes, the bytes: what is signed.
QByteArray framed(Tag tag, QByteArrayView bytes);

} // namespace zm::crypto
