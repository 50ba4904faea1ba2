#pragma once

#include <QByteArray>
#include <QString>

namespace zm::sync {

/// Whether \a text is \a digits lower-case hex digits: the one way digests and keys are written.
inline bool isHex(QStringView text, qsizetype digits)
{
    return text.size() == digits && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

inline QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// What isHex() is true of, as bytes.
inline QByteArray bytesOf(const QString &hex)
{
    return QByteArray::fromHex(hex.toLatin1());
}

} // namespace zm::sync
