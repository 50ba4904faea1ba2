#include "entries.h"

#include "documents/templatecheck.h"
#include "resources/resources.h"
#include "store/receipt.h"

namespace zm::test {

/// A receipt of four lines, or a PDF that carries one.
void readReceipt(const QByteArray &bytes)
{
    const auto receipt = store::readReceipt(bytes);
    if (receipt)
        orElseStop(!receipt->fingerprint.isEmpty() && !receipt->said.isEmpty());
    (void)store::readReceiptOfPdf(bytes);
}

/// An office's own template of a decision to enter somebody.
void readTemplate(const QByteArray &bytes)
{
    static const QByteArray shipped = resources::read(QStringLiteral("templates/entry_decision.json")).value();
    static const QByteArray words = resources::read(QStringLiteral("templates/words.json")).value();
    const auto read = documents::TemplateBook::read(bytes);
    const auto faults = documents::templateFaults(bytes, shipped, words);
    orElseStop(read || !faults.empty());
    for (const documents::TemplateFault &fault : faults)
        orElseStop(!documents::faultText(fault).isEmpty());
}

} // namespace zm::test
