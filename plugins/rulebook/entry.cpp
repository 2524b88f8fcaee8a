#include <cstring>

#include "open_pack.hpp"

namespace {

/// By itself it has nothing to judge by.
std::int32_t no_answer(const regimen_rule_plugin* /*plugin*/, const regimen_request* /*request*/,
                       const regimen_sink* /*sink*/) {
  return REGIMEN_FAILED;
}

const void* extension(const regimen_rule_plugin* /*plugin*/, const char* id) {
  return std::strcmp(id, REGIMEN_RULE_PACK_EXTENSION) == 0 ? &rulebook::pack_reader() : nullptr;
}

}  // namespace

extern "C" REGIMEN_EXPORT const regimen_rule_plugin regimen_rules_v1 = {sizeof(regimen_rule_plugin),
                                                                        REGIMEN_RULE_ABI_MAJOR,
                                                                        REGIMEN_RULE_ABI_MINOR,
                                                                        0,
                                                                        "org.regimen.rulebook",
                                                                        "1.0.0",
                                                                        "Reader of rule packs",
                                                                        nullptr,
                                                                        0,
                                                                        0,
                                                                        &no_answer,
                                                                        &extension};
