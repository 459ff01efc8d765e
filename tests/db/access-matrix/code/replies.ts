// Promise: what is written back to a comment, tried by everybody.
import { comment } from "@/lib/assignments/comments/commands";
import { markReplyRead, withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const toAna = async (world: World) => {
  const { responseId } = await handIn(world.ana, await mapOfCauses(world), { not_clear: "words" });
  return comment(world.coach, { responseId, to: "author", body: "words" });
};
const fromAna = async (world: World) =>
  writeReply(world.ana, { ...(await toAna(world)), words: "zzreply-campion" });

const others = { ben: "not found", otherClient: "not found", clientElsewhere: "not found" } as const;
const onlyAna = { ...noCoach, ...others, ana: "works" } as const;

export const replyEntries: Entry[] = [
  entry(
    "assignments/replies/commands",
    { writeReply },
    {
      prepare: toAna,
      input: ({ commentId }) => [{ commentId, words: "zzreply-bluebell" }],
      gets: onlyAna,
      auditAction: "reply.write",
    },
  ),
  entry(
    "assignments/replies/commands",
    { withdrawReply },
    {
      prepare: fromAna,
      input: ({ replyId }) => [{ replyId }],
      gets: onlyAna,
      auditAction: "reply.withdraw",
    },
  ),
  entry(
    "assignments/replies/commands",
    { markReplyRead },
    {
      prepare: fromAna,
      input: ({ replyId }) => [{ replyId }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "reply.read",
    },
  ),
];
