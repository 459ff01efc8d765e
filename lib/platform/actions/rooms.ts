/** Which actions wait for something else, and for what. */
import "server-only";
import type { Anyone } from "@/lib/platform/auth/actor";
import { isTurned } from "@/lib/platform/auth/turned-screen";
import { comesFirst, turnedAway } from "./comes-first";

/**
 * `account` is for what concerns the sign-in itself, and does not wait for consent or a second step. Only what is for the `room` can
 * be done while the screen is turned to a couple: to open what was chosen for it, to turn it back, and to leave.
 */
export type Room = "work" | "account" | "room";

/** @param page `safe` for what somebody may do who has not agreed to anything yet. @returns a refusal in words, or null */
export async function refusalIn(room: Room, actor: Anyone, page?: "safe"): Promise<string | null> {
  if (room !== "room" && (await isTurned(actor))) return turnedAway;
  return room === "work" && !page ? comesFirst(actor) : null;
}
