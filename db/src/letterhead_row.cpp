#include "letterhead_row.hpp"

#include <SQLiteCpp/Statement.h>

#include "row_values.hpp"

namespace regimen::db {

Letterhead read_letterhead(SQLite::Database& database) {
  Letterhead letterhead;
  SQLite::Statement row(database, "SELECT name, phone, address, logo, paper FROM letterhead");
  if (!row.executeStep()) return letterhead;
  letterhead.name = text_in(row, 0);
  letterhead.phone = text_in(row, 1);
  letterhead.address = text_in(row, 2);
  letterhead.logo = text_in(row, 3);
  if (!row.getColumn(4).isNull()) letterhead.paper = token_in<Paper>(row, 4);
  return letterhead;
}

void replace_letterhead(SQLite::Database& database, const Letterhead& letterhead) {
  SQLite::Statement replace(database,
                            "INSERT OR REPLACE INTO letterhead (id, name, phone, address, logo, paper) "
                            "VALUES (1, ?, ?, ?, ?, ?)");
  replace.bind(1, letterhead.name);
  replace.bind(2, letterhead.phone);
  replace.bind(3, letterhead.address);
  replace.bind(4);
  if (!letterhead.logo.empty()) replace.bind(4, letterhead.logo.data(), static_cast<int>(letterhead.logo.size()));
  replace.bind(5);
  if (letterhead.paper) bind_token(replace, 5, *letterhead.paper);
  replace.exec();
}

}  // namespace regimen::db
