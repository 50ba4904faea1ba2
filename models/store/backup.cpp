#include "store/backup.h"

#include "crypto/box.h"
#include "crypto/hash.h"
#include "crypto/keystore.h"
#include "crypto/seal.h"
#include "sql/durablefile.h"
#include "sql/query.h"
#include "store/accounts.h"
#include "store/handedkeys.h"
#include "store/keptapart.h"
#include "store/officekeys.h"
#include "store/officerpair.h"
#include "store/officeseal.h"
#include "store/officerstatement.h"
#include "store/querylog.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kCounts = u"SELECT (SELECT count(*) FROM act), (SELECT count(DISTINCT case_id) FROM act), "
                                "(SELECT count(*) FROM officer)";
constexpr QStringView kLastDevice = u"SELECT d.id, d.acts, d.head FROM device d ORDER BY d.acts DESC, d.id LIMIT 1";
constexpr QStringView kSound = u"PRAGMA integrity_check(3)";
constexpr QByteArrayView kBoxAbout = "backup|content";
constexpr QStringView kScratch = u"copying-";

const QString &databaseName()
{
    static const QString name = u"office.sqlite"_s;
    return name;
}

/// The database is copied by its own means; the rest can be rebuilt or belongs to a program that runs now.
bool isRecord(const QString &name)
{
    return !name.startsWith(databaseName()) && !name.startsWith("before-update/"_L1) && !name.startsWith("register."_L1) && !name.startsWith("register-"_L1) && !name.startsWith(kScratch)
        && !name.endsWith(".lock"_L1) && !name.endsWith(".part"_L1) && !name.endsWith("-wal"_L1)
        && !name.endsWith("-shm"_L1);
}

QStringList filesOf(const QString &folder)
{
    const QDir root(QDir(folder).absolutePath()); // of a relative one Qt gives no names below it
    QStringList names;
    QDirIterator walk(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString name = root.relativeFilePath(walk.next());
        if (isRecord(name))
            names.append(name);
    }
    names.sort();
    return names;
}

template <typename Number>
QByteArray bigEndian(Number number)
{
    const Number swapped = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

Result<> packFile(PieceWriter &to, const QString &path, const QString &name, BackupManifest &manifest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (name != databaseName() && !QFile::exists(path))
            return {}; // a purge took it while we walked
        return fail(ErrorCode::Io, path + u": "_s + file.errorString());
    }
    const qint64 size = file.size();
    const QByteArray utf8 = name.toUtf8();
    const QByteArray head = bigEndian(quint32(utf8.size())) + utf8 + bigEndian(quint64(size));
    ZM_CHECK(to.put(head));
    crypto::Sha256 digest;
    for (qint64 left = size; left > 0;) {
        const QByteArray part = file.read(std::min<qint64>(left, crypto::kPieceSize));
        if (part.isEmpty())
            return fail(ErrorCode::Io, path + u": changed while it was read"_s);
        digest.add(part);
        ZM_CHECK(to.put(part));
        left -= part.size();
    }
    manifest.files.push_back({name, size, digest.result()});
    return {};
}

Result<BackupHeader> headerFor(const Office &office, const SharedSession &session, const QByteArray &recovery,
                               const crypto::Secret &content, const Clock &clock)
{
    BackupHeader header;
    header.genesis = office.profile().genesis;
    header.code = office.profile().code;
    header.madeAt = clock.now();
    ZM_TRY(const OfficeKey pair, backupPair(office, session));
    header.publicKey = pair.publicKey;
    header.sealedKey = pair.sealed;
    ZM_TRY(header.box, crypto::sealTo(pair.publicKey, kBoxAbout, content.view()));
    ZM_TRY(const auto officers, officerRows(office.connection()));
    const int generation = generationOf(pair.sealed);
    for (const OfficerRow &row : officers) {
        const Officer &officer = row.statement.officer;
        BackupHeader::Slot slot{officer.id, row.keystore};
        slot.suite = officer.suite;
        if (generation > 0) {
            ZM_TRY(slot.pair, sealedPairOf(office.connection(), officer.id));
            ZM_TRY(slot.box, boxOf(office.connection(), generation, officer.id));
        }
        header.officers.push_back(std::move(slot));
    }
    if (!recovery.isEmpty()) {
        ZM_TRY(header.recovery, crypto::lockKeystore(recovery, content.view(), crypto::kScryptNormal, crypto::sealingOf(content.view())));
    }
    return header;
}

Result<BackupManifest> pack(const Office &office, const QString &copy, const QString &path, const BackupHeader &header,
                            const crypto::Secret &content)
{
    const QByteArray bytes = headerBytes(header);
    ZM_TRY(auto file, sql::DurableFile::create(path));
    ZM_CHECK(file.append(bytes));
    PieceWriter to(content.view(), bytes, [&](QByteArrayView sealed) { return file.append(sealed); });
    BackupManifest manifest;
    {
        ZM_TRY(const auto connection, sql::Connection::open(copy));
        ZM_TRY(manifest, countedOf(connection));
    }
    ZM_CHECK(packFile(to, copy, databaseName(), manifest));
    for (const QString &name : filesOf(office.folder()))
        ZM_CHECK(packFile(to, QDir(office.folder()).filePath(name), name, manifest));
    const QByteArray json = manifestBytes(manifest);
    const QByteArray end = bigEndian(quint32(0)) + bigEndian(quint32(json.size())) + json;
    ZM_CHECK(to.put(end));
    ZM_CHECK(to.finish());
    ZM_CHECK(file.finish());
    return manifest;
}

