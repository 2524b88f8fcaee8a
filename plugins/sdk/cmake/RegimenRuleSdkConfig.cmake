# find_package(RegimenRuleSdk): the target regimen::rule_sdk, regimen_add_rule_plugin(), regimen_add_warnings(), and in
# REGIMEN_CLI the regimen-cli of the same installation, to try plugins with.
if(CMAKE_VERSION VERSION_LESS 3.24)
  set(RegimenRuleSdk_FOUND FALSE)
  set(RegimenRuleSdk_NOT_FOUND_MESSAGE "RegimenRuleSdk needs CMake 3.24 or newer")
  return()
endif()
include(${CMAKE_CURRENT_LIST_DIR}/RegimenRuleSdkTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/RegimenRulePlugin.cmake)
get_filename_component(REGIMEN_CLI "${CMAKE_CURRENT_LIST_DIR}/../../../bin/regimen-cli" ABSOLUTE)
