#include "crypto/hash.h"

#include <openssl/evp.h>

#include <memory>

namespace zm::crypto {

namespace {

QByteArray digest(const EVP_MD *method, std::initializer_list<QByteArrayView> parts)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray out(32, Qt::Uninitialized);
    bool done = EVP_DigestInit_ex(context.get(), method, nullptr) == 1;
    for (const QByteArrayView part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), std::size_t(part.size())) == 1;
    done = done && EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(out.data()), nullptr) == 1;
    if (!done)
        qFatal("the machine's OpenSSL has no such hash"); // never a wrong hash in its place
    return out;
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    return digest(EVP_sha256(), parts);
}

QByteArray sm3(std::initializer_list<QByteArrayView> parts)
{
    return digest(EVP_sm3(), parts);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    if (EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        qFatal("the machine's OpenSSL has no such hash");
}

void Sha256::add(QByteArrayView part)
{
    if (EVP_DigestUpdate(m_context.get(), part.data(), std::size_t(part.size())) != 1)
        qFatal("the machine's OpenSSL stopped hashing");
}

QByteArray Sha256::result()
{
    QByteArray out(32, Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(out.data()), nullptr) != 1)
        qFatal("the machine's OpenSSL stopped hashing");
    return out;
}

} // namespace zm::crypto
