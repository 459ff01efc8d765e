/** Making the agenda of the next session out of what was brought, and sharing it with both. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { agendaPoints } from "@/db/schema/agenda";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { lettersIn } from "@/lib/platform/text/letters";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { privateWords, readDraft, readShared, shareLines, withdrawShared, writeDraft } from "./records";
import { repeatsPrivate } from "./rules";
import {
  type AddLine,
  type AddPoints,
  agendaLines,
  lineLimit,
  type SaveAgenda,
  type WithdrawAgenda,
} from "./schema";

const newer =
  "There is a newer agenda, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const repeats = (line: string) =>
  `“${line}” repeats what one of them wrote for you alone. Put it in words of your own, or leave it out.`;
const apart = "Nothing new is shared between the two of them just now. You can keep the agenda for yourself.";
const full = `The agenda has room for ${agendaLines} lines. Join or remove some first.`;
const tooLong = `Together they are longer than a line may be (${lineLimit} letters). Add them as lines of their own.`;

/** @throws NotFound; Refusal when it has changed since `baseRevision`; FieldErrors for words that are not for both */
export function saveAgenda(coach: Coach, input: SaveAgenda): Promise<{ revision: number }> {
  const { coupleId, baseRevision, lines, share } = input;
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const { status } = await lockCoupleAs(tx, coach, coupleId);
    const draft = await readDraft(tx, coupleId);
    const same = isDeepStrictEqual(draft.lines, lines);
    if (!same && draft.revision !== baseRevision) throw new Refusal(newer);
    const revision = same && draft.revision > 0 ? draft.revision : draft.revision + 1;
    if (revision !== draft.revision) await writeDraft(tx, coach, coupleId, { revision, lines });
    if (share) {
      if (isApart(status)) throw new Refusal(apart);
      if (lines.length === 0) throw new FieldErrors({ lines: ["Please write at least one line"] });
      const repeated = repeatsPrivate(lines, await privateWords(tx, coupleId));
      if (repeated !== null) throw new FieldErrors({ lines: [repeats(repeated)] });
      const [shared] = await readShared(tx, coupleId);
      if (!isDeepStrictEqual(shared?.lines, lines)) await shareLines(tx, coach, coupleId, lines);
    }
    const action = share ? "shared_agenda.share" : "shared_agenda.save";
    await recordAuditEvent(tx, coach, { action, subjectKind: "agenda", coupleId });
    return { revision };
  });
}

/** Only what its author allowed for both; what was added before is not added again. @throws NotFound, FieldErrors */
export function addPointsToAgenda(coach: Coach, { coupleId, pointIds, as }: AddPoints): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    await lockCoupleAs(tx, coach, coupleId);
    const chosen = and(
      eq(agendaPoints.coupleId, coupleId),
      eq(agendaPoints.audience, "couple"),
      inArray(agendaPoints.id, pointIds),
    );
    const points = await tx
      .select({ pointId: agendaPoints.id, words: agendaPoints.words, addedAt: agendaPoints.addedAt })
      .from(agendaPoints)
      .where(chosen);
    if (points.length !== new Set(pointIds).size) throw new NotFound();
    const fresh = points
      .filter(({ addedAt }) => addedAt === null)
      .sort((one, other) => pointIds.indexOf(one.pointId) - pointIds.indexOf(other.pointId))
      .map(({ words }) => words);
    if (fresh.length === 0) return;
    const added = as === "one" ? [fresh.join(" / ")] : fresh;
    if (added.some((line) => lettersIn(line) > lineLimit)) throw new FieldErrors({ pointIds: [tooLong] });
    const draft = await readDraft(tx, coupleId);
    const lines = [...draft.lines, ...added];
    if (lines.length > agendaLines) throw new FieldErrors({ pointIds: [full] });
    await writeDraft(tx, coach, coupleId, { revision: draft.revision + 1, lines });
    await tx
      .update(agendaPoints)
      .set({ addedAt: coach.at })
      .where(and(chosen, isNull(agendaPoints.addedAt)));
    await recordAuditEvent(tx, coach, { action: "shared_agenda.add", subjectKind: "agenda", coupleId });
  });
}

/** One line more on the counselor's draft; what is on it word for word is not added again. @throws NotFound, FieldErrors when it is full */
export function addLineToAgenda(coach: Coach, { coupleId, line }: AddLine): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    await lockCoupleAs(tx, coach, coupleId);
    const draft = await readDraft(tx, coupleId);
    if (draft.lines.includes(line)) return;
    if (draft.lines.length >= agendaLines) throw new FieldErrors({ line: [full] });
    await writeDraft(tx, coach, coupleId, { revision: draft.revision + 1, lines: [...draft.lines, line] });
    await recordAuditEvent(tx, coach, { action: "shared_agenda.add_line", subjectKind: "agenda", coupleId });
  });
}

/** Twice is once. @throws NotFound */
export function withdrawAgenda(coach: Coach, { coupleId }: WithdrawAgenda): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    await lockCoupleAs(tx, coach, coupleId);
    if (!(await withdrawShared(tx, coach, coupleId))) return;
    await recordAuditEvent(tx, coach, { action: "shared_agenda.withdraw", subjectKind: "agenda", coupleId });
  });
}
