#include "app/sync/fileexchange.h"

#include "crypto/seal.h"
#include "store/officekeys.h"
#include "store/officeseal.h"
#include "store/syncoffice.h"
#include "sync/hex.h"
#include "sync/signed.h"
#include "sync/strictjson.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;
using store::Giving;

namespace {

constexpr sync::JsonLimits kLongList{8 * 1024 * 1024, 16};

QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString shardPart(const QString &platformCase)
{
    return u"?shard="_s + sync::shardOf(platformCase);
}

/// The signed word of a device about its box. Errors: Invalid where the key that the platform names for it did not sign it.
Result<store::ReaderBox> readerIn(const QJsonObject &said, const QString &org)
{
    const QString device = said["device"_L1].toString();
    const auto suite = crypto::suiteNamed(said["alg"_L1].toString());
    if (!suite)
        return fail(ErrorCode::Invalid, u"a reader's key is of an unknown kind"_s);
    ZM_TRY(const auto key, crypto::PublicKey::read(*suite, bytesIn(said["spki"_L1])));
    ZM_TRY(const auto line, sync::signedFrom(said["signed"_L1].toObject()));
    if (!sync::isSignedBy(sync::kBoxTag, line, key))
        return fail(ErrorCode::Invalid, u"a reader's box is not signed by its key"_s);
    ZM_TRY(const QByteArray box, sync::boxIn(line.text, device));
    return store::ReaderBox{device, org, box};
}

} // namespace

void FileExchange::beginRound()
{
    m_step = Step::List;
    m_giving = {};
    m_offered.clear();
    m_at = 0;
    m_trouble.clear();
}

QString FileExchange::partPath() const
{
    return QDir(store::incomingFolder(m_office->folder())).filePath(current().digest + u".part"_s);
}

Result<std::optional<FileStep>> FileExchange::next()
{
    for (;;) {
        switch (m_step) {
        case Step::List:
            return FileStep{FileAsk{"GET", u"/v1/blobs"_s}};
        case Step::Publish: {
            ZM_TRY(const QByteArray line, ownBox());
            return FileStep{FileAsk{"POST", u"/v1/readers"_s, line}};
        }
        case Step::Choose: {
            ZM_TRY(const auto file, store::nextToSend(*m_office, m_giving.n));
            m_giving = file.value_or(store::GivenFile());
            m_step = file ? Step::Readers : Step::Offered;
            continue;
        }
        case Step::Readers:
            return FileStep{FileAsk{"GET", u"/v1/readers?org="_s + QString::fromLatin1(QUrl::toPercentEncoding(m_giving.reader))}};
        case Step::Announce:
            return FileStep{FileAsk{"POST", u"/v1/blobs"_s, m_readers}};
        case Step::Send:
            return portion();
        case Step::Offered:
            if (m_at >= m_offered.size()) {
                m_step = Step::Done;
                continue;
            }
            {
                ZM_TRY(m_case, store::caseFor(*m_office, current()));
            }
            if (m_case.isEmpty() || m_spoilt.contains(current().digest))
                ++m_at;
            else
                m_step = QFileInfo(partPath()).size() >= current().bytes ? Step::Take : Step::Fetch;
            continue;
        case Step::Fetch:
            return FileStep{FileAsk{"GET", u"/v1/blobs/"_s + current().digest + shardPart(current().platformCase) + u"&act="_s
                                               + sync::hexOf(current().eid) + u"&at="_s + QString::number(QFileInfo(partPath()).size())}};
        case Step::Take:
            return FileStep{{}, [session = m_session, now = m_clock->now(), file = current(), caseId = m_case, path = partPath()](store::Office &office) {
                                const auto taken = store::takeFile(office, session, FixedClock(now), file, caseId, path);
                                return taken ? Result<>() : Result<>(std::unexpected(taken.error()));
                            }};
        case Step::Taken:
            return FileStep{FileAsk{"POST", u"/v1/blobs/"_s + current().digest + u"/taken"_s + shardPart(current().platformCase) + u"&act="_s
                                                + sync::hexOf(current().eid), "{}"}};
        case Step::Done:
            return std::optional<FileStep>();
        }
    }
}

