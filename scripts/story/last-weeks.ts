/** What is open at the end of the story: signs that only Ana has written down, and a draft of hers. */
import { saveDraft } from "@/lib/assignments/responses/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import * as anaWrites from "./ana-writes";
import type { Cast } from "./cast";
import type { teller } from "./teller";

type Tools = Pick<Awaited<ReturnType<typeof teller>>, "give" | "handIn">;

export async function tellOfTheLastWeeks({ ana, dayAt }: Cast, { give, handIn }: Tools): Promise<void> {
  const signs = await give({
    slug: "early-signs-and-what-we-do",
    day: 90,
    mode: "apart",
    dueAfter: 12,
    why: "The letter in week nine came as a surprise to all three of us. Let us see the next one coming.",
  });
  await handIn(ana, signs, 95, anaWrites.anaSigns, 1, 3);

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
    values: anaWrites.anaForgivenessDraft,
    audiences: {},
  });
}