/// The office's key that the backup's pair lies under, for whoever has the officer's keystore open.
Result<crypto::Secret> keyInBackup(const BackupHeader &header, const BackupHeader::Slot &slot, const crypto::Secret &keystore)
{
    const int generation = generationOf(header.sealedKey);
    if (generation == 0)
        return officeKeyIn(keystore.view());
    if (slot.box.isEmpty())
        return fail(ErrorCode::Denied, u"when this backup was made, %1 had not been handed the office's new key"_s.arg(slot.officer));
    ZM_TRY(const auto pkcs8, signingKeyIn(keystore.view()));
    ZM_TRY(const auto key, crypto::SigningKey::read(slot.suite, pkcs8));
    Officer officer;
    officer.id = slot.officer;
    ZM_TRY(const auto pair, openOfficerPair(header.genesis, officer, key, slot.pair));
    return openKeyBox(header.genesis, generation, slot.officer, pair, slot.box);
}

Result<crypto::Secret> contentKey(const BackupHeader &header, const BackupOpener &opener)
{
    if (!opener.recovery.isEmpty()) {
        if (header.recovery.isEmpty())
            return fail(ErrorCode::Denied, u"this backup has no recovery passphrase: open it as an officer"_s);
        return crypto::unlockKeystore(opener.recovery, header.recovery);
    }
    const auto slot = std::ranges::find(header.officers, opener.officer, &BackupHeader::Slot::officer);
    if (slot == header.officers.end())
        return fail(ErrorCode::Denied, u"unknown officer or wrong password"_s);
    ZM_TRY(const auto keys, crypto::unlockKeystore(opener.password, slot->keystore));
    ZM_TRY(const auto officeSecret, keyInBackup(header, *slot, keys));
    ZM_TRY(const auto pair, openBackupPair(officeSecret, header.sealedKey));
    return crypto::openBox(pair.view(), kBoxAbout, header.box);
}

/// A name that stays inside the folder it is unpacked into.
bool isInside(const QString &name)
{
    return !name.isEmpty() && QDir::cleanPath(name) == name && !QDir::isAbsolutePath(name)
        && !name.startsWith(".."_L1) && !name.contains(u'\\');
}

Result<BackupManifest::File> unpackFile(PieceReader &from, const QString &folder, const QString &name)
{
    ZM_TRY(const QByteArray bytes, from.take(8));
    const qint64 size = qint64(qFromBigEndian<quint64>(bytes.constData()));
    const QString path = QDir(folder).filePath(name);
    if (!isInside(name) || size < 0 || !QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::Corrupt, u"the backup names a file that cannot be one of an office: "_s + name);
    ZM_TRY(auto file, sql::DurableFile::create(path));
    crypto::Sha256 digest;
    for (qint64 left = size; left > 0;) {
        ZM_TRY(const QByteArray part, from.take(std::min<qint64>(left, crypto::kPieceSize)));
        digest.add(part);
        ZM_CHECK(file.append(part));
        left -= part.size();
    }
    ZM_CHECK(file.finish());
    return BackupManifest::File{name, size, digest.result()};
}

Result<> unpackAll(PieceReader &from, const QString &folder, BackupManifest &manifest)
{
    std::vector<BackupManifest::File> found;
    while (true) {
        ZM_TRY(const QByteArray length, from.take(4));
        const auto size = qFromBigEndian<quint32>(length.constData());
        if (size == 0)
            break;
        ZM_TRY(const QByteArray name, from.take(size));
        ZM_TRY(auto file, unpackFile(from, folder, QString::fromUtf8(name)));
        found.push_back(std::move(file));
    }
    ZM_TRY(const QByteArray length, from.take(4));
    ZM_TRY(const QByteArray bytes, from.take(qFromBigEndian<quint32>(length.constData())));
    ZM_CHECK(from.end());
    ZM_TRY(manifest, readManifest(bytes));
    const auto same = [](const BackupManifest::File &a, const BackupManifest::File &b) {
        return a.name == b.name && a.size == b.size && a.digest == b.digest;
    };
    if (!std::ranges::equal(found, manifest.files, same))
        return fail(ErrorCode::Corrupt, u"the files of the backup are not those of its manifest"_s);
    return {};
}

