/** Choosing whether and when to be told by email that something waits. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { noticeChoices } from "@/db/schema/notices";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import type { ChooseNotices } from "./schema";

export const chooseNotices = (
  actor: Actor,
  { news, sessions, checkIn, hour }: ChooseNotices,
): Promise<void> =>
  evenWhenLeft(actor, async (tx) => {
    const { practiceId, accountId, at } = actor;
    const set = { news: news === "email", sessions, checkIn: checkIn === "email", hour, changedAt: at };
    await insertOnly(tx, noticeChoices, {
      practiceId,
      accountId,
      ...exact(noticeChoices, set),
    }).onConflictDoUpdate({
      target: [noticeChoices.practiceId, noticeChoices.accountId],
      set: exact(noticeChoices, set),
    });
    await recordAuditEvent(tx, actor, {
      ...{ action: "notices.choose", subjectKind: "account", scope: "person" },
      fields: ["news", "sessions", "checkIn", "hour"],
    });
  });
