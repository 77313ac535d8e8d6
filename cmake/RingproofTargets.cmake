# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Every target of the project links this one: all flags and guard rails live here.
add_library(ringproof_flags INTERFACE)
target_compile_features(ringproof_flags INTERFACE cxx_std_20)
target_compile_definitions(ringproof_flags INTERFACE
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_MESSAGELOGCONTEXT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(ringproof_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi
    -Wold-style-cast -Wimplicit-fallthrough -Wswitch-enum
    -Wno-missing-field-initializers # designated initializers leave the rest at its default on purpose
    -fstack-protector-strong
    $<$<BOOL:${RINGPROOF_WERROR}>:-Werror>
    $<$<AND:$<CONFIG:Release,RelWithDebInfo>,$<NOT:$<BOOL:${RINGPROOF_SANITIZE}>>>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
target_link_options(ringproof_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,--as-needed)
if(RINGPROOF_SANITIZE)
    target_compile_options(ringproof_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(ringproof_flags INTERFACE -fsanitize=address,undefined)
endif()
target_link_libraries(ringproof_flags INTERFACE Qt6::Core)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# ringproof_library(<name> SOURCES ... [LINKS ...])
# One static library per folder, target ringproof_<name>. Links are private: whoever wants a
# lower library's headers names it as well, so that every arrow is written down.
function(ringproof_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(ringproof_${name} STATIC ${arg_SOURCES})
    target_include_directories(ringproof_${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(ringproof_${name} PRIVATE ringproof_flags ${arg_LINKS})
endfunction()

# ringproof_program(<target> SOURCES ... [LINKS ...])
function(ringproof_program target)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${target} ${arg_SOURCES})
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(${target} PRIVATE ringproof_flags ${arg_LINKS})
    target_compile_definitions(${target} PRIVATE RINGPROOF_VERSION="${PROJECT_VERSION}")
endfunction()
