/** What a screen that is turned to a couple is for: one page, and every other leads there. */
import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { Anyone, Coach } from "./actor";
import { markOf, type Turned, type TurnedScreen, turnedOf } from "./turned";

/** Where the screen of this browser is turned to, for a coach. */
export const screenTurned = (coach: Coach): Promise<TurnedScreen | null> => turnedOf(coach.loginId);

export const isTurned = async (actor: Anyone) =>
  actor.kind === "coach" && (await screenTurned(actor)) !== null;

export const sessionMark = (actor: Anyone, turned = false) => markOf(actor.loginId, turned);

export const roomOf = ({ coupleId, appointmentId }: Turned) =>
  `/coach/couples/${coupleId}/sessions/${appointmentId}/room` as Route;

/** @param room the page that is asked for, where it is one that a couple may see */
export async function unlessTurned<A extends Anyone>(actor: A, room?: Turned): Promise<A> {
  const turned = actor.kind === "coach" ? await screenTurned(actor) : null;
  if (turned && !(room && roomOf(room) === roomOf(turned))) redirect(roomOf(turned));
  return actor;
}
