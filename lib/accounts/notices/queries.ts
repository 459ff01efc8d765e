/** What somebody has chosen about emails. */
import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { noticeChoices } from "@/db/schema/notices";
import type { Actor } from "@/lib/platform/auth/actor";
import type { MyNotices } from "./types";

/** Nothing is sent until somebody asks for it: an email on a shared phone can do harm. */
const unchosen: MyNotices = { news: "never", sessions: "never", checkIn: "never", hour: 18, isChosen: false };

export const myNotices = (actor: Actor): Promise<MyNotices> =>
  readAs(actor, async (tx) => {
    const [chosen] = await tx
      .select({
        news: noticeChoices.news,
        sessions: noticeChoices.sessions,
        checkIn: noticeChoices.checkIn,
        hour: noticeChoices.hour,
      })
      .from(noticeChoices)
      .where(eq(noticeChoices.accountId, actor.accountId));
    if (!chosen) return unchosen;
    const asChosen = (on: boolean) => (on ? "email" : "never");
    const { news, checkIn, ...more } = chosen;
    return { ...more, news: asChosen(news), checkIn: asChosen(checkIn), isChosen: true };
  });
