// Promise: what somebody writes back to a comment is for their counselor alone; the other learns nothing of it, whoever the comment was for.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { comment, withdrawComment } from "@/lib/assignments/comments/commands";
import { markReplyRead, withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { beginSeparation, closeCouple, goOnAlone } from "@/lib/endings/commands";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { asked } from "@/tests/factories/seen-by";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
let assignmentId: string;
let responseId: string;
const begin = async (on?: Date) => {
  world = await makeWorld(on);
  assignmentId = await mapOfCauses(world);
  await handIn(world.ben, assignmentId, { triggers: "His" });
  ({ responseId } = await handIn(world.ana, assignmentId, { triggers: "Hers" }));
};
beforeEach(() => begin(new Date("2026-03-10T10:15:00Z")));

const say = async (to: "author" | "both") =>
  (await comment(world.coach, { responseId, to, body: `To ${to}.` })).commentId;
const sheet = (who: Client) => clientSheet(who, assignmentId);
const everything = async (who: Client) =>
  JSON.stringify([
    await sheet(who),
    await ownCopy(who),
    ...(await Promise.all(Object.values(asked).map((query) => query(who) as unknown))),
  ]);
const mine = async (who: Client) => (await sheet(who)).replies.map(({ words }) => words);
const received = async (coach: Coach = world.coach) =>
  (await responseDetail(coach, responseId)).comments
    .flatMap(({ withdrawn, replies }) =>
      replies.map(({ authorName, words, readAt }) => ({
        ...{ authorName, words, withdrawn },
        read: readAt !== null,
      })),
    )
    .sort((a, b) => a.authorName.localeCompare(b.authorName));
const waiting = async () =>
  (await today(world.coach)).attention.items.flatMap(({ kind, personName, title, responseId: where }) =>
    kind === "reply" ? [{ personName, title, where }] : [],
  );

describe("a reply", () => {
  test("is read by its author and their counselor, each of the two their own, and by nobody else", async () => {
    const commentId = await say("both");
    await writeReply(world.ana, { commentId, words: "Hers" });
    const before = await everything(world.ana);
    await writeReply(world.ben, { commentId, words: "His" });

    expect(await mine(world.ana)).toEqual(["Hers"]);
    expect(await mine(world.ben)).toEqual(["His"]);
    expect(await everything(world.ana)).toEqual(before);
    expect(await received()).toEqual([
      { authorName: "Ana", words: "Hers", withdrawn: false, read: false },
      { authorName: "Ben", words: "His", withdrawn: false, read: false },
    ]);
    await expect(responseDetail(world.colleague, responseId)).rejects.toThrow(NotFound);
  });

  test("to what is said to her is not his to write", async () => {
    const commentId = await say("author");

    await expect(writeReply(world.ben, { commentId, words: "His" })).rejects.toThrow(NotFound);
    await writeReply(world.ana, { commentId, words: "Hers" });
    expect(await received()).toHaveLength(1);
  });

  test("is one at a time: the same words are the same one, others wait until it is taken back", async () => {
    const commentId = await say("author");
    const first = await writeReply(world.ana, { commentId, words: "Hers" });

    expect(await writeReply(world.ana, { commentId, words: "Hers" })).toEqual(first);
    await expect(writeReply(world.ana, { commentId, words: "Other" })).rejects.toThrow(Refusal);
    await withdrawReply(world.ana, first);
    await withdrawReply(world.ana, first);
    expect([await mine(world.ana), await received()]).toEqual([[], []]);
    await writeReply(world.ana, { commentId, words: "Other" });
    expect(await received()).toMatchObject([{ words: "Other" }]);
    expect(await auditEventsOf(world, "reply.write")).toMatchObject([
      { scope: "person" },
      { scope: "person" },
    ]);
    expect(await auditEventsOf(world, "reply.withdraw")).toHaveLength(1);
  });

  test("sent twice at once is one", async () => {
    const commentId = await say("author");
    const sent = await Promise.all([1, 2, 3].map(() => writeReply(world.ana, { commentId, words: "Hers" })));

    expect(new Set(sent.map(({ replyId }) => replyId)).size).toBe(1);
    expect(await received()).toHaveLength(1);
  });

  test("stays for its author and the counselor once the comment is withdrawn; nothing new is written to that", async () => {
    const commentId = await say("both");
    await writeReply(world.ana, { commentId, words: "Hers" });
    await withdrawComment(world.coach, { commentId });

    expect((await sheet(world.ana)).comments).toEqual([]);
    expect(await mine(world.ana)).toEqual(["Hers"]);
    expect(await mine(world.ben)).toEqual([]);
    expect(await received()).toMatchObject([{ words: "Hers", withdrawn: true }]);
    await expect(writeReply(world.ben, { commentId, words: "His" })).rejects.toThrow(NotFound);
  });
});

describe("for the counselor", () => {
  test("it is among what needs attention until they say that it is read, and the author sees that", async () => {
    const commentId = await say("author");
    expect(await waiting()).toEqual([]);
    const { replyId } = await writeReply(world.ana, { commentId, words: "Hers" });

    expect(await waiting()).toEqual([
      { personName: "Ana", title: "Map of causes, mine first", where: responseId },
    ]);
    expect(JSON.stringify((await caseload(world.coach)).couples)).toContain('"kind":"reply"');
    await received();
    expect(await waiting()).toHaveLength(1);
    await markReplyRead(world.coach, { replyId });
    await markReplyRead(world.coach, { replyId });
    expect(await waiting()).toEqual([]);
    expect(await received()).toMatchObject([{ read: true }]);
    expect((await sheet(world.ana)).replies).toMatchObject([{ isRead: true }]);
    expect(await auditEventsOf(world, "reply.read")).toHaveLength(1);
  });

  test("what was taken back waits no more, and is not theirs to mark", async () => {
    const reply = await writeReply(world.ana, { commentId: await say("author"), words: "Hers" });
    await withdrawReply(world.ana, reply);

    expect(await waiting()).toEqual([]);
    await expect(markReplyRead(world.coach, reply)).rejects.toThrow(NotFound);
  });
});

describe("once the work is ending", () => {
  const tries = async (who: Client, commentId: string) =>
    [
      (await sheet(who)).mayReply,
      await writeReply(who, { commentId, words: "New" }).catch((error) => error),
    ] as const;

  test("whoever knows writes nothing new; whoever was not told finds it as before", async () => {
    // What both can still read goes by the clock of the database.
    await begin();
    const [first, second] = [await say("both"), await say("both")];
    const hers = await writeReply(world.ana, { commentId: first, words: "Hers" });
    await beginSeparation(world.ana, { atOnce: false });

    expect(await tries(world.ana, second)).toEqual([false, expect.any(Refusal)]);
    expect(await tries(world.ben, second)).toEqual([true, { replyId: expect.any(String) }]);
    expect(await mine(world.ana)).toEqual(["Hers"]);
    await closeCouple(world.coach, { ...world.couple, atOnce: true });
    expect(await mine(world.ana)).toEqual(["Hers"]);
    expect(await mine(world.ben)).toEqual(["New"]);
    await withdrawReply(world.ana, hers);
  });

  test("whoever goes on alone still writes back to what is for them", async () => {
    const commentId = await say("author");
    await goOnAlone(world.coach, {
      ...{ coupleId: world.couple.coupleId, clientId: world.ben.personId, atOnce: true },
    });
    const { ana } = daysLater(world, 1);

    expect(await tries(ana, commentId)).toEqual([true, { replyId: expect.any(String) }]);
  });
});
