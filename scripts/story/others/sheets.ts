/** What is theirs alone just now and lies in a sheet: sent to be read, asking for a word alone, or waiting to be opened. */
import { randomUUID } from "node:crypto";
import { comment } from "@/lib/assignments/comments/commands";
import { writeReply } from "@/lib/assignments/replies/commands";
import { submitHomework } from "@/lib/assignments/responses/commands";
import { markRead } from "@/lib/assignments/review/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import type { Deeds } from "./deed";
import { assignNow } from "./exercises";
import { wordsFor } from "./words";

type Sent = { values: Record<string, unknown>; audiences?: Record<string, "couple"> };
const sent = (who: Client, assignmentId: string, { values, audiences = {} }: Sent) =>
  submitHomework(who, {
    ...{ assignmentId, occurrence: 1, sheet: "own", values, audiences, outcome: "done" },
    ...{ baseRevision: null, quality: 3, submitKey: randomUUID() },
  });

export const sheetDeeds: Deeds = {
  answersToRead: async ({ couple, one, two, ruth, shelf, ago }) => {
    const given = { slug: "looking-after-myself", why: "Once more, now that the evenings are long." };
    const assignmentId = await assignNow(actorAt(ruth, ago(5)), couple, given, shelf);
    await sent(actorAt(two, ago(2)), assignmentId, { values: wordsFor(given.slug, 4) });
    await sent(actorAt(one, ago(0.6)), assignmentId, { values: wordsFor(given.slug, 9) });
  },
  wordAlone: async ({ couple, one, ruth, shelf, ago }) => {
    const given = { slug: "asking-clearly", why: "One wish each, before we speak about the summer." };
    const assignmentId = await assignNow(actorAt(ruth, ago(4)), couple, given, shelf);
    const request = "Tell me on Thursday whether you are coming along.";
    await sent(actorAt(one, ago(1.1)), assignmentId, { values: { request, asking_feels: "ask_alone" } });
  },
  wroteBack: async ({ couple, one, ruth, shelf, ago }) => {
    const given = { slug: "looking-after-myself", why: "What keeps you upright, these weeks?" };
    const assignmentId = await assignNow(actorAt(ruth, ago(6)), couple, given, shelf);
    const { responseId } = await sent(actorAt(one, ago(4)), assignmentId, {
      values: wordsFor(given.slug, 3),
    });
    await markRead(actorAt(ruth, ago(3)), { responseId });
    const said = await comment(actorAt(ruth, ago(3)), {
      ...{ responseId, to: "author" as const },
      body: "You put yourself on the list. When did you last do that?",
    });
    await writeReply(actorAt(one, ago(0.7)), {
      ...said,
      words: "Before the summer, I think. Reading your question, I had to laugh, and then I had to sit down.",
    });
  },
  readyToOpen: async ({ couple, one, two, ruth, shelf, ago }) => {
    const given = { slug: "asking-clearly", why: "One wish each; we open them together." };
    const assignmentId = await assignNow(actorAt(ruth, ago(5)), couple, { ...given, opens: "coach" }, shelf);
    const audiences = { request: "couple" } as const;
    const wish = (request: string) => ({ values: { request }, audiences });
    await sent(
      actorAt(one, ago(3)),
      assignmentId,
      wish("Will you bring the girls on Friday, so that I can run?"),
    );
    await sent(
      actorAt(two, ago(1.3)),
      assignmentId,
      wish("Will you sit with me for ten minutes on Sunday evening?"),
    );
  },
};
