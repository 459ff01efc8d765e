// Promise: what is chosen for a screen for both opens whole or not at all, whoever changes it at the same moment.
import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { beforeEach, expect, test, vi } from "vitest";
import { withAdmin } from "@/db/cluster/database";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { Refusal } from "@/lib/platform/errors";
import { notToday } from "@/lib/sessions/room/terms";
import { makeScreen, type Screen } from "@/tests/factories/sealed-screen";
import { stored, type World } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

let world: World;
let screen: Screen;
beforeEach(async () => {
  screen = await makeScreen();
  world = screen.world;
});

/** Everything that was for the other has opened, or nothing has. */
async function openedWhole(assignmentId: string): Promise<boolean> {
  const [{ opened, closed } = { opened: -1, closed: -1 }] = await stored<{
    opened: number;
    closed: number;
  }>(
    sql`select count(released_at)::int as opened, (count(*) - count(released_at))::int as closed from answers
      where assignment_id = ${assignmentId} and audience = 'couple'`,
  );
  const released = await stored(sql`select 1 from releases where assignment_id = ${assignmentId}`);
  expect([opened, closed]).toEqual(released.length > 0 ? [2, 0] : [0, 2]);
  return opened > 0;
}

test("against a withdrawal at the same moment there is one outcome, and no other error", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { assignmentId, responseId } = await screen.ready();
    await screen.choose(assignmentId);

    const [opened, , again] = await Promise.allSettled([
      screen.open(assignmentId),
      withdrawAnswer(world.ana, { responseId, fieldKey: "causes" }),
      screen.open(assignmentId),
    ]);

    const whole = await openedWhole(assignmentId);
    for (const one of [opened, again]) {
      if (one.status === "rejected") expect(one.reason).toEqual(new Refusal(notToday));
      else expect(whole).toBe(true);
    }
    const [shown] = await screen.onScreen();
    expect(shown?.[1]).not.toContain("of Ana");
    await screen.choose(assignmentId, "no");
  }
});

/** Opens while somebody else's change has begun and not ended, and lets that end once the opening waits for it. */
async function openDuring(
  assignmentId: string,
  change: (admin: postgres.TransactionSql) => Promise<unknown>,
) {
  const { adminUrl } = await worldUrl();
  const somebodyWaits = () =>
    withAdmin(adminUrl, async (admin) => {
      const waiting = await admin`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      return waiting.length > 0;
    });
  let opening: Promise<unknown> = Promise.resolve();
  await withAdmin(adminUrl, (admin) =>
    admin.begin(async (changing) => {
      await change(changing);
      opening = screen.open(assignmentId).catch((error: unknown) => error);
      await vi.waitUntil(somebodyWaits, { timeout: 5_000 });
    }),
  );
  return opening;
}

test("opening waits for a withdrawal that is under way, and then opens nothing", async () => {
  const { assignmentId, responseId } = await screen.ready();
  await screen.choose(assignmentId);

  const said = await openDuring(
    assignmentId,
    (admin) => admin`update answers set withdrawn_at = now()
      where response_id = ${responseId} and field_key = 'causes'`,
  );

  expect(said).toEqual(new Refusal(notToday));
  expect(await openedWhole(assignmentId)).toBe(false);
});

test("opening waits for its counselor who takes it off the screen elsewhere, and then opens nothing", async () => {
  const { assignmentId } = await screen.ready();
  await screen.choose(assignmentId);

  const said = await openDuring(
    assignmentId,
    (admin) => admin`update appointments set room_exchanges = '[]' where id = ${screen.of.appointmentId}`,
  );

  expect(said).toEqual(new Refusal(notToday));
  expect(await screen.releases()).toEqual([]);
});
