#include "issued_record.hpp"

#include <catch2/catch.hpp>

#include "catalogue_text.hpp"
#include "clinic_values.hpp"

using namespace regimen;
using namespace regimen::testing;

TEST_CASE("the record of an issued version reads back equal", "[db][clinic]") {
  const auto record =
      GENERATE(db::IssuedRecord{full_patient().facts, full_patient().measures, full_report()}, db::IssuedRecord{});
  const auto read = db::parse_record(db::write_record(record));
  REQUIRE(read);
  CHECK(*read == record);
}

TEST_CASE("a record with anything else in it is an error and not another record", "[db][clinic]") {
  const std::string good = db::write_record({full_patient().facts, full_patient().measures, full_report()});
  REQUIRE(db::parse_record(good));
  struct Spoiled {
    const char* from;
    const char* to;
  };
  const auto spoiled = GENERATE(values<Spoiled>({{"severity = \"stop\"", "severity = \"halt\""},
                                                 {"item = 0", "item = -1"},
                                                 {"basis = \"ffff", "basis = \"xxxx"},
                                                 {"basis = \"ffff", "basis = \"ffffffff"},
                                                 {"facts = \"ffff", "facts = \"xxxx"},
                                                 {"dose = \"0000", "dosis = \"0000"},
                                                 {"why = [\"dose\"", "why = [\"dosage\""},
                                                 {"why = [", "whence = ["},
                                                 {"[findings.source]\n", "[findings.sauce]\n"},
                                                 {"action = \"replace\"", "action = \"remove\""},
                                                 {"status = \"timed-out\"", "status = \"late\""},
                                                 {"pain_now = 0", "pain_now = 11"},
                                                 {"2026-11-20T12:00:00Z", "noon"},
                                                 {"[facts]\n", "[facts]\n\"No Fact\" = \"yes\"\n"},
                                                 {"[facts]\n", "[facts]\nfever = \"maybe\"\n"},
                                                 {"[measures]", "[measures"},
                                                 {"rule = ", "rool = "}}));
  INFO(spoiled.from << " -> " << spoiled.to);
  CHECK_FALSE(db::parse_record(with(good, spoiled.from, spoiled.to)));
}
