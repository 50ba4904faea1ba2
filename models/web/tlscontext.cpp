#include "web/tlscontext.h"

#include "crypto/certificate.h"

#include <boost/asio/buffer.hpp>

namespace zm::web {

using namespace Qt::Literals::StringLiterals;
namespace asio = boost::asio;

namespace {

/// HTTP/1.1 and nothing else: a client that offers h2 gets an answer it understands.
int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned inSize,
                   void *)
{
    static constexpr unsigned char kHttp11[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, kHttp11, sizeof kHttp11 - 1, in, inSize) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

Result<asio::ssl::context> tlsContext(const Identity &identity, Endpoint::Clients clients)
{
    asio::ssl::context tls(asio::ssl::context::tls_server);
    boost::system::error_code failed;
    const auto buffer = [](QByteArrayView view) { return asio::buffer(view.data(), std::size_t(view.size())); };
    tls.use_certificate_chain(buffer(identity.certificate), failed);
    if (!failed)
        tls.use_private_key(buffer(identity.key.view()), asio::ssl::context::pem, failed);
    if (!failed)
        tls.add_certificate_authority(buffer(identity.clientAuthority), failed);
    SSL_CTX *context = tls.native_handle();
    static constexpr unsigned char kSessions[] = "zhengming";
    if (failed || SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) != 1
        || SSL_CTX_set_ciphersuites(context, "TLS_AES_256_GCM_SHA384:TLS_AES_128_GCM_SHA256") != 1
        || SSL_CTX_set_session_id_context(context, kSessions, sizeof kSessions - 1) != 1)
        return fail(ErrorCode::Invalid, u"the server's certificate, key or authority cannot be used"_s);
    SSL_CTX_set_num_tickets(context, 0); // a resumed session would not look at the certificate again
    SSL_CTX_set_alpn_select_cb(context, chooseProtocol, nullptr);
    tls.set_verify_mode(clients == Endpoint::Clients::Certified
                            ? asio::ssl::verify_peer | asio::ssl::verify_fail_if_no_peer_cert
                            : asio::ssl::verify_none);
    return tls;
}

QByteArray provenClient(SSL *connection)
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(connection), X509_free);
    const int size = certificate ? i2d_X509(certificate.get(), nullptr) : 0;
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate.get(), &at);
    return crypto::fingerprint(der);
}

} // namespace zm::web
