/** Their check-ins: the weeks that are over set by set, this week's one by one, so that the rules look at it. */
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { wordingNow } from "@/lib/trust/pulses/terms";
import { weekOf, weeksBetween } from "@/lib/trust/rules/weeks";
import { pulseItems } from "@/lib/trust/types";
import type { Course } from "./couples";
import type { Met } from "./joining";

/** How far each question lies from the person's own level. */
const apart = { rely: 0, open: -1, hope: 1, ease: 1, trusted: 0 };
const within = (value: number) => Math.min(10, Math.max(2, Math.round(value)));
/** Always the same for the same person, week and question, and even over all of them. */
const waver = (seed: number) => ((seed * 2_654_435_761) % 997) / 997 - 0.5;

type Week = { of: number; all: number; seed: number };
const answersIn = ({ from, to }: Course, { of, all, seed }: Week) => {
  const level = from + ((to - from) * of) / Math.max(1, all - 1) + 2 * waver(seed * 577 + of * 89);
  const answers = pulseItems.map((item, at) => [
    item,
    within(level + apart[item] + 1.6 * waver(seed * 7_919 + of * 101 + at * 13)),
  ]);
  return Object.fromEntries(answers) as Record<(typeof pulseItems)[number], number>;
};

const isLeftOut = ({ of, seed }: Pick<Week, "of" | "seed">) => of > 0 && (of + seed) % 7 === 0;

/** @param now the day that the story ends on */
export async function tellWeeksOf(ruth: Coach, couples: readonly Met[], now: Date): Promise<void> {
  const thisWeek = weekOf(dayIn(ruth.timeZone, now));
  const people = couples.flatMap(({ coupleId, began, courses, partners }, at) =>
    partners.flatMap(({ clientId, client }, place) => {
      const course = courses[place];
      if (!client || !course) return [];
      const first = weekOf(dayIn(ruth.timeZone, began));
      const all = weeksBetween(first, thisWeek) + 1;
      return [{ coupleId, clientId, client, course, first, all, seed: 2 * at + place }];
    }),
  );
  const past = people.flatMap(({ course, first, all, seed, ...person }) =>
    Array.from({ length: Math.max(0, all - 1 - (course.quiet ?? 0)) }, (_, of) => of)
      .filter((of) => !isLeftOut({ of, seed }))
      .map((of) => {
        const weekOn = addDays(first, 7 * of);
        const key = { practiceId: ruth.practiceId, coupleId: person.coupleId, clientId: person.clientId };
        return { ...key, weekOn, answers: answersIn(course, { of, all, seed }), seed };
      }),
  );
  await asSystem("the story's weeks", async (tx) => {
    await insertOnly(
      tx,
      pulses,
      past.map(({ answers: { ease: _, ...shown }, seed: _seed, ...key }) => ({
        ...key,
        ...shown,
        wording: wordingNow,
      })),
    );
    await insertOnly(
      tx,
      pulseNotes,
      past.map(({ answers: { ease }, seed, ...key }) => ({
        ...{ ...key, ease, submitKey: crypto.randomUUID() },
        submittedAt: new Date(`${addDays(key.weekOn, 3 + (seed % 4))}T19:${10 + (seed % 40)}:00Z`),
      })),
    );
  });
  const answering = people.filter(({ course }) => course.answered && !course.quiet);
  await Promise.all(
    answering.map(({ client, course, all, seed }) =>
      answerPulse(actorAt(client, now), {
        ...{ weekOn: thisWeek, line: null, submitKey: crypto.randomUUID() },
        ...answersIn(course, { of: all - 1, all, seed }),
      }),
    ),
  );
}
