#include "app/cli/bench/platformhost.h"

#include "app/sync/transport.h"
#include "crypto/framing.h"
#include "crypto/random.h"
#include "sync/envelope.h"
#include "sync/strictjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace zm::cli::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

QString platformProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {here.path(), here.filePath(u"../platform"_s)}) {
        if (const QString found = QStandardPaths::findExecutable(u"zhengming-platform"_s, {folder}); !found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(u"zhengming-platform"_s);
}

QString pemOf(const QByteArray &der)
{
    const QByteArray text = der.toBase64();
    QString pem = u"-----BEGIN CERTIFICATE REQUEST-----\n"_s;
    for (qsizetype at = 0; at < text.size(); at += 64)
        pem += QString::fromLatin1(text.sliced(at, std::min(qsizetype(64), text.size() - at))) + u'\n';
    return pem + u"-----END CERTIFICATE REQUEST-----\n"_s;
}

} // namespace

Result<std::unique_ptr<PlatformHost>> PlatformHost::make(const QString &database)
{
    const QString program = platformProgram();
    if (program.isEmpty())
        return fail(ErrorCode::NotFound, u"zhengming-platform is not installed beside zm"_s);
    std::unique_ptr<PlatformHost> host(new PlatformHost(program, database));
    ZM_CHECK(host->run({u"init"_s}));
    ZM_CHECK(host->serve());
    return host;
}

PlatformHost::~PlatformHost()
{
    stop();
}

Result<QByteArray> PlatformHost::run(const QStringList &words) const
{
    QStringList arguments = words;
    qsizetype name = 0; // the words of the command come first, then the folder, then its options
    while (name < words.size() && !words[name].startsWith(u'-'))
        ++name;
    arguments.insert(name, folder());
    if (!m_database.isEmpty() && words.first() != "init"_L1)
        arguments += {u"--database"_s, m_database};
    QProcess process;
    process.start(m_program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return fail(ErrorCode::Io, u"zhengming-platform "_s + words.join(u' ') + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

Result<> PlatformHost::serve()
{
    QStringList arguments{u"serve"_s, folder(), u"--listen"_s, u"127.0.0.1:0"_s};
    if (!m_database.isEmpty())
        arguments += {u"--database"_s, m_database};
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
    m_process.start(m_program, arguments);
    QByteArray line;
    while (!line.endsWith('\n') && m_process.state() != QProcess::NotRunning && m_process.waitForReadyRead(kPatienceMs))
        line += m_process.readAllStandardOutput();
    static const QRegularExpression port(u":(\\d+)(?=[,\\n])"_s);
    m_ports.clear();
    for (auto found = port.globalMatch(QString::fromUtf8(line)); found.hasNext();)
        m_ports.append(quint16(found.next().captured(1).toUInt()));
    if (m_ports.size() != 2)
        return fail(ErrorCode::Io, u"zhengming-platform does not serve: "_s + QString::fromUtf8(line));
    return {};
}

void PlatformHost::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
    m_process.waitForFinished();
}

Result<QByteArray> PlatformHost::authority() const
{
    QFile file(folder() + u"/ca.pem"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.errorString());
    return file.readAll();
}

Result<app::Wire> PlatformHost::stranger() const
{
    ZM_TRY(const QByteArray pem, authority());
    ZM_TRY(const QSslConfiguration without, app::tlsUnder(pem));
    return app::Wire::open(u"127.0.0.1"_s, enrolPort(), without);
}

Result<BenchDevice> BenchDevice::enrol(const PlatformHost &host, const QString &device, const QString &roles, crypto::Suite suite)
{
    ZM_TRY(auto tlsKey, crypto::TlsKey::generate());
    ZM_TRY(auto signer, crypto::SigningKey::generate(suite));
    BenchDevice made(device, std::move(tlsKey), std::move(signer));
    ZM_TRY(const auto publicKey, made.m_signer.publicKey());
    made.m_keyId = sync::keyId(publicKey);
    ZM_TRY(const QByteArray invited, host.run({u"invite"_s, u"--office"_s, u"bench"_s, u"--officer"_s, u"a"_s, u"--roles"_s, roles}));
    const QString code = QString::fromLatin1(invited.trimmed());
    ZM_TRY(const QByteArray request, crypto::certificateRequest(made.m_tls, device));
    const QString csr = pemOf(request), said = code + u'\n' + device + u'\n' + csr;
    ZM_TRY(const QByteArray proof, made.m_signer.sign(crypto::framed("ZMENR1", said.toUtf8())));
    ZM_TRY(auto wire, host.stranger());
    const QJsonObject asked{{u"code"_s, code},
                            {u"device"_s, device},
                            {u"csr"_s, csr},
                            {u"alg"_s, crypto::suiteName(suite)},
                            {u"spki"_s, QString::fromLatin1(publicKey.bytes().toBase64())},
                            {u"proof"_s, QString::fromLatin1(proof.toBase64())}};
    ZM_TRY(const auto answer, wire.ask({.method = "POST", .target = "/enrol", .body = sync::canonicalJson(asked)}));
    if (answer.status != 200)
        return fail(ErrorCode::Io, u"the platform does not enrol: "_s + QString::fromUtf8(answer.body));
    ZM_TRY(const QJsonObject granted, sync::readStrict(answer.body));
    made.m_certificate = granted["certificate"_L1].toString().toLatin1();
    return made;
}

Result<QSslConfiguration> BenchDevice::tls(const PlatformHost &host) const
{
    ZM_TRY(const QByteArray authority, host.authority());
    ZM_TRY(const auto pem, m_tls.pem());
    return app::tlsAs(authority, m_certificate, pem);
}

Result<app::Wire> BenchDevice::wire(const PlatformHost &host) const
{
    ZM_TRY(const QSslConfiguration mine, tls(host));
    return app::Wire::open(u"127.0.0.1"_s, host.port(), mine);
}

Result<BenchDevice::Made> BenchDevice::act(const QString &type, const QString &caseId, const sync::CaseHead &seen,
                                           const QDateTime &at, const QJsonObject &body, const QByteArray &boxedKey)
{
    sync::ActPayload act;
    act.type = type;
    act.lane = sync::laneOf(type);
    act.caseId = caseId;
    act.prev = seen.decision;
    act.n = seen.decisions;
    act.filingsSeen = seen.filings;
    ZM_TRY(act.nonce, crypto::randomBytes(16));
    act.body = body;
    act.by = {u"a"_s, u"bench"_s, u"clerk"_s, {}};
    act.device = m_device;
    act.deviceN = m_next++;
    act.devicePrev = m_last;
    act.assertedAt = at;
    act.app = u"bench"_s;
    const QByteArray text = sync::payloadText(act);
    m_last = sync::eventId(text);
    sync::Envelope envelope;
    envelope.boxedKey = boxedKey;
    ZM_TRY(envelope.act, sync::signText(sync::kActTag, text, m_signer, m_keyId));
    return Made{m_last, sync::envelopeLine(envelope)};
}

} // namespace zm::cli::bench