Result<std::optional<FileStep>> FileExchange::portion()
{
    QFile file(QDir(store::attachmentFolder(m_office->folder())).filePath(m_giving.digest));
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_giving.sent)) {
        ZM_CHECK(giveUp(Giving::Refused, u"its file cannot be read"_s));
        return next();
    }
    const QByteArray bytes = file.read(std::min(m_portion, m_giving.bytes - m_giving.sent));
    if (bytes.isEmpty()) {
        ZM_CHECK(giveUp(Giving::Refused, u"its file is shorter than it was"_s));
        return next();
    }
    return FileStep{FileAsk{"PATCH", u"/v1/blobs/"_s + m_giving.digest + shardPart(m_giving.platformCase) + u"&at="_s + QString::number(m_giving.sent),
                            bytes, "application/octet-stream"}};
}

/// What this office says about its box: signed with the key it sends acts with.
Result<QByteArray> FileExchange::ownBox() const
{
    ZM_TRY(const auto enrolment, store::SyncBook(m_office->connection(), *m_clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform"_s);
    ZM_TRY(const crypto::Secret pkcs8, store::openForOffice(m_office->connection(), *m_session, store::kSyncSignerPlace, enrolment->sealedSigner));
    ZM_TRY(const auto signer, crypto::SigningKey::read(enrolment->suite, pkcs8));
    ZM_TRY(const auto pair, store::officeKey(*m_office, m_session, store::filesKeyName()));
    ZM_TRY(const auto line, sync::signText(sync::kBoxTag, sync::boxText(m_office->profile().device, pair.publicKey), signer));
    return sync::canonicalJson(sync::toJson(line));
}

Result<> FileExchange::answered(int status, const QByteArray &body)
{
    if (status != 200)
        return refused(status, body);
    switch (m_step) {
    case Step::List:
        return listed(body);
    case Step::Publish:
        m_step = Step::Choose;
        return {};
    case Step::Readers:
        return boxed(body);
    case Step::Announce:
    case Step::Send:
        return advanced(body);
    case Step::Fetch:
        return fetched(body);
    case Step::Taken:
        ++m_at;
        m_step = Step::Offered;
        return {};
    case Step::Choose:
    case Step::Offered:
    case Step::Take:
    case Step::Done:
        break;
    }
    return {};
}

Result<> FileExchange::listed(const QByteArray &body)
{
    const auto said = sync::readStrict(body, kLongList);
    if (!said) {
        m_trouble = u"the platform's list of files cannot be read"_s;
        m_step = Step::Done;
        return {};
    }
    m_portion = std::clamp<qint64>((*said)["portion"_L1].toInteger(), 1, 1 << 20);
    ZM_CHECK(compareSent(*said));
    for (const QJsonValue &one : (*said)["waiting"_L1].toArray()) {
        store::OfferedFile file{one["sha256"_L1].toString(), one["case"_L1].toString(), one["org"_L1].toString(),
                                sync::bytesOf(one["act"_L1].toString()), one["bytes"_L1].toInteger(), bytesIn(one["box"_L1])};
        if (sync::isHex(file.digest, 64)) // it becomes the name of a file
            m_offered.push_back(std::move(file));
    }
    ZM_TRY(const auto pair, store::officeKey(*m_office, m_session, store::filesKeyName()));
    const auto line = sync::signedFrom(QJsonDocument::fromJson((*said)["box"_L1].toString().toUtf8()).object());
    const bool known = line && line->text == sync::boxText(m_office->profile().device, pair.publicKey);
    m_step = known ? Step::Choose : Step::Publish;
    return {};
}

/// What lay at the platform may have been fetched since, or let go.
Result<> FileExchange::compareSent(const QJsonObject &said)
{
    QHash<QString, QJsonArray> readers;
    for (const QJsonValue &one : said["sent"_L1].toArray())
        readers.insert(one["sha256"_L1].toString(), one["readers"_L1].toArray());
    ZM_TRY(auto files, store::givenFiles(*m_office));
    for (store::GivenFile &file : files) {
        if (file.giving != Giving::Lies)
            continue;
        const auto found = readers.constFind(file.digest);
        bool any = false, all = true;
        for (const QJsonValue &one : found == readers.cend() ? QJsonArray() : *found) {
            if (one["org"_L1].toString() != file.reader)
                continue;
            any = true;
            all = all && one["taken"_L1].toBool();
        }
        if (any && !all)
            continue;
        file.giving = any ? Giving::Fetched : Giving::Refused;
        file.trouble = any ? QString() : u"the platform let it go before it was fetched: give it anew"_s;
        ZM_CHECK(store::noteGiven(*m_office, file));
    }
    return {};
}

Result<> FileExchange::boxed(const QByteArray &body)
{
    const auto said = sync::readStrict(body, kLongList);
    QJsonArray readers;
    for (const QJsonValue &one : said ? (*said)["readers"_L1].toArray() : QJsonArray()) {
        const auto reader = readerIn(one.toObject(), m_giving.reader);
        if (!reader)
            return giveUp(Giving::Refused, reader.error().detail);
        const auto box = store::boxFor(*m_office, *m_session, m_giving, *reader);
        if (!box && box.error().code == ErrorCode::Io)
            return std::unexpected(box.error());
        if (!box)
            return giveUp(Giving::Refused, box.error().detail);
        readers.append(QJsonObject{{u"device"_s, reader->device}, {u"box"_s, QString::fromLatin1(box->toBase64())}});
    }
    if (readers.isEmpty()) // it may come yet: an office publishes its box with its first exchange
        return giveUp(Giving::Waits, u"the platform knows no box of %1 yet"_s.arg(m_giving.reader));
    m_readers = sync::canonicalJson({{u"sha256"_s, m_giving.digest}, {u"bytes"_s, m_giving.bytes}, {u"case"_s, m_giving.platformCase}, {u"readers"_s, readers}});
    m_step = Step::Announce;
    return {};
}

Result<> FileExchange::advanced(const QByteArray &body)
{
    const auto said = sync::readStrict(body);
    const qint64 have = said ? (*said)["have"_L1].toInteger(-1) : -1;
    if (have < 0 || have > m_giving.bytes)
        return giveUp(Giving::Waits, u"the platform's answer about the file cannot be right"_s);
    m_giving.sent = have;
    m_giving.trouble.clear();
    const bool whole = (*said)["whole"_L1].toBool();
    if (whole)
        m_giving.giving = Giving::Lies;
    ZM_CHECK(store::noteGiven(*m_office, m_giving));
    m_step = whole ? Step::Choose : Step::Send;
    return {};
}

Result<> FileExchange::fetched(const QByteArray &body)
{
    QFile part(partPath());
    const bool there = QDir().mkpath(store::incomingFolder(m_office->folder())) && part.open(QIODevice::Append)
        && part.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!there || body.isEmpty() || part.write(body) != body.size() || !part.flush()) {
        m_trouble = u"a file that was given to this office cannot be kept: "_s + part.errorString();
        m_step = Step::Done; // what is there goes on the next time
        return {};
    }
    m_step = Step::Offered;
    return {};
}

Result<> FileExchange::jobDone(const Result<> &done)
{
    if (!done && done.error().code == ErrorCode::Io) {
        m_trouble = done.error().detail;
        m_step = Step::Done;
        return {};
    }
    QFile::remove(partPath());
    if (done) {
        m_step = Step::Taken;
        return {};
    }
    m_trouble = u"a file that %1 gave was not taken: %2"_s.arg(current().org, done.error().detail);
    m_spoilt.insert(current().digest);
    ++m_at;
    m_step = Step::Offered;
    return {};
}

Result<> FileExchange::refused(int status, const QByteArray &body)
{
    const auto said = sync::readStrict(body);
    const QString code = said ? (*said)["code"_L1].toString() : QString(), detail = said ? (*said)["detail"_L1].toString() : QString();
    const bool later = status == 429 || status >= 500 || status == 401 || status == 403 || code == "office_full"_L1 || code == "device_full"_L1;
    if (m_step == Step::Readers || m_step == Step::Announce || m_step == Step::Send) {
        const bool again = later || code == "file_unknown"_L1 || code == "reader_unknown"_L1;
        ZM_CHECK(giveUp(again ? Giving::Waits : Giving::Refused, detail));
        m_step = later ? Step::Offered : Step::Choose;
        return {};
    }
    if ((m_step == Step::Fetch || m_step == Step::Taken) && !later) {
        ++m_at; // it was let go meanwhile
        m_step = Step::Offered;
        return {};
    }
    if (status != 404) // an older platform carries no files
        m_trouble = detail;
    m_step = Step::Done;
    return {};
}

/// On to the next file; this one waits or stays where it is, with the reason.
Result<> FileExchange::giveUp(Giving giving, const QString &why)
{
    m_giving.giving = giving;
    m_giving.trouble = why;
    m_trouble = why;
    ZM_CHECK(store::noteGiven(*m_office, m_giving));
    m_step = Step::Choose;
    return {};
}

} // namespace zm::app
