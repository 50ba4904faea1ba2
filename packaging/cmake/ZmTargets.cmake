# Two helpers make every target of the house: zm_layer() a library, zm_test() a Qt Test program.
# The link lines given here are what keeps the layers apart: a layer cannot include what it does not use.

add_library(zm_flags INTERFACE)
target_include_directories(zm_flags INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/models)
target_compile_options(zm_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wswitch-enum $<$<BOOL:${ZM_WERROR}>:-Werror>)
target_compile_definitions(zm_flags INTERFACE QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(ZM_SANITIZE)
    target_compile_options(zm_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(zm_flags INTERFACE -fsanitize=address,undefined)
endif()

if(ZM_FUZZ)
    # libstdc++ 12 hides <expected> from every compiler that does not claim all of the concepts; clang 16 has what it needs of them.
    target_compile_options(zm_flags INTERFACE -D__cpp_concepts=202002L -Wno-builtin-macro-redefined -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g)
    target_link_options(zm_flags INTERFACE -fsanitize=address,undefined)
endif()

# zm_layer(zm_law USES zm_base Qt6::Core PRIVATE_USES ICU::uc SOURCES a.cpp ...)
function(zm_layer name)
    cmake_parse_arguments(arg "" "" "USES;PRIVATE_USES;SOURCES" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC zm_flags Qt6::Core ${arg_USES} PRIVATE ${arg_PRIVATE_USES})
    target_compile_definitions(${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_USE_QSTRINGBUILDER)
    target_precompile_headers(${name} PRIVATE <QString> <QStringList> <QDate> <QByteArray> <QList> <QJsonObject>
        <QJsonArray> <QJsonDocument> <expected> <variant> <vector> <optional> <algorithm> <functional> <memory>)
endfunction()

# zm_test(tst_calendar USES zm_law): one Qt Test program from tst_calendar.cpp in the calling folder.
function(zm_test name)
    cmake_parse_arguments(arg "" "" "USES;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_USES})
    target_compile_definitions(${name} PRIVATE ZM_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        ZM_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8")
endfunction()
