/** What Ana and Ben promise each other, how it went as they tell it, and a few lines about their days. */

import {
  makeCommitment,
  noteOnCommitment,
  reportCommitment,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import { myCommitments } from "@/lib/commitments/queries";
import { makeCommitmentSchema } from "@/lib/commitments/schema";
import { chooseDays, writeDay } from "@/lib/everyday/day/commands";
import { type WriteDay, writeDaySchema } from "@/lib/everyday/day/schema";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { daysBefore } from "./people";

type Cast = { ana: Client; ben: Client; dayAt: (day: number, hour?: number) => Date; now: Date };
type Promised = {
  words: string;
  toWhom?: "us";
  repeat?: "daily" | "weekly";
  times?: number;
  confidence: number;
};

const promise = (who: Client, startsOn: string, what: Promised) =>
  makeCommitment(
    who,
    makeCommitmentSchema.parse({ toWhom: "partner", ...what, startsOn, submitKey: crypto.randomUUID() }),
  );

/** Days count from the first Monday of the story; the Fridays from day 67 are Ben's. */
async function fridays({ ana, ben, dayAt }: Cast): Promise<void> {
  const on = (day: number) => dayAt(day).toISOString().slice(0, 10);
  const { commitmentId } = await promise(actorAt(ben, dayAt(64, 21)), on(67), {
    words: "Every letter of the week is on the kitchen table, unopened, before dinner",
    repeat: "weekly",
    times: 8,
    confidence: 8,
  });
  const say = (day: number, step: "keep" | "keep_late" | "miss", at = day) =>
    reportCommitment(actorAt(ben, dayAt(at, 20)), { commitmentId, onDate: on(day), step });

  await say(67, "keep");
  await say(74, "keep_late", 75);
  await noteOnCommitment(actorAt(ana, dayAt(76, 21)), {
    commitmentId,
    onDate: on(74),
    words: "For me it was Sunday evening, and only after I had asked twice. I do not want to make it large.",
  });
  await tellEarly(actorAt(ben, dayAt(79, 19)), {
    commitmentId,
    onDate: on(81),
    reason: "They have moved my shift, and I am not home before ten on Friday.",
    proposal: "Saturday, before we have breakfast",
    newOn: on(82),
  });
  await say(82, "keep");
  await say(88, "miss");
  await noteOnCommitment(actorAt(ben, dayAt(88, 21)), {
    commitmentId,
    onDate: on(88),
    words: "One was from the card I had not closed. I froze. I told her the day after.",
  });
  await whatNext(actorAt(ben, dayAt(89, 9)), { commitmentId, onDate: on(88), next: "let_go", newOn: null });
  await say(95, "keep");
}

async function small({ ana, ben, now }: Cast): Promise<void> {
  const today = dayIn(ben.timeZone, now);
  const before = (days: number) => actorAt(ben, daysBefore(now, days));
  const { commitmentId } = await promise(before(5), addDays(today, -4), {
    words: "My phone stays in the drawer while we eat",
    toWhom: "us",
    repeat: "daily",
    times: 10,
    confidence: 7,
  });
  for (const days of [4, 3, 1]) {
    await reportCommitment(before(days), { commitmentId, onDate: addDays(today, -days), step: "keep" });
  }
  const asked = await promise(actorAt(ana, daysBefore(now, 10)), addDays(today, -8), {
    words: "I ask about the mail once, and then let the evening be an evening",
    confidence: 6,
  });
  await reportCommitment(actorAt(ana, daysBefore(now, 8)), {
    ...asked,
    onDate: addDays(today, -8),
    step: "keep",
  });
  await promise(actorAt(ana, daysBefore(now, 1)), today, {
    words: "Ten minutes with you on the balcony before the news",
    toWhom: "us",
    confidence: 9,
  });
}

/** What grew out of the exercise has a day too, a week after it; on each, Ben says how it went. */
async function fromTheExercise({ ben, dayAt }: Cast): Promise<void> {
  for (const day of [80, 87, 94]) {
    const that = actorAt(ben, dayAt(day, 20));
    const onDate = dayIn(that.timeZone, that.at);
    const { mine } = await myCommitments(that);
    for (const { commitmentId } of mine.filter(
      ({ words, next }) => words.startsWith("This week") && next?.onDate === onDate,
    )) {
      await reportCommitment(that, { commitmentId, onDate, step: "keep" });
    }
  }
}

async function days({ ana, ben, now }: Cast): Promise<void> {
  const write = (who: Client, ago: number, lines: Partial<WriteDay>) => {
    const writer = actorAt(who, daysBefore(now, ago));
    return writeDay(writer, writeDaySchema.parse({ ...lines, onDate: dayIn(writer.timeZone, writer.at) }));
  };
  await chooseDays(ana, { days: [1, 2, 3, 4, 5, 6, 7] });
  await chooseDays(ben, { days: [3, 7] });
  await write(ben, 9, {
    success: "I called the bank from the parking lot instead of putting it off.",
    challenge: "The voice in my head that says: tell her later.",
  });
  await write(ana, 9, { laughed: "The man with the parrot in the checkout line." });
  await write(ana, 4, {
    challenge: "A white envelope on the mat, and my stomach before my head.",
    wants: "hug",
  });
  await write(ben, 2, {
    challenge: "Long shift. I was short with you at the door, and it had nothing to do with you.",
    wants: "space",
  });
  await write(ana, 1, { success: "We cooked, and nobody checked anything.", wants: "listen" });
}

export async function tellOfPromises(cast: Cast): Promise<void> {
  await fridays(cast);
  await small(cast);
  await fromTheExercise(cast);
  await days(cast);
}
