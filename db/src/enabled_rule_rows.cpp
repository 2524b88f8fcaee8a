#include "enabled_rule_rows.hpp"

#include <SQLiteCpp/Statement.h>

#include "row_values.hpp"

namespace regimen::db {

std::vector<EnabledRule> read_enabled_rules(SQLite::Database& database) {
  std::vector<EnabledRule> rules;
  SQLite::Statement row(database,
                        "SELECT sha256, file, enabled_by, enabled_at FROM enabled_rule ORDER BY enabled_at, sha256");
  while (row.executeStep()) {
    EnabledRule rule;
    rule.sha256 = text_in(row, 0);
    rule.file = text_in(row, 1);
    rule.enabled_by = text_in(row, 2);
    rule.at = instant_in(row, 3);
    rules.push_back(std::move(rule));
  }
  return rules;
}

void replace_enabled_rule(SQLite::Database& database, const EnabledRule& rule) {
  SQLite::Statement replace(
      database, "INSERT OR REPLACE INTO enabled_rule (sha256, file, enabled_by, enabled_at) VALUES (?, ?, ?, ?)");
  replace.bind(1, rule.sha256);
  replace.bind(2, rule.file);
  replace.bind(3, rule.enabled_by);
  replace.bind(4, iso(rule.at));
  replace.exec();
}

void remove_enabled_rule(SQLite::Database& database, const std::string& sha256) {
  SQLite::Statement remove(database, "DELETE FROM enabled_rule WHERE sha256 = ?");
  remove.bind(1, sha256);
  remove.exec();
}

}  // namespace regimen::db
