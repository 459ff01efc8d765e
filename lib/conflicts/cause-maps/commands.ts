/** One partner's own map of causes: written alone, made ready, opened with the other's, taken back. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { closeBoth, hold, openIfBoth } from "@/lib/conflicts/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { mine, myRow, placeOf, same, write } from "./records";
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
  asActor(client, (tx) => write(tx, client, input));

function refuseUnweighed(content: CauseMapContent) {
  const bare = content.causes.filter(({ weight }) => weight === null);
  const errors = Object.fromEntries(bare.map(({ cause }) => [`f.causes.${cause}.weight`, [howMuch]]));
  if (bare.length > 0) throw new FieldErrors(errors);
}

/** Making it ready shows whether the other's is: done again and again it would be a way to ask. */
async function refuseTooSoon(system: Tx, client: Client, conflictId: string) {
  const [row] = await system.execute<{ backs: string[] }>(
    sql`select to_jsonb(taken_back_at) as backs from cause_maps where ${mine(client, conflictId)}`,
  );
  const backs = (row?.backs ?? []).map((one) => new Date(one));
  const from = yesAgainFrom(backs, client.at, client.timeZone);
  if (from) throw new Refusal(`${notYetAgain(from, dayIn(client.timeZone, client.at))} ${stillHere}`);
}

/** Looks before the step that is taken for anybody: what is kept from them is not there. @throws NotFound */
const findOne = async (tx: Tx, client: Client, conflictId: string) =>
  firstOrNotFound(
    await tx.execute(sql`
      select 1 from conflicts where id = ${conflictId}
      union all select 1 from cause_maps where ${mine(client, conflictId)}`),
  );

/** Moves a map under the conflict's lock. @returns whether it moved; `false` when it stood there already */
async function step(
  client: Client,
  conflictId: string,
  what: MapStep,
  refusals: Partial<Record<MapState, string>>,
) {
  return asActor(client, async (tx) => {
    await findOne(tx, client, conflictId);
    const place = placeOf(client, conflictId);
    const moved = await switchToSystem(tx, "client", "maps open and close together", async (system) => {
      const { maps } = await hold(system, place);
      const state = maps.get(client.personId);
      const next = mapAfter(state ?? "none", what);
      if (!next) {
        if (state && mapSettled[what] === state) return false;
        throw new Refusal((state && refusals[state]) ?? notNow);
      }
      if (what === "withdraw") await closeBoth(system, place);
      const back = sql`, taken_back_at = taken_back_at || ${client.at.toISOString()}::timestamptz`;
      await system.execute(sql`
        update cause_maps set state = ${next} ${what === "rework" ? sql`` : back} where ${mine(client, conflictId)}`);
      return true;
    });
    if (!moved) return false;
    await recordAuditEvent(tx, client, {
      action: `cause_map.${what}`,
      subjectKind: "conflict",
      subjectId: conflictId,
      scope: "person",
    });
    return true;
  });
}

/** Where a map stands once the same step was taken before: a second press is no mistake. */
const mapSettled: Partial<Record<MapStep, MapState>> = {
  reopen: "draft",
  rework: "draft",
  withdraw: "withdrawn",
};

/**
 * Says that it may be read once the other's may, too; opens both at once when that is so now.
 * @throws NotFound; FieldErrors for a cause without a weight; Refusal for a newer draft elsewhere, or taken back twice within a week
 */
export function makeMapReady(client: Client, input: SaveMap): Promise<{ open: boolean }> {
  const content = contentOf(input.f);
  const { sheet: conflictId } = input;
  const place = placeOf(client, conflictId);
  return asActor(client, async (tx) => {
    await findOne(tx, client, conflictId);
    await switchToSystem(tx, "client", "maps open and close together", (system) => hold(system, place));
    const row = await myRow(tx, client, conflictId);
    if (row && !mapAfter(row.state, "make_ready")) {
      if (row.state !== "withdrawn" && same(row, content, input.a.coach_from))
        return { open: row.state === "open" };
      throw new Refusal(already);
    }
    refuseUnweighed(content);
    await switchToSystem(tx, "client", "how often a map was taken back is nobody's to read", (system) =>
      refuseTooSoon(system, client, conflictId),
    );
    const written = await write(tx, client, input);
    if (!written.saved) throw new Refusal(written.why === "newer" ? newer : already);
    const open = await switchToSystem(
      tx,
      "client",
      "maps open together, when both are ready",
      async (system, reason) => {
        await system.execute(
          sql`update cause_maps set state = 'ready' where ${mine(client, conflictId)} and state = 'draft'`,
        );
        return openIfBoth(system, place, client.at, reason);
      },
    );
    await recordAuditEvent(tx, client, {
      action: "cause_map.make_ready",
      subjectKind: "conflict",
      subjectId: conflictId,
      scope: "person",
    });
    return { open };
  });
}

/** From ready back to a draft: from now on its author's alone again. @throws NotFound, Refusal once it is open */
export const reopenMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  step(client, conflictId, "reopen", { open: opened });

/** Takes an open map back. Both are sealed again, so that neither reads what the other no longer gives. @throws NotFound */
export const withdrawMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  step(client, conflictId, "withdraw", {});

/** Takes a withdrawn map up again, as a draft. @throws NotFound */
export const reworkMap = (client: Client, { conflictId }: MapOf): Promise<unknown> =>
  step(client, conflictId, "rework", {});
