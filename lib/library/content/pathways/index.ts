/** The built-in pathways: one for each method, in its own order, and one along the phases they have in common. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";
import { alongThePhases } from "./along-the-phases";
import { eightStepsAfterAConflict } from "./eight-steps-after-a-conflict";
import { fromApologyToCloseness } from "./from-apology-to-closeness";
import { sixCausesWithToolsForEach } from "./six-causes-with-tools-for-each";
import { stayingWellAfterComingBack } from "./staying-well-after-coming-back";
import { trustSectionBySection } from "./trust-section-by-section";

export const libraryPathways: LibraryPathway[] = [
  alongThePhases,
  eightStepsAfterAConflict,
  trustSectionBySection,
  fromApologyToCloseness,
  sixCausesWithToolsForEach,
  stayingWellAfterComingBack,
];
