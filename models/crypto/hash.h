#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <memory>

struct evp_md_ctx_st;

namespace zm::crypto {

/// SHA-256 (FIPS 180-4) over the parts, one after the other. 32 bytes.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);
/// SM3 (GB/T 32905) over the parts, one after the other. 32 bytes.
QByteArray sm3(std::initializer_list<QByteArrayView> parts);

/// SHA-256 of what does not fit into memory at once.
class Sha256 final {
public:
    Sha256();
    void add(QByteArrayView part);
    /// 32 bytes. Once: nothing may be added after it.
    QByteArray result();

private:
    std::unique_ptr<evp_md_ctx_st, void (*)(evp_md_ctx_st *)> m_context;
};

} // namespace zm::crypto