Result<> checkDatabase(const QString &path, const BackupManifest &manifest)
{
    ZM_TRY(const auto connection, sql::Connection::open(path));
    {
        ZM_TRY(auto sound, sql::run(connection, kSound));
        if (!sound.next() || sound.text(0) != "ok"_L1)
            return fail(ErrorCode::Corrupt, u"the database in the backup is damaged"_s);
    }
    ZM_TRY(const BackupManifest counted, countedOf(connection));
    if (counted.acts != manifest.acts || counted.cases != manifest.cases || counted.officers != manifest.officers
        || counted.head != manifest.head || counted.deviceActs != manifest.deviceActs)
        return fail(ErrorCode::Corrupt, u"the database in the backup is not what its manifest counts"_s);
    if (manifest.logRecords && (counted.logRecords != manifest.logRecords || counted.logHead != manifest.logHead))
        return fail(ErrorCode::Corrupt, u"the query log in the backup does not end where its manifest says"_s);
    return {};
}

} // namespace

Result<> sweepCopies(const QString &folder)
{
    const QStringList left = QDir(folder).entryList({kScratch + u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : left) {
        if (!QDir(QDir(folder).filePath(name)).removeRecursively())
            return fail(ErrorCode::Io, name + u": a copy that was left over cannot be removed"_s);
    }
    return {};
}

Result<BackupManifest> countedOf(const sql::Connection &connection)
{
    BackupManifest counted;
    ZM_TRY(auto counts, sql::run(connection, kCounts));
    if (!counts.next())
        return fail(ErrorCode::Corrupt, u"the database cannot be counted"_s);
    counted.acts = counts.bigNumber(0);
    counted.cases = counts.bigNumber(1);
    counted.officers = counts.bigNumber(2);
    ZM_TRY(auto device, sql::run(connection, kLastDevice));
    if (device.next()) {
        counted.device = device.text(0);
        counted.deviceActs = device.bigNumber(1);
        counted.head = device.bytes(2);
    }
    ZM_CHECK(device.failed());
    ZM_TRY(const ChainEnd log, queryLogEnd(connection));
    counted.logRecords = log.length;
    counted.logHead = log.head;
    return counted;
}

Result<Unpacked> unpackBackup(const QString &path, const QString &folder, const BackupOpener &opener)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(QFile::exists(path) ? ErrorCode::Io : ErrorCode::NotFound, path + u": "_s + file.errorString());
    Unpacked unpacked;
    QByteArray header;
    ZM_TRY(unpacked.header, readHeader(file, header));
    ZM_TRY(const auto key, contentKey(unpacked.header, opener));
    PieceReader from(key.view(), header, file);
    ZM_CHECK(unpackAll(from, folder, unpacked.manifest));
    ZM_CHECK(checkDatabase(QDir(folder).filePath(databaseName()), unpacked.manifest));
    return unpacked;
}

Result<BackupReport> writeBackup(const Office &office, const SharedSession &session, const QString &path,
                                 const BackupRequest &request, const Clock &clock)
{
    if (QFile::exists(path))
        return fail(ErrorCode::Invalid, path + u" is there already: a backup is never overwritten"_s);
    ZM_CHECK(writeJournal(office));
    ZM_TRY(const OfficeKey pair, backupPair(office, session));
    const QByteArrayView value = QByteArrayView(pair.sealed).sliced(markOf(generationOf(pair.sealed)).size());
    ZM_TRY(const auto content, crypto::makeSealKey(crypto::sealingOfValue(value).value_or(crypto::Sealing::Aes256Gcm)));
    ZM_TRY(const BackupHeader header, headerFor(office, session, request.recovery, content, clock));
    // What a killed program left here is gone at the next purge and the next backup: see sweepCopies().
    ZM_CHECK(sweepCopies(office.folder()));
    const QTemporaryDir scratch(QDir(office.folder()).filePath(kScratch + u"XXXXXX"_s));
    if (!scratch.isValid())
        return fail(ErrorCode::Io, scratch.errorString());
    const QString copy = scratch.filePath(databaseName());
    ZM_CHECK(sql::copyDatabase(office.connection(), copy, request.progress));

    const QString unproven = path + u".unproven"_s;
    QFile::remove(unproven);
    auto packed = pack(office, copy, unproven, header, content);
    const auto proven = [&]() -> Result<BackupManifest> {
        if (!packed)
            return std::unexpected(packed.error());
        QFile back(unproven);
        QByteArray read;
        if (!back.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Io, unproven + u": "_s + back.errorString());
        ZM_TRY(const auto again, readHeader(back, read));
        PieceReader from(content.view(), read, back);
        BackupManifest manifest;
        const QString folder = scratch.filePath(u"back"_s);
        ZM_CHECK(unpackAll(from, folder, manifest));
        ZM_CHECK(checkDatabase(QDir(folder).filePath(databaseName()), manifest));
        return manifest;
    }();
    if (!proven) {
        QFile::remove(unproven);
        return std::unexpected(proven.error());
    }
    if (const auto named = sql::moveDurably(unproven, path); !named) {
        QFile::remove(path); // it may have its name already, and nobody knows whether that lasts
        QFile::remove(unproven);
        return std::unexpected(named.error());
    }
    BackupReport report{path, QFileInfo(path).size(), *proven, journalBeside(path, office.profile().genesis)};
    if (!writeJournalBeside(office, path))
        report.journal.clear();
    return report;
}

} // namespace zm::store
