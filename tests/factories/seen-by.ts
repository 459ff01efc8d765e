/** Everything that one partner can ask for just now, made comparable with what another couple's partner gets. */

import { myAuthorization } from "@/lib/accounts/record-copies/queries";
import { agreement, clientAgreements } from "@/lib/agreements/queries";
import { clientTransparency } from "@/lib/agreements/transparency/queries";
import { myLoad } from "@/lib/assignments/load/queries";
import { clientRecord, clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { commitmentsAtHome, myCommitments } from "@/lib/commitments/queries";
import { myConflict, myConflicts } from "@/lib/conflicts/queries";
import { myAftercare } from "@/lib/endings/aftercare/queries";
import { myEnding } from "@/lib/endings/queries";
import { myDay } from "@/lib/everyday/day/queries";
import { myDoubts } from "@/lib/everyday/doubts/queries";
import { myWords } from "@/lib/everyday/kind-words/queries";
import { myJar } from "@/lib/everyday/marbles/queries";
import { myThanks } from "@/lib/everyday/thanks/queries";
import { myAnsweredAsks, myAnswersToMeasures } from "@/lib/measures/asked/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { myPauses } from "@/lib/pace/pauses/queries";
import { myPace } from "@/lib/pace/queries";
import { mySpace } from "@/lib/pace/space/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { myConsent } from "@/lib/practice/consent/queries";
import { ownHelp } from "@/lib/practice/contacts/queries";
import { firstDay } from "@/lib/practice/first-day/queries";
import { myIntake } from "@/lib/practice/intake/queries";
import { myOpenings } from "@/lib/practice/openings/queries";
import { mySupervision } from "@/lib/practice/supervision/queries";
import { openQuestions } from "@/lib/reconsent/queries";
import { sharedPattern } from "@/lib/root-causes/formulations/queries";
import { myAlliance } from "@/lib/sessions/alliance/queries";
import { myNextAppointment } from "@/lib/sessions/appointments/queries";
import { myDisclosure } from "@/lib/sessions/disclosure/queries";
import { myGoals } from "@/lib/sessions/goals/queries";
import { myAgenda } from "@/lib/sessions/points/queries";
import { myReviews } from "@/lib/sessions/reviews/queries";
import { mySessions } from "@/lib/sessions/summaries/queries";
import { myTimeline } from "@/lib/timeline/queries";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { sharing, trustPicture } from "@/lib/trust/queries";

/** Everything a client can ask for that names nothing. */
export const asked = {
  ...{ clientAgreements, homeOverview, myConflicts, myDay, sharedPattern, myWords, nextSteps },
  ...{
    clientRecord,
    myJar,
    myPace,
    myPauses,
    myLoad,
    commitmentsAtHome,
    myCommitments,
    pulseForThisWeek,
    myDoubts,
    mySpace,
  },
  ...{
    myThanks,
    myTimeline,
    clientTransparency,
    sharing,
    trustPicture,
    openQuestions,
    myEnding,
    myConsent,
    myAftercare,
    myIntake,
    myGoals,
    myReviews,
    myAlliance,
    myAnswersToMeasures,
    myAnsweredAsks,
    ownHelp,
    mySupervision,
  },
  firstDay,
  ...{ myAuthorization, myOpenings, myNextAppointment, myAgenda, myDisclosure, mySessions },
} satisfies Record<string, (client: Client) => Promise<unknown>>;

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Ids of two couples differ, and with them the order of what has one day; the pages' order is held elsewhere. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(plain)
      .map((one) => JSON.stringify(one))
      .sort();
  if (value instanceof Map) return plain([...value]);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return value.replace(ids, "id");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(ids, "id"), key === "hash" ? "" : plain(inner)]),
  );
};

type With = { conflictId: string; given: Readonly<Record<string, string>> };

/** @param twin the ids of what they have been given */
export async function seenBy(client: Client, twin: With): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(asked)) seen[name] = plain(await query(client));
  for (const { agreementId } of Object.values(await clientAgreements(client)).flat() as {
    agreementId?: string;
  }[])
    if (agreementId)
      seen[`agreement ${agreementId}`.replace(ids, "")] = plain(await agreement(client, { agreementId }));
  seen.conflict = plain(await myConflict(client, twin.conflictId));
  for (const [slug, id] of Object.entries(twin.given))
    seen[slug] = plain(await clientSheet(client, id).catch((error: Error) => error.name));
  return seen;
}
