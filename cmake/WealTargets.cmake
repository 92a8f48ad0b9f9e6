# What every target of this repository shares: language, warnings, sanitizers, compiler cache.

# Compiles through ccache where it is installed; says nothing where it is not.
function(weal_use_ccache)
  find_program(CCACHE_PROGRAM ccache)
  mark_as_advanced(CCACHE_PROGRAM)
  if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}" PARENT_SCOPE)
  endif()
endfunction()

# Settings of a target that is compiled here. None of them reaches those who link it.
function(weal_own_target target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  if(NOT MSVC)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # GCC 12 warns of overlap and overread inside std::string's own operators (GCC bug 105651).
      # It also takes an empty std::optional for an uninitialised one; clang and the sanitizers see the real ones.
      target_compile_options(${target} PRIVATE -Wno-restrict -Wno-stringop-overread -Wno-maybe-uninitialized)
    endif()
    if(WEAL_WARNINGS_AS_ERRORS)
      target_compile_options(${target} PRIVATE -Werror)
    endif()
  endif()
  if(WEAL_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=${WEAL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=${WEAL_SANITIZE})
  endif()
endfunction()

# A header that includes the given headers, written only when it changes.
function(weal_umbrella_header path before after)
  set(text "${before}")
  foreach(header IN LISTS ARGN)
    string(APPEND text "#include \"${header}\"\n")
  endforeach()
  string(APPEND text "${after}")
  file(CONFIGURE OUTPUT "${path}" CONTENT "${text}" @ONLY)
endfunction()
