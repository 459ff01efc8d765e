/** From one response to what its coach reads: the answers that they may, and what the two share once both are open. Pure. */
import type { ReceivedReply } from "@/lib/assignments/replies/types";
import { type Compared, comparisons } from "@/lib/assignments/responses/rules/compare";
import { opensWhen, sealedState } from "@/lib/assignments/sealed/rules/opening";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Audience } from "@/lib/library/exercises/terms";
import type { PartnerRole } from "@/lib/library/exercises/types";
import type { CoachComment, PartnerReads, ReadAnswer, ResponseDetail } from "./types";

type Content = Omit<ExerciseContent, "guidance">;
type Stored = { fieldKey: string; value: unknown; audience: Audience; releasedAt: Date | null };

/** In the order of the exercise. @param shared a sheet that both have written */
export function readableAnswers(
  { content, mode, role }: { content: Content; mode: ResponseDetail["mode"]; role: PartnerRole | null },
  stored: readonly Stored[],
  shared: boolean,
): ReadAnswer[] {
  const reads = ({ audience, releasedAt }: Stored): PartnerReads =>
    audience !== "couple" ? "no" : shared || releasedAt ? "now" : "later";
  return fieldsFor(content, mode, role ?? "each").flatMap((field): ReadAnswer[] => {
    const answer = stored.find((one) => one.fieldKey === field.key);
    if (!answer || answer.audience === "self") return [];
    return [{ field, value: answer.value, audience: answer.audience, partnerReads: reads(answer) }];
  });
}

type Opened = { fieldKey: string; value: unknown; responseId: string };

/** As alike and different; the author of this response first. */
export function comparedAnswers(content: Content, responseId: string, opened: readonly Opened[]): Compared[] {
  const side = (key: string, mine: boolean) => {
    const answer = opened.find((one) => one.fieldKey === key && (one.responseId === responseId) === mine);
    return answer ? { value: answer.value } : null;
  };
  const rows = content.fields.map((field) => ({
    field,
    mine: side(field.key, true),
    theirs: side(field.key, false),
  }));
  return comparisons(content.compare ?? [], rows);
}

type Asked = {
  content: Content;
  mode: ResponseDetail["mode"];
  releaseRule: "automatic" | "coach";
  isOpen: boolean;
  everybodyIn: boolean;
};

/** How far the sealed answers are, and when they open. @param shared a sheet that both have written */
export function sealedStateOf(asked: Asked, shared: boolean): Pick<ResponseDetail, "sealedState" | "opens"> {
  const { mode, releaseRule, isOpen, everybodyIn } = asked;
  const opening = { mode, releaseRule, sealed: asked.content.sealed };
  return {
    sealedState: sealedState(opening, { open: isOpen, everybodyIn, hasOwnSheets: !shared }),
    opens: shared ? "together" : opensWhen(opening),
  };
}

type Reply = ReceivedReply & { commentId: string };

/** Each comment with what was written back; a withdrawn one only where something was. */
export const withReplies = (
  comments: readonly Omit<CoachComment, "replies">[],
  replies: readonly Reply[],
): CoachComment[] =>
  comments.flatMap((comment) => {
    const theirs = replies.filter(({ commentId }) => commentId === comment.commentId);
    if (comment.withdrawn && theirs.length === 0) return [];
    return [{ ...comment, replies: theirs.map(({ commentId: _, ...reply }) => reply) }];
  });
