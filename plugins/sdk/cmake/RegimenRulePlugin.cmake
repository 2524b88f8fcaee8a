# How a rule plugin is built: by Regimen itself, and by whoever says find_package(RegimenRuleSdk).

# regimen_add_warnings(TARGET SCOPE): Regimen's own warnings; -DREGIMEN_STRICT=ON makes them errors.
function(regimen_add_warnings target scope)
  # -Wrestrict of g++ 12 is wrong about std::string at -O3 (GCC bug 105651).
  target_compile_options(${target} ${scope}
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnull-dereference -Wcast-align -Wformat=2
    -Wimplicit-fallthrough -Wno-restrict "$<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor;-Woverloaded-virtual>"
    $<$<BOOL:${REGIMEN_STRICT}>:-Werror>)
endfunction()

# regimen_add_rule_plugin(NAME SOURCE... [DESTINATION FOLDER]): the sources, C or C++, as
#   NAME_rules  a static library, which tests link, and to which you link what the rules need;
#   NAME        NAME.so, the plugin: the same objects, with the one entry symbol exported and nothing else.
# `cmake --install` puts it among the rules of the Regimen in the prefix, or into DESTINATION below the prefix.
function(regimen_add_rule_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "DESTINATION" "")
  if(NOT arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "regimen_add_rule_plugin(${name}): no sources")
  endif()
  if(NOT arg_DESTINATION)
    set(arg_DESTINATION lib/regimen/rules)
  endif()
  set(symbols ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/entry.map)

  add_library(${name}_rules STATIC ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name}_rules PUBLIC regimen::rule_sdk)
  regimen_add_warnings(${name}_rules PRIVATE)
  # The module has no source of its own: it is the whole of the library, and linked as C++ where one source is.
  add_library(${name} MODULE ${symbols})
  set(not_c ${arg_UNPARSED_ARGUMENTS})
  list(FILTER not_c EXCLUDE REGEX "\\.c$")
  if(NOT not_c)
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE C)
  endif()
  target_link_libraries(${name} PRIVATE "$<LINK_LIBRARY:WHOLE_ARCHIVE,${name}_rules>")
  target_link_options(${name} PRIVATE -Wl,-z,defs -Wl,--version-script=${symbols})
  set_target_properties(${name} PROPERTIES PREFIX "" LINK_DEPENDS ${symbols})
  set_target_properties(${name}_rules PROPERTIES POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  install(TARGETS ${name} LIBRARY DESTINATION ${arg_DESTINATION} COMPONENT rules)
endfunction()
