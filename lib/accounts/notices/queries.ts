/** What somebody has chosen about emails. */
import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { noticeChoices } from "@/db/schema/notices";
import type { Actor } from "@/lib/platform/auth/actor";
import type { MyNotices } from "./types";

/** Nothing is sent until somebody asks for it: an email on a shared phone can do harm. */
const unchosen: MyNotices = { news: "never", sessions: "never", hour: 18, isChosen: false };

export const myNotices = (actor: Actor): Promise<MyNotices> =>
  readAs(actor, async (tx) => {
    const [chosen] = await tx
      .select({ news: noticeChoices.news, sessions: noticeChoices.sessions, hour: noticeChoices.hour })
      .from(noticeChoices)
      .where(eq(noticeChoices.accountId, actor.accountId));
    return chosen ? { ...chosen, news: chosen.news ? "email" : "never", isChosen: true } : unchosen;
  });
