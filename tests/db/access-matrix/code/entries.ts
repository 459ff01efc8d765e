// Promise: every exported query and command, with a case of using it, in one list.
import { agreementEntries } from "./agreements";
import { anyoneEntries } from "./anyone";
import { attentionEntries } from "./attention";
import { authoringEntries } from "./authoring";
import { clientEntries } from "./clients";
import { coachEntries } from "./coaches";
import { conflictEntries, quietEntries } from "./conflicts";
import { consentEntries } from "./consent";
import { coverEntries } from "./covers";
import { disclosureEntries } from "./disclosure";
import { endingEntries } from "./endings";
import type { Entry } from "./entry";
import { jarAndPaceEntries } from "./jar-and-pace";
import { measureEntries } from "./measures";
import { openingEntries } from "./openings";
import { pathwayEntries } from "./pathways";
import { peopleEntries } from "./people";
import { promiseEntries } from "./promises";
import { recordCopyEntries } from "./record-copies";
import { replyEntries } from "./replies";
import { retentionEntries } from "./retention";
import { reviewEntries } from "./reviews";
import { rootCauseEntries } from "./root-causes";
import { safetyEntries } from "./safety";
import { sessionNoteEntries } from "./session-notes";
import { sessionEntries } from "./sessions";
import { settingsEntries } from "./settings";
import { supervisionEntries } from "./supervision";
import { timelineEntries } from "./timeline";

export const entries: readonly Entry[] = [
  ...coachEntries,
  ...replyEntries,
  ...attentionEntries,
  ...supervisionEntries,
  ...authoringEntries,
  ...rootCauseEntries,
  ...clientEntries,
  ...anyoneEntries,
  ...timelineEntries,
  ...promiseEntries,
  ...agreementEntries,
  ...conflictEntries,
  ...jarAndPaceEntries,
  ...pathwayEntries,
  ...reviewEntries,
  ...sessionEntries,
  ...sessionNoteEntries,
  ...disclosureEntries,
  ...measureEntries,
  // Last: while a concern is open, much of what comes before it rests.
  ...safetyEntries,
  ...quietEntries,
  // What ends with their work does not come back.
  ...endingEntries,
  // What was signed before counts no more.
  ...consentEntries,
  ...openingEntries,
  ...recordCopyEntries,
  ...retentionEntries,
  ...coverEntries,
  // Couples change hands, and a colleague is gone.
  ...peopleEntries,
  ...settingsEntries,
];
