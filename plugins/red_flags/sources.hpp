#pragma once

#include <regimen/rule_sdk.hpp>

// Checked in the team's list of references; a row there says what each supports and what it does not.
namespace sources {

using regimen::sdk::Citation;

inline const Citation cauda_equina{"Cauda equina syndrome: diagnosis, approach and key recommendations",
                                   REGIMEN_UNKNOWN,
                                   "BMJ Best Practice, topic 3000164; with GIRFT, National Suspected Cauda Equina "
                                   "Syndrome Pathway, NHS England, February 2023"};
inline const Citation red_flag_framework{
    "International Framework for Red Flags for Potential Serious Spinal Pathologies", 2020,
    "Finucane LM et al. J Orthop Sports Phys Ther 2020;50(7):350-372. doi:10.2519/jospt.2020.9971"};
inline const Citation spinal_infection{
    "2015 IDSA Clinical Practice Guidelines for the Diagnosis and Treatment of Native Vertebral Osteomyelitis in "
    "Adults",
    2015, "Berbari EF et al. Clin Infect Dis 2015;61(6):e26-e46. doi:10.1093/cid/civ482"};
inline const Citation imaging_criteria{"ACR Appropriateness Criteria Low Back Pain: 2021 Update", 2021,
                                       "Hutchins TA et al. J Am Coll Radiol 2021;18(11):S361-S379. "
                                       "doi:10.1016/j.jacr.2021.08.002"};
inline const Citation assess_injury_first{
    "Low-back strengthening article: medical assessment comes first after a fall or an accident", REGIMEN_UNKNOWN,
    "Healthline Media and BackIntelligence (seed 000); significant trauma is also a question of AHCPR Clinical "
    "Practice "
    "Guideline No. 14, 1994"};

}  // namespace sources
