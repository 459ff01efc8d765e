/** One partner's own map of causes: written alone, made ready, opened with the other's, taken back. */
import "server-only";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { lockMaps, makeReadyAndOpen, moveOwnMap, timesTakenBack } from "./records/as-system";
import { readOwnMap, requireConflictOrMap, saveDraft, saysTheSame } from "./records/draft";
import { type MapState, type MapStep, mapAfter } from "./rules/states";
import { type CauseMapContent, contentOf, type MapOf, type SaveMap } from "./schema";
import type { MapSaved } from "./types";

const newer =
  "There is a newer version of your map, from another device or tab. Yours is still here: copy what you want to keep, then open the page again.";
const already =
  "Your map is marked as ready already, perhaps from another device. What you have just written is still here: copy it if you want to keep it, then open the page again.";
const opened =
  "Both maps have just opened to you both. Open the page again: you can stop sharing yours there whenever you like.";
const notNow = "This has changed meanwhile. Open the page again to see where your map is.";
const stillHere = "Your map is still here, for you alone.";
const howMuch = "Say how much this weighs for you, or empty what you wrote beside it";

/** Keeps a draft, for its author alone. @throws NotFound for a conflict they can not see */
export const saveMap = (client: Client, input: SaveMap): Promise<MapSaved> =>
  asActor(client, (tx) => saveDraft(tx, client, input));

function refuseUnweighed(content: CauseMapContent) {
  const bare = content.causes.filter(({ weight }) => weight === null);
  const errors = Object.fromEntries(bare.map(({ cause }) => [`f.causes.${cause}.weight`, [howMuch]]));
  if (bare.length > 0) throw new FieldErrors(errors);
}

/** Making it ready shows whether the other's is: done again and again it would be a way to ask. */
async function refuseTooSoon(tx: Tx, client: Client, conflictId: string) {
  const takenBack = await timesTakenBack(tx, client, conflictId);
  const from = yesAgainFrom(takenBack, client.at, client.timeZone);
  if (from) throw new Refusal(`${notYetAgain(from, dayIn(client.timeZone, client.at))} ${stillHere}`);
}

const eventFor = (step: string, conflictId: string) => ({
  action: `cause_map.${step}`,
  subjectKind: "conflict",
  subjectId: conflictId,
  scope: "person" as const,
});

/** @returns whether it moved; `false` when it had been moved already */
const moveMap = (
  client: Client,
  conflictId: string,
  step: MapStep,
  refusals: Partial<Record<MapState, string>> = {},
): Promise<boolean> =>
  asActor(client, async (tx) => {
    await requireConflictOrMap(tx, client, conflictId);
    const moved = await moveOwnMap(tx, client, conflictId, step, refusals, notNow);
    if (moved) await recordAuditEvent(tx, client, eventFor(step, conflictId));
    return moved;
  });

/**
 * Says that it may be read once the other's may, too; opens both at once when that is so now.
 * @throws NotFound; FieldErrors for a cause without a weight; Refusal for a newer draft elsewhere, or taken back twice within a week
 */
export function makeMapReady(client: Client, input: SaveMap): Promise<{ open: boolean }> {
  const content = contentOf(input.f);
  const { sheet: conflictId } = input;
  return asActor(client, async (tx) => {
    await requireConflictOrMap(tx, client, conflictId);
    await lockMaps(tx, client, conflictId);
    const map = await readOwnMap(tx, client, conflictId);
    if (map && !mapAfter(map.state, "make_ready")) {
      if (map.state !== "withdrawn" && saysTheSame(map, content, input.a.coach_from))
        return { open: map.state === "open" };
      throw new Refusal(already);
    }
    refuseUnweighed(content);
    await refuseTooSoon(tx, client, conflictId);
    const saved = await saveDraft(tx, client, input);
    if (!saved.saved) throw new Refusal(saved.why === "newer" ? newer : already);
    const open = await makeReadyAndOpen(tx, client, conflictId);
    await recordAuditEvent(tx, client, eventFor("make_ready", conflictId));
    return { open };
  });
}

/** From ready back to a draft: from now on its author's alone again. @throws NotFound, Refusal once it is open */
export const reopenMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  moveMap(client, conflictId, "reopen", { open: opened });

/** Takes an open map back. Both are sealed again, so that neither reads what the other no longer shares. @throws NotFound */
export const withdrawMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  moveMap(client, conflictId, "withdraw");

/** Takes a withdrawn map up again, as a draft. @throws NotFound */
export const reworkMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  moveMap(client, conflictId, "rework");
