#include "web/gateway.h"

namespace zm::web {

namespace {

constexpr QByteArrayView kSignature("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype kLongest = 1'024; // addresses and a handful of extensions, which are passed over
constexpr int kVersion = 2, kForItself = 0, kForClient = 1;
constexpr int kTcp4 = 0x11, kTcp6 = 0x21;

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

} // namespace

std::optional<qsizetype> gatewayRest(QByteArrayView start)
{
    if (start.size() != kGatewayStart || !start.startsWith(kSignature) || byteAt(start, 12) >> 4 != kVersion)
        return std::nullopt;
    const qsizetype rest = byteAt(start, 14) << 8 | byteAt(start, 15);
    return rest <= kLongest ? std::optional(rest) : std::nullopt;
}

std::optional<QByteArray> gatewayClient(QByteArrayView start, QByteArrayView rest)
{
    const int command = byteAt(start, 12) & 0x0F;
    if (command == kForItself)
        return QByteArray();
    const int family = byteAt(start, 13);
    const qsizetype address = family == kTcp4 ? 4 : family == kTcp6 ? 16 : 0;
    // Both addresses and both ports must be there; a client of another kind than TCP has no business here.
    if (command != kForClient || address == 0 || rest.size() < 2 * address + 4)
        return std::nullopt;
    return rest.first(address).toByteArray();
}

} // namespace zm::web
