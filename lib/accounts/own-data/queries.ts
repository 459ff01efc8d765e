/** A person's copy of what is theirs, made of what their own pages read: so it holds nothing that they could not see there. */
import "server-only";
import { readAs } from "@/db/reads";
import { clientAgreements } from "@/lib/agreements/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { myConflict, myConflicts } from "@/lib/conflicts/queries";
import { readAftercare } from "@/lib/endings/aftercare/records";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { myIntake } from "@/lib/practice/intake/queries";
import { myAlliance } from "@/lib/sessions/alliance/queries";
import { myGoals } from "@/lib/sessions/goals/queries";
import { myTimeline } from "@/lib/timeline/queries";
import type { TimelineEntry } from "@/lib/timeline/types";
import { trustPicture } from "@/lib/trust/queries";
import { pulseItems } from "@/lib/trust/types";
import { ownAddress, ownWeeks, sheetKeys } from "./records/own";
import { unsentWords } from "./records/unsent";
import type { CopiedExercise, OwnCopy } from "./types";

const twoYears = 104;

export async function ownCopy(client: Client): Promise<OwnCopy> {
  const [
    about,
    agreements,
    { conflicts },
    picture,
    { versions: stood },
    goals,
    { said: afterSessions },
    story,
  ] = await Promise.all([
    readAs(client, async (tx) => {
      const [around, email, weeks, keys, { notes }, unsent] = await Promise.all([
        peopleAround(tx, client),
        ownAddress(tx, client),
        ownWeeks(tx, client),
        sheetKeys(tx, client),
        readAftercare(tx, client),
        unsentWords(tx, client),
      ]);
      return { around, email, weeks, keys, notes, unsent };
    }),
    clientAgreements(client),
    myConflicts(client),
    trustPicture(client, { weeks: twoYears }),
    myIntake(client),
    myGoals(client),
    myAlliance(client),
    wholeStory(client),
  ]);
  const exercises = await Promise.all(about.keys.map((key) => copiedExercise(client, key)));
  const { active, proposed, past, cards, people } = agreements;
  return {
    madeOn: dayIn(client.timeZone, client.at),
    timeZone: client.timeZone,
    name: client.name,
    email: about.email,
    practiceName: client.practiceName,
    coachName: about.around.coachName,
    partnerName: about.around.partnerName,
    exercises: exercises.sort(
      (a, b) => b.startsOn.localeCompare(a.startsOn) || a.title.localeCompare(b.title),
    ),
    weeks: about.weeks,
    shared: pulseItems.flatMap((item) =>
      picture.series[item].flatMap(({ asShared, points }) => (asShared ? { item, points } : [])),
    ),
    agreements: { active, proposed, past, cards, people },
    conflicts: await Promise.all(conflicts.map(({ conflictId }) => myConflict(client, conflictId))),
    stood,
    afterSessions,
    goals: { versions: goals.versions, theirs: goals.theirs },
    afterwards: about.notes,
    unsent: about.unsent,
    story,
  };
}

async function copiedExercise(
  client: Client,
  { assignmentId, occurrence }: { assignmentId: string; occurrence: number },
): Promise<CopiedExercise> {
  const { title, turn, sheets, opened, comments } = await clientSheet(client, assignmentId, occurrence);
  return {
    title,
    startsOn: turn.startsOn,
    sheets: sheets.map(({ sheet, fields, answers, earlier, submittedAt }) => ({
      ...{ sheet, fields, answers, earlier, submittedAt },
    })),
    opened: opened?.rows ?? null,
    comments,
  };
}

async function wholeStory(client: Client): Promise<TimelineEntry[]> {
  const story: TimelineEntry[] = [];
  let page: string | undefined;
  do {
    const { entries, next } = await myTimeline(client, { page });
    story.push(...entries);
    page = next ?? undefined;
  } while (page);
  return story;
}
