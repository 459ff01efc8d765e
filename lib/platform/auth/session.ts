/** The person behind this request, read once. Every page and action starts here. */
import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import {
  type Actor,
  type Anyone,
  type Client,
  type Coach,
  type Staff,
  type Supervisor,
  sessionClock,
  signedInAs,
} from "./actor";
import { sessionHeld } from "./cookie-jar";
import { leftCookie } from "./schema";
import { markOf, type Turned, turnedOf } from "./turned";
import { unlessTurned } from "./turned-screen";

/** Reads the cookie without re-signing it: the login row, not the cookie, knows whether it still counts. */
async function loginIdFromCookie(evenWhenLeft = false): Promise<string | null> {
  if ((await cookies()).has(leftCookie) && !evenWhenLeft) return null;
  return (await sessionHeld())?.loginId ?? null;
}

/** Who is asking, or null. Once per request however often it is called. */
export const currentActor = cache(async (): Promise<Anyone | null> => {
  const loginId = await loginIdFromCookie();
  return loginId ? signedInAs(loginId, new Date()) : null;
});

/** Who is leaving, to end what they leave behind; null when nobody is signed in. */
export async function leavingActor(): Promise<Anyone | null> {
  const loginId = await loginIdFromCookie(true);
  return loginId ? signedInAs(loginId, new Date()) : null;
}

/** `seconds` until nothing more opens if nothing more is done; `locks` where a PIN opens it again then. */
export type SessionLeft = { mark: string; seconds: number; locks?: true } | { locked: true } | null;

/** Whose session this browser has and how long it lasts if nothing more is done, or null. Does not prolong it. */
export async function sessionLeft(): Promise<SessionLeft> {
  const loginId = await loginIdFromCookie();
  if (!loginId) return null;
  const { seconds, untilLocked } = await sessionClock(loginId, new Date());
  if (seconds === null) return null;
  const mark = markOf(loginId, (await turnedOf(loginId)) !== null);
  if (untilLocked === null) return { mark, seconds };
  if (untilLocked <= 0) return { locked: true };
  return { mark, seconds: Math.min(seconds, untilLocked), locks: true };
}

/** The login of this browser while it waits for its PIN; null when there is none, or when it is open. */
export const lockedLogin = cache(async (): Promise<string | null> => {
  const left = await sessionLeft();
  return left && "locked" in left ? loginIdFromCookie() : null;
});

/** Where somebody goes who may not see a page. */
const outside = async () => ((await lockedLogin()) ? "/unlock" : "/sign-in");

const homes = { coach: "/coach", client: "/client", supervisor: "/supervision" } as const;
export const homeOf = (actor: Anyone) => homes[actor.kind];

const asCoach = async (): Promise<Coach> => {
  const actor = await currentActor();
  if (actor?.kind === "coach") return actor;
  redirect(actor ? homeOf(actor) : await outside());
};

/** For what is around pages: a coach, also one whose second step comes first. */
export const requireAnyCoach = async (): Promise<Coach> => unlessTurned(await asCoach());

/** For what is around the page that a couple may see. */
export const requireCoachInRoom = asCoach;

/** The same for a supervisor. */
export async function requireAnySupervisor(): Promise<Supervisor> {
  const actor = await currentActor();
  if (actor?.kind === "supervisor") return actor;
  redirect(actor ? homeOf(actor) : await outside());
}

/** For one's own second step: whoever works here. */
export async function requireStaff(): Promise<Staff> {
  const actor = await currentActor();
  if (actor && actor.kind !== "client") return unlessTurned(actor);
  redirect(actor ? homeOf(actor) : await outside());
}

/** For pages: a coach, or off to the right place. @param room for the one that a couple may see: of which session */
export async function requireCoach(room?: Turned): Promise<Coach> {
  const coach = await unlessTurned(await asCoach(), room);
  if (coach.owesSecondStep) redirect("/account/security/second-step");
  return coach;
}

/** For pages: somebody who reads in supervision and does nothing else here, or off to the right place. */
export async function requireSupervisor(): Promise<Supervisor> {
  const supervisor = await requireAnySupervisor();
  if (supervisor.owesSecondStep) redirect("/account/security/second-step");
  return supervisor;
}

/**
 * For pages: a client, or off to the right place; before they have agreed to anything, to what they are asked to agree to.
 * @param page `safe` where somebody may be who has not: the way out, help, their own sign-in, a note to the counselor; `left` also
 * where somebody may be who no longer takes part: what is theirs
 */
export async function requireClient(page?: "safe" | "left"): Promise<Client> {
  const actor = await currentActor();
  if (actor?.kind !== "client") redirect(actor ? homeOf(actor) : await outside());
  if (actor.left && page !== "left") redirect("/client/left");
  if (actor.consent === "first" && !actor.left && !page) redirect("/client/consent");
  return actor;
}

/** For rooms that two people share: somebody who works here alone finds what is put away, and why. */
export async function requireClientOfTwo(): Promise<Client> {
  const client = await requireClient();
  if (client.alone) redirect("/client/on-my-own");
  return client;
}

export async function requireAnyone(): Promise<Anyone> {
  const actor = await currentActor();
  return actor ? unlessTurned(actor) : redirect(await outside());
}

/** For pages of whoever has couples, or is one of two: a supervisor is led home. */
export async function requireActor(): Promise<Actor> {
  const actor = await requireAnyone();
  return actor.kind === "supervisor" ? redirect(homeOf(actor)) : actor;
}
