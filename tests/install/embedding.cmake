# Embeds the library in tests/install/outside in three ways:
#   static, installed from this build           find_package
#   shared, built inside the outside project    add_subdirectory
#   shared, installed from that build           find_package
# and reads what the shared library exports. Building once for the last two keeps it short.

function(run what)
  message(STATUS "${what}")
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result)
    message(FATAL_ERROR "${what}: failed with ${result}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

# `rules`: where the packs are that the program loads.
function(outside name rules)
  run("${name}: configure" "${CMAKE_COMMAND}" -S "${source}/tests/install/outside" -B "${work}/${name}" -G "${generator}"
    "-DCMAKE_CXX_COMPILER=${compiler}" -DCMAKE_BUILD_TYPE=None ${ARGN})
  run("${name}: build" "${CMAKE_COMMAND}" --build "${work}/${name}")
  run("${name}: run" "${work}/${name}/outside" "${rules}")
  message(STATUS "${name}: it printed: ${output}")
  if(NOT output MATCHES "eligible 2025\\.00 town")
    message(FATAL_ERROR "${name}: the program should have printed: eligible 2025.00 town")
  endif()
endfunction()

function(prefix_has prefix)
  foreach(path IN ITEMS include/weal/decimal.hpp share/weal/rules share/doc/weal/LICENSE)
    if(NOT EXISTS "${prefix}/${path}")
      message(FATAL_ERROR "the install has no ${path}")
    endif()
  endforeach()
endfunction()

file(REMOVE_RECURSE "${work}/prefix-static" "${work}/prefix-shared")

run("install the static library" "${CMAKE_COMMAND}" --install "${build}" --prefix "${work}/prefix-static")
prefix_has("${work}/prefix-static")
outside(found-static "${work}/prefix-static/share/weal/rules" "-Dweal_DIR=" "-DCMAKE_PREFIX_PATH=${work}/prefix-static")

outside(subdirectory "${source}/rules" "-DWEAL_SOURCE=${source}" -DBUILD_SHARED_LIBS=ON -DWEAL_INSTALL=ON)
run("install the shared library" "${CMAKE_COMMAND}" --install "${work}/subdirectory" --prefix "${work}/prefix-shared")
prefix_has("${work}/prefix-shared")
outside(found-shared "${work}/prefix-shared/share/weal/rules" "-Dweal_DIR=" "-DCMAKE_PREFIX_PATH=${work}/prefix-shared")

if(nm)
  file(GLOB_RECURSE library "${work}/prefix-shared/libweal.so")
  run("exports" "${python}" -B "${source}/tests/install/check_exports.py" "${nm}" "${library}" "${source}/src")
  message(STATUS "${output}")
endif()
