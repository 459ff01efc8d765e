/** A person's copy of what is theirs, made of what their own pages read: so it holds nothing that they could not see there. */
import "server-only";
import { readAs } from "@/db/reads";
import { clientAgreements } from "@/lib/agreements/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { myConflict, myConflicts } from "@/lib/conflicts/queries";
import { readAftercare } from "@/lib/endings/aftercare/records";
import { myAnswersToMeasures } from "@/lib/measures/asked/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { myIntake } from "@/lib/practice/intake/queries";
import { myAlliance } from "@/lib/sessions/alliance/queries";
import { myGoals } from "@/lib/sessions/goals/queries";
import { myReview, myReviews } from "@/lib/sessions/reviews/queries";
import type { GivenReview } from "@/lib/sessions/reviews/types";
import { myTimeline } from "@/lib/timeline/queries";
import type { TimelineEntry } from "@/lib/timeline/types";
import { trustPicture } from "@/lib/trust/queries";
import { pulseItems } from "@/lib/trust/types";
import { ownAddress, ownLoad, ownWeeks, type SheetKey, sheetKeys } from "./records/own";
import { ownPromised } from "./records/promised";
import { ownLetters, ownSessions } from "./records/sessions";
import { ownTold } from "./records/told";
import { unsentWords } from "./records/unsent";
import type { CopiedExercise, OwnCopy } from "./types/copy";

const twoYears = 104;

export async function ownCopy(client: Client): Promise<OwnCopy> {
  const [
    about,
    agreements,
    { conflicts, setbacks },
    picture,
    { versions: stood },
    goals,
    { said: afterSessions },
    measured,
    story,
    reviews,
  ] = await Promise.all([
    readAs(client, async (tx) => {
      const [around, email, weeks, keys, { notes }, unsent, sessions, letters, load, told, promised] =
        await Promise.all([
          peopleAround(tx, client),
          ownAddress(tx, client),
          ownWeeks(tx, client),
          sheetKeys(tx, client),
          readAftercare(tx, client),
          unsentWords(tx, client),
          ownSessions(tx, client),
          ownLetters(tx, client),
          ownLoad(tx, client),
          ownTold(tx, client),
          ownPromised(tx, client),
        ]);
      return { around, email, weeks, keys, notes, unsent, sessions, letters, load, told, promised };
    }),
    clientAgreements(client),
    myConflicts(client),
    trustPicture(client, { weeks: twoYears }),
    myIntake(client),
    myGoals(client),
    myAlliance(client),
    myAnswersToMeasures(client),
    wholeStory(client),
    givenReviews(client),
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
    load: about.load,
    told: about.told,
    promised: about.promised,
    shared: pulseItems.flatMap((item) =>
      picture.series[item].flatMap(({ asShared, points }) => (asShared ? { item, points } : [])),
    ),
    agreements: { active, proposed, past, cards, people },
    setbacks: setbacks.filter(({ about }) => about === null),
    conflicts: await Promise.all(conflicts.map(({ conflictId }) => myConflict(client, conflictId))),
    stood,
    afterSessions,
    sessions: about.sessions,
    letters: about.letters.filter(({ sent }) => sent),
    reviews,
    measured,
    goals: { versions: goals.versions, theirs: goals.theirs },
    afterwards: about.notes,
    unsent: about.unsent,
    story,
  };
}

async function copiedExercise(
  client: Client,
  { assignmentId, occurrence, quality }: SheetKey,
): Promise<CopiedExercise> {
  const { title, turn, sheets, opened, comments } = await clientSheet(client, assignmentId, occurrence);
  return {
    title,
    startsOn: turn.startsOn,
    sheets: sheets.map(({ sheet, fields, answers, earlier, submittedAt }) => ({
      ...{ sheet, fields, answers, earlier, submittedAt },
    })),
    opened: opened?.rows ?? null,
    ...{ comments, quality },
  };
}

/** Those that their own page shows. */
async function givenReviews(client: Client): Promise<GivenReview[]> {
  if (client.left || client.alone) return [];
  return Promise.all((await myReviews(client)).map(({ reviewId }) => myReview(client, { reviewId })));
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
