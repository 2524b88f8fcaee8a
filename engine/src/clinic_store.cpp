#include "regimen/engine/clinic_store.hpp"

namespace regimen {

ChartsToScreen ClinicStore::charts(std::span<const CurrentProgram> programs, Date today) const {
  ChartsToScreen read;
  BatchMaker maker;
  for (const CurrentProgram& current : programs) {
    const auto record = patient(current.patient);
    const auto program = load_draft(current.program);
    if (!record || !program) continue;
    read.charts.push_back(current);
    std::vector<ItemId>& items = read.items.emplace_back();
    for (const ProgramItem& item : program->items) items.push_back(item.id);
    maker.add(screening_request(record->patient, *program, today));
  }
  read.batch = maker.take();
  return read;
}

}  // namespace regimen
