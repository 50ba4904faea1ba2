#pragma once

#include "sync/actpayload.h"
#include "sync/envelope.h"
#include "sync/serverstore.h"

namespace zm::sync {

/// An act as an office would send it; evidently invented.
inline ActPayload sampleAct()
{
    using namespace Qt::Literals::StringLiterals;
    return {.type = u"decide_entry"_s,
            .caseId = u"110105-0105-2025-5f0c1a2b3c4d"_s,
            .lane = Lane::Decision,
            .prev = QByteArray(32, 'p'),
            .n = 6,
            .filingsSeen = 2,
            .nonce = QByteArray(16, 'n'),
            .body = {{u"payload"_s, u"{\"act\":{\"text\":\"\u7532 \\\"quoted\\\"\"}}"_s}, {u"sig"_s, u"c2ln"_s}},
            .by = {u"p"_s, u"JING0105"_s, u"president"_s, {}},
            .device = u"ffeeddccbbaa99887766554433221100"_s,
            .deviceN = 41,
            .devicePrev = QByteArray(32, 'd'),
            .assertedAt = QDateTime(QDate(2025, 4, 1), QTime(2, 3, 4, 567), Qt::UTC),
            .clock = {-12, 30, 600, true},
            .rules = u"2025-01"_s,
            .app = u"0.1.0"_s,
            .supersedes = {}};
}

} // namespace zm::sync
