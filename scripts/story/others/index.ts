/** Twenty more couples of Ruth's, so that her pages look as on a working day: begun, asked, booked and given to by the commands, their past weeks and sheets set by set. */
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { saveReview } from "@/lib/sessions/reviews/commands";
import { foundAlone } from "../alone";
import { daysBefore } from "../people";
import { others } from "./couples";
import { tellDeeds } from "./deeds";
import { shelfOf, tellWhatIsNow } from "./exercises";
import { type Met, meet } from "./joining";
import { tellWhatIsBehind } from "./past-exercises";
import { tellOfSupervision } from "./supervision";
import { tellWeeksOf } from "./weeks";
import { behind } from "./words";

/** Nobody comes on a weekend, unless they come today. */
const workday = (day: string): string => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
};

async function book(ruth: Coach, { coupleId, comes, weeks }: Met, now: Date): Promise<void> {
  const today = dayIn(ruth.timeZone, now);
  const { inDays, at, every } = comes ?? { inDays: -9, at: "12:00", every: "weekly" as const };
  const step = every === "weekly" ? 7 : 14;
  const past = Math.floor((weeks * 7) / step) - 2;
  const next = inDays === 0 ? today : workday(addDays(today, inDays));
  await bookAppointments(actorAt(ruth, daysBefore(now, weeks * 7)), {
    ...{ coupleId, who: "both", time: at, minutes: 60, rhythm: every },
    ...{ day: addDays(next, -step * past), times: past + (comes ? 4 : 1) },
  });
}

async function askAlone(ruth: Coach, { coupleId, partners, asked }: Met, now: Date): Promise<void> {
  if (asked === null) return;
  for (const { clientId, client } of partners)
    if (client)
      await foundAlone(actorAt(ruth, daysBefore(now, asked)), {
        ...{ coupleId, clientId, words: "Asked alone. Not afraid at home; knows whom to call." },
      });
}

/** What Ruth wrote up after their sessions of the last two weeks. */
async function writeUp(ruth: Coach, { coupleId, partners, deed }: Met, now: Date): Promise<void> {
  if (deed === "answersToRead") return;
  const { past } = await coupleAppointments(actorAt(ruth, now), { coupleId });
  const attended = partners.flatMap(({ clientId, client }) => (client ? [clientId] : []));
  for (const { appointmentId, startsAt, endsAt } of past) {
    if (startsAt < daysBefore(now, 15)) break;
    await saveProgressNote(actorAt(ruth, new Date(endsAt.getTime() + 10 * 60_000)), {
      ...{ appointmentId, baseRevision: 0, writer: null, attended, sign: "yes" as const },
      ...{ focus: "The week, and one evening of it.", done: "Each told it once; the other said it back." },
      ...{ response: "Slower than last time, and kinder.", risk: "Nothing new.", plan: "Go on from there." },
    });
  }
}

/** Not yet with these, with whom it would be time. */
const stillToLookBack = ["Victor", "Nora", "Paula"];

/** Some weeks ago, with whoever has come for three months or more. */
async function lookBack(ruth: Coach, { coupleId, names, weeks, asked }: Met, now: Date): Promise<void> {
  if (weeks < 13 || stillToLookBack.includes(names[0])) return;
  await saveReview(actorAt(ruth, daysBefore(now, asked ?? 30)), {
    ...{ coupleId, baseRevision: 0, view: "rely", give: "yes", parts: ["done", "agreements"] },
    words: "Look at what you have done since the winter.",
  });
}

/** @param now the day that the story ends on */
export async function tellOfTheOthers(ruth: Coach, now: Date): Promise<void> {
  const { met, leave } = await meet(ruth, others, now);
  const given = others.flatMap(({ now: at }) => (at && "exercise" in at ? [at.exercise] : []));
  const shelf = await shelfOf(ruth, [...behind.map(({ slug }) => slug), ...given, "asking-clearly"]);
  await tellWeeksOf(ruth, met, now);
  await tellWhatIsBehind(ruth, met, shelf);
  await Promise.all(met.map((couple) => book(ruth, couple, now)));
  await Promise.all(met.map((couple) => writeUp(ruth, couple, now)));
  await Promise.all(met.map((couple) => askAlone(ruth, couple, now)));
  await tellWhatIsNow(ruth, met, shelf, now);
  await Promise.all(met.map((couple) => lookBack(ruth, couple, now)));
  await tellDeeds(ruth, met, shelf, now);
  await tellOfSupervision(ruth, met, now);
  await leave();
}
