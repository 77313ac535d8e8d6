# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# libphonenumber 8.12 ships no CMake package on Debian 12; its headers include protobuf's.
find_package(Protobuf REQUIRED)
find_library(PhoneNumber_LIBRARY phonenumber)
find_path(PhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
# The version stands in the library's name alone: libphonenumber.so.8.12.
file(REAL_PATH "${PhoneNumber_LIBRARY}" phonenumber_file)
string(REGEX MATCH "[0-9]+(\\.[0-9]+)+$" PhoneNumber_VERSION "${phonenumber_file}")
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PhoneNumber REQUIRED_VARS PhoneNumber_LIBRARY PhoneNumber_INCLUDE_DIR)
if(PhoneNumber_FOUND AND NOT TARGET PhoneNumber::PhoneNumber)
    add_library(PhoneNumber::PhoneNumber UNKNOWN IMPORTED)
    set_target_properties(PhoneNumber::PhoneNumber PROPERTIES
        IMPORTED_LOCATION ${PhoneNumber_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${PhoneNumber_INCLUDE_DIR}
        INTERFACE_LINK_LIBRARIES protobuf::libprotobuf)
endif()
mark_as_advanced(PhoneNumber_LIBRARY PhoneNumber_INCLUDE_DIR)
