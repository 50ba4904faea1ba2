// Does one transaction and is killed at its n-th step: the victim of tst_faultmatrix. Says "done" when it was acknowledged.

#include "faultscene.h"
#include "faultyvfs.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;
using namespace zm::test;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    FaultScene scene{words[1], shippedLaw()};
    const FaultKind &kind = faultKinds().at(words[2].toUInt());
    FaultyVfs disk;
    store::SharedSession session;
    if (kind.name != QLatin1StringView("bring up to date")) // which opening it would do
        session = must(must(store::Office::open(scene.office())).signIn(kind.officer, kFaultPassword));
    disk.arm(Fault::Killed, words[3].toInt());
    const auto done = kind.act(scene, kFaultPassword, session);
    if (!done)
        return 1;
    std::puts("done");
    std::fflush(stdout);
    return disk.struck() ? 3 : 0;
}
