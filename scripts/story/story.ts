/** What Ruth gives to Ana and Ben in fourteen weeks, and what they do with it. Days count from the first Monday. */

import { assignExercise } from "@/lib/assignments/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { saveDraft, submitHomework } from "@/lib/assignments/responses/commands";
import { markRead } from "@/lib/assignments/review/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { talkInSession } from "@/lib/sessions/agenda/commands";
import type { Sheet } from "./answers";
import * as wrote from "./answers";
import { noteTheCycle } from "./cycle";
import { tellOfATalk } from "./talk";

type Couple = {
  coupleId: string;
  ana: Client;
  ben: Client;
  ruth: Coach;
  dayAt: (day: number, hour?: number) => Date;
};
type Given = { slug: string; day: number; why: string; dueAfter?: number; link?: string } & (
  | { mode: "apart" | "together"; ana?: Role; ben?: Role }
  | { mode: "one"; ana: Role; ben?: undefined }
  | { mode: "one"; ben: Role; ana?: undefined }
) & { repeat?: "weekly" | "fortnightly"; times?: number };
type Role = "injured" | "involved" | "each";

export async function tellOf({ coupleId, ana, ben, ruth, dayAt }: Couple): Promise<void> {
  const shelf = new Map((await exerciseShelf(ruth)).map((card) => [card.slug, card.exerciseId]));

  const give = async (what: Given): Promise<string> => {
    const at = dayAt(what.day, 16);
    const startsOn = at.toISOString().slice(0, 10);
    const input = assignExerciseSchema.parse({
      coupleId,
      exerciseId: shelf.get(what.slug),
      mode: what.mode,
      partners: [
        { clientId: ana.personId, role: what.mode === "one" ? (what.ana ?? "") : (what.ana ?? "each") },
        { clientId: ben.personId, role: what.mode === "one" ? (what.ben ?? "") : (what.ben ?? "each") },
      ],
      why: what.why,
      startsOn,
      dueOn: what.dueAfter ? addDays(startsOn, what.dueAfter) : "",
      repeat: what.repeat ?? "once",
      times: what.times ?? 1,
      factsSettled: true,
      cycleLink: what.link,
    });
    return (await assignExercise(actorAt(ruth, at), input)).assignmentId;
  };

  const handIn = async (
    who: Client,
    assignmentId: string,
    day: number,
    sheet: Sheet,
    occurrence = 1,
    quality: number | null = null,
  ) =>
    (
      await submitHomework(actorAt(who, dayAt(day, 20)), {
        assignmentId,
        occurrence,
        sheet: "own",
        values: sheet.values,
        audiences: sheet.audiences ?? {},
        outcome: "done",
        baseRevision: null,
        quality,
        submitKey: crypto.randomUUID(),
      })
    ).responseId;

  const read = async (responseId: string, day: number, words?: string) => {
    const coach = actorAt(ruth, dayAt(day, 9));
    await markRead(coach, { responseId });
    if (words) await comment(coach, { responseId, to: "author", body: words });
  };

  const pace = await give({
    slug: "my-pace-and-my-limits",
    day: 1,
    mode: "apart",
    ana: "injured",
    ben: "involved",
    dueAfter: 7,
    why: "So that I know how fast is right for each of you before we begin.",
  });
  await read(
    await handIn(ana, pace, 3, wrote.anaPace, 1, 3),
    5,
    "Thank you, Ana. Slower it is. I will keep an eye on the clock for both of us.",
  );
  await read(await handIn(ben, pace, 5, wrote.benPace, 1, 3), 8);

  const help = await give({
    slug: "help-we-want",
    day: 8,
    mode: "apart",
    dueAfter: 7,
    why: "You each told me a little on the phone. Here is room for the rest, just for me.",
  });
  await read(await handIn(ben, help, 9, wrote.benHelp), 10, "I will ring you on Tuesday, Ben.");
  await read(await handIn(ana, help, 12, wrote.anaHelp), 13);

  const impact = await give({
    slug: "what-it-did-to-me",
    day: 15,
    mode: "one",
    ana: "injured",
    dueAfter: 14,
    why: "You said nobody has asked you this yet. Take all the time you want.",
  });
  const impactBack = await handIn(ana, impact, 21, wrote.anaImpact, 1, 4);
  await read(impactBack, 22, "I read this twice. The bank is where we start on Thursday, if you like.");
  await talkInSession(actorAt(ruth, dayAt(22, 9)), {
    responseId: impactBack,
    note: "Start with the counter in the bank.",
  });

  const apology = await give({
    slug: "building-an-apology",
    day: 23,
    mode: "one",
    ben: "involved",
    dueAfter: 14,
    why: "You want to say it well. Build it here first; nobody reads it before you decide.",
  });
  const apologyBack = await handIn(ben, apology, 33, wrote.benApology, 1, 4);
  await read(apologyBack, 34, "This is clear and it is yours. Leave it exactly as it is.");

  const causes = await give({
    slug: "map-of-causes-mine-first",
    day: 44,
    mode: "apart",
    ana: "injured",
    ben: "involved",
    dueAfter: 14,
    why: "Each of you has a story of how it came to this. I would like both before we look at one.",
  });
  const bensCauses = await handIn(ben, causes, 47, wrote.benCauses, 1, 3);
  const causesBack = await handIn(ana, causes, 52, wrote.anaCauses, 1, 3);
  await read(bensCauses, 54);
  await read(causesBack, 54);
  await comment(actorAt(ruth, dayAt(54, 9)), {
    responseId: causesBack,
    to: "both",
    body: "You both wrote “next month” and “handled”. Notice that you were both trying to keep the peace.",
  });

  await tellOfATalk({ coupleId, ana, ben, ruth, dayAt }, { assignmentId: apology, responseId: apologyBack });
  const cycle = await noteTheCycle({ coupleId, ana, ben, ruth, dayAt });
  const shoes = await give({
    slug: "walking-in-their-shoes",
    day: 62,
    mode: "one",
    ben: "involved",
    link: `${cycle.hers}:meaning`,
    dueAfter: 7,
    why: "Since the letter there has been a lot of explaining. This is the other way round.",
  });
  await read(
    await handIn(ben, shoes, 66, wrote.benShoes, 1, 3),
    68,
    "The question at the end is a good one. Ask it when she is ready, not before.",
  );

  const promise = await give({
    slug: "one-small-promise",
    day: 69,
    mode: "one",
    ben: "involved",
    link: `${cycle.his}:reaction`,
    repeat: "weekly",
    times: 6,
    why: "Small and the same every week, so that Ana can stop guessing.",
  });
  for (const turn of [1, 2, 3]) {
    const back = await handIn(ben, promise, 69 + 7 * turn - 3, wrote.benPromise(turn), turn);
    if (turn < 3) await read(back, 69 + 7 * turn - 2);
  }

  const thanks = await give({
    slug: "three-kinds-of-thanks",
    day: 76,
    mode: "apart",
    dueAfter: 10,
    why: "Something light. You will each read the other’s when both are there.",
  });
  await read(await handIn(ana, thanks, 80, wrote.anaThanks, 1, 4), 82);
  await read(await handIn(ben, thanks, 82, wrote.benThanks, 1, 4), 84);

  const signs = await give({
    slug: "early-signs-and-what-we-do",
    day: 90,
    mode: "apart",
    dueAfter: 12,
    why: "The letter in week nine came as a surprise to all three of us. Let us see the next one coming.",
  });
  await handIn(ana, signs, 95, wrote.anaSigns, 1, 3);

  const forgiveness = await give({
    slug: "what-forgiveness-means-to-me",
    day: 94,
    mode: "one",
    ana: "injured",
    why: "You asked me what the word even means. There is no right answer, and “not now” is one.",
  });
  await saveDraft(actorAt(ana, dayAt(96, 22)), {
    assignmentId: forgiveness,
    occurrence: 1,
    sheet: "own",
    baseRevision: 0,
    values: wrote.anaForgivenessDraft,
    audiences: {},
  });
}

/** The first week of another couple: one exercise each, nothing answered yet. */
export async function beginWith(
  couple: { coupleId: string; partners: readonly [Client, Client] },
  ruth: Coach,
): Promise<void> {
  const card = (await exerciseShelf(ruth)).find(({ slug }) => slug === "my-pace-and-my-limits");
  await assignExercise(
    ruth,
    assignExerciseSchema.parse({
      coupleId: couple.coupleId,
      exerciseId: card?.exerciseId,
      mode: "apart",
      partners: couple.partners.map(({ personId }) => ({ clientId: personId, role: "each" })),
      why: "So that I know how fast is right for each of you before we begin.",
      startsOn: "",
      dueOn: "",
      repeat: "once",
      times: 1,
    }),
  );
}
