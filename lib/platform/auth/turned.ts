/** Whether a counselor's screen is turned to a couple: then this browser opens that one page, until the password is given again. */
import "server-only";
import { createHmac } from "node:crypto";
import { keepSession, sessionHeld } from "./cookie-jar";
import { authSecret } from "./secret";

export type Turned = { coupleId: string; appointmentId: string };
/** Also which parts its counselor chose to show, and when it was turned. */
export type TurnedScreen = Turned & { shows: string[]; since: Date };

/** What was turned before there was a choice shows none of the parts that can be left out. */
const form = /^([0-9a-f-]{36}) ([0-9a-f-]{36})(?: ([0-9]{1,16}) ([a-z,]*))?$/;

/**
 * Tells sessions apart without naming one: what a page was drawn for, compared with who is signed in now. A screen that is turned has
 * another mark than the same session's other pages, so that none of them shows itself again by Back.
 */
export const markOf = (loginId: string, turned = false) =>
  createHmac("sha256", authSecret())
    .update(`session mark\n${loginId}${turned ? "\nturned" : ""}`)
    .digest("base64url")
    .slice(0, 16);

/** Where this session is turned to; null where it is not. It is in the session's own cookie: nobody takes it out and stays signed in. */
export async function turnedOf(loginId: string): Promise<TurnedScreen | null> {
  const held = await sessionHeld();
  const [, coupleId, appointmentId, since = "0", shows = ""] = form.exec(held?.turned ?? "") ?? [];
  if (!coupleId || !appointmentId || held?.loginId !== loginId) return null;
  return { coupleId, appointmentId, shows: shows.split(",").filter(Boolean), since: new Date(Number(since)) };
}

export function turnScreen(loginId: string, turned: TurnedScreen): Promise<void> {
  const { coupleId, appointmentId, shows, since } = turned;
  return keepSession(loginId, `${coupleId} ${appointmentId} ${since.getTime()} ${shows.join(",")}`);
}

export const turnBack = (loginId: string): Promise<void> => keepSession(loginId, null);
