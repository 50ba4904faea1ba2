// Keeps one draft anew at each keystroke until it is killed, and says so a line a time: the victim of tst_drafts.

#include "storefixture.h"
#include "store/drafts.h"

#include <QCoreApplication>

#include <cstdio>

using namespace zm;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4 && words.size() != 5)
        return 2;
    const store::Office office = test::must(store::Office::open(words[1]));
    const auto session = test::must(office.signIn(words[2], words[3].toUtf8()));
    const FixedClock clock(QDate(2025, 4, 2));
    store::Draft draft;
    for (int typed = 1; typed < 100000; ++typed) {
        draft.content = words.value(4).toUtf8() + QByteArray(typed, 'x');
        draft.id = test::must(store::keepDraft(office, *session, draft, clock));
        std::printf("%d\n", typed);
        std::fflush(stdout);
    }
    return 0;
}
