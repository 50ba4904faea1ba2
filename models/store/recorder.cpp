#include "store/recorder.h"

#include "cases/codec.h"
#include "crypto/seal.h"
#include "store/actbytes.h"
#include "store/casekeys.h"
#include "store/purge.h"

namespace zm::store {

Recorder::Recorder(const Office &office, const Session &session, const Clock &clock)
    : m_office(office), m_session(session), m_clock(clock)
{
}

Result<const CaseKey *> Recorder::keyOf(const OpenFile &file, const cases::Act &act)
{
    if (const auto opened = m_keys.find(file.id); opened != m_keys.end())
        return &opened->second;
    ZM_TRY(auto key, caseKey(m_office.connection(), m_session, file.id));
    if (!key) {
        const auto *opening = std::get_if<cases::OpenCase>(&act.body);
        ZM_TRY(key, makeCaseKey(m_office.connection(), m_session, file.id, file.state.acts,
                                opening ? opening->subject.name : QString()));
    }
    return &m_keys.emplace(file.id, *std::move(key)).first->second;
}

Result<QByteArray> Recorder::sealedPart(const OpenFile &file, const cases::Act &act, const QByteArray &personal)
{
    if (personal.isEmpty())
        return QByteArray();
    ZM_TRY(const CaseKey *key, keyOf(file, act));
    return crypto::seal(key->key.view(), sealedAbout(file.id, file.state.acts), personal);
}

Result<Written> Recorder::record(const OpenFile &file, const cases::Act &act)
{
    const Profile &profile = m_office.profile();
    if (!m_device) {
        ZM_TRY(m_device, deviceEnd(m_office.connection(), profile.device));
        if (m_device->length == 0)
            m_device->head = profile.genesis;
    }
    const cases::EncodedAct encoded = cases::encodeAct(act);
    ZM_TRY(const QByteArray sealed, sealedPart(file, act, encoded.personal));
    const QDateTime at = m_clock.now();
    const QByteArray payload = payloadBytes({.act = encoded.open,
                                             .sealed = sealed,
                                             .caseId = file.id,
                                             .n = file.state.acts,
                                             .prev = file.head,
                                             .device = profile.device,
                                             .deviceN = m_device->length,
                                             .devicePrev = m_device->head,
                                             .at = at,
                                             .officer = m_session.officer.id});
    const QByteArray hash = actHash(payload);
    ZM_TRY(const QByteArray signature, m_session.key.sign(signedBytes(payload)));
    ZM_CHECK(appendAct(m_office.connection(), {0, file.id, file.state.acts, payload, hash, signature}));
    if (act.kind() == cases::ActKind::PurgeIdentity) {
        ZM_CHECK(forgetIdentity(m_office, m_session, file, act, hash));
        m_keys.erase(file.id);
    }
    m_device = ChainEnd{m_device->length + 1, hash};
    return Written{hash, at};
}

Result<> Recorder::finish()
{
    if (!m_device)
        return {};
    return setDeviceEnd(m_office.connection(), m_office.profile().device, *m_device);
}

} // namespace zm::store
