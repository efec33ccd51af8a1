# Compile options that every target of the project shares, as one interface target.
add_library(muster_options INTERFACE)
target_include_directories(muster_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(muster_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference
  -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough)
if(MUSTER_WERROR)
  target_compile_options(muster_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND (CMAKE_BUILD_TYPE STREQUAL "Release" OR MUSTER_SANITIZE))
  # False alarms of GCC 12 inside the standard library, once it is inlined (GCC bug 105329).
  target_compile_options(muster_options INTERFACE -Wno-null-dereference -Wno-restrict)
endif()
if(MUSTER_SANITIZE)
  target_compile_options(muster_options INTERFACE
    -fsanitize=${MUSTER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(muster_options INTERFACE -fsanitize=${MUSTER_SANITIZE})
endif()
if(MUSTER_COVERAGE)
  target_compile_options(muster_options INTERFACE --coverage)
  target_link_options(muster_options INTERFACE --coverage)
endif()
