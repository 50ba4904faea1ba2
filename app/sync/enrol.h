#pragma once

#include "app/sync/transport.h"
#include "store/office.h"

namespace zm::app {

/// How an office is to be enrolled.
struct EnrolmentWish {
    QString host;           ///< "platform.example:8443"
    int enrolPort = 0;      ///< 0: the one after it
    QString code;           ///< one-time, from the platform's operator
    QByteArray authority;   ///< PEM of ca.pem, from the same hand
    QString shard;          ///< two digits of the province
};

/// Makes keys, asks the platform for a certificate by a one-time code, and writes the office's place down. The keys never leave
/// the office: they are sealed under its own before anything is sent.
class Enroller final : public QObject {
    Q_OBJECT
public:
    Enroller(const store::Office &office, const Clock &clock, store::SharedSession session, QObject *parent = nullptr);
    /// \param done  called once. Errors: Invalid for a code that is another authority's; Denied, Conflict, Io.
    void enrol(const EnrolmentWish &wish, std::function<void(const Result<store::Enrolment> &)> done);

private:
    const store::Office *m_office;
    const Clock *m_clock;
    store::SharedSession m_session;
    QNetworkAccessManager m_network;
};

} // namespace zm::app
