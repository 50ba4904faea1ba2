#include "web/target.h"

namespace zm::web {

namespace {

bool isPathSign(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')
        || QByteArrayView("/-._~:").contains(sign);
}

bool readQuery(QByteArrayView query, QHash<QByteArray, QByteArray> &into)
{
    for (const QByteArray &part : query.toByteArray().split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0)
            return false;
        const QByteArray name = QByteArray::fromPercentEncoding(part.first(equals));
        const QByteArray value = QByteArray::fromPercentEncoding(part.sliced(equals + 1));
        if (into.contains(name) || name.contains('\0') || value.contains('\0'))
            return false;
        into.insert(name, value);
    }
    return true;
}

} // namespace

bool readTarget(QByteArrayView target, Request &into)
{
    if (target.size() > kLongestTarget || !target.startsWith('/'))
        return false;
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    if (!std::all_of(path.begin(), path.end(), isPathSign) || path.contains("//") || path.contains("/."))
        return false;
    into.path = path.toByteArray();
    return mark < 0 || readQuery(target.sliced(mark + 1), into.query);
}

} // namespace zm::web
