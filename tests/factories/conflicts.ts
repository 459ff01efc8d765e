/** Conflicts of a test world: written down, shared, mapped, laid side by side. */
import { randomUUID } from "node:crypto";
import { makeMapReady, saveMap } from "@/lib/conflicts/cause-maps/commands";
import { saveMapSchema } from "@/lib/conflicts/cause-maps/schema";
import { shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { writeConflictSchema } from "@/lib/conflicts/schema";
import { noteSetback } from "@/lib/conflicts/setbacks/commands";
import { noteSetbackSchema } from "@/lib/conflicts/setbacks/schema";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import type { World } from "./world";

export const written = (more: Record<string, unknown> = {}) =>
  writeConflictSchema.parse({
    title: "The evening that was promised",
    facts: "It was promised, and then it was not.",
    kind: "broken_promise",
    scale: "small",
    timing: "day",
    onDate: "2026-02-01",
    hurt: "mutual",
    submitKey: randomUUID(),
    ...more,
  });

export async function conflictOf(
  world: World,
  author: Actor = world.coach,
  more: Record<string, unknown> & { shared?: boolean } = {},
): Promise<string> {
  const { shared = true, ...words } = more;
  const { conflictId } = await writeConflict(
    author,
    written({ coupleId: author.kind === "coach" ? world.couple.coupleId : undefined, ...words }),
  );
  if (shared) await shareConflict(author, { conflictId });
  return conflictId;
}

/** `coach_from` among the words says who reads it. */
export const mapInput = (
  conflictId: string,
  { coach_from = "opened", ...f }: Record<string, unknown> = {},
  baseRevision = 0,
) =>
  saveMapSchema.parse({
    sheet: conflictId,
    baseRevision,
    a: { coach_from },
    f: { causes: { broken_promise: { weight: "3", words: "said and not done" } }, ...f },
  });

export const draftMap = (who: Client, conflictId: string, f?: Record<string, unknown>, base = 0) =>
  saveMap(who, mapInput(conflictId, f, base));
export const readyMap = (who: Client, conflictId: string, f?: Record<string, unknown>, base = 0) =>
  makeMapReady(who, mapInput(conflictId, f, base));

/** A shared conflict with both maps open. */
export async function sideBySide(world: World, f?: Record<string, unknown>): Promise<string> {
  const conflictId = await conflictOf(world);
  await readyMap(world.ana, conflictId, f);
  await readyMap(world.ben, conflictId, f);
  return conflictId;
}

export const setbackInput = (more: Record<string, unknown> = {}) =>
  noteSetbackSchema.parse({
    happenedOn: "2026-02-10",
    whatHappened: "The old quarrel once more.",
    audience: "self",
    together: "",
    onChart: "yes",
    submitKey: randomUUID(),
    ...more,
  });
export const setbackOf = async (who: Client, more: Record<string, unknown> = {}) =>
  (await noteSetback(who, setbackInput(more))).setbackId;
