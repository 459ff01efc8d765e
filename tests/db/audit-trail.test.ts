import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { withAdmin } from "@/db/cluster/database";
import { auditEvents } from "@/db/schema/audit";
import { asSystem } from "@/db/system";
import { auditLog } from "@/lib/platform/audit/queries";
import { auditLogFilterSchema } from "@/lib/platform/audit/schema";
import { actionInWords, actionNames } from "@/lib/platform/audit/terms";
import { type Actor, actorAt } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addChartEvent } from "@/lib/trust/events/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { makeWorld, type World } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

const now = new Date("2026-03-04T10:00:00Z");
const pulse = () => ({
  weekOn: "2026-03-02",
  rely: 5,
  open: null,
  hope: null,
  ease: null,
  trusted: null,
  line: "a private line",
  submitKey: randomUUID(),
});

let world: World;
const freshWorld = async () => {
  world = await makeWorld(now);
};

const lineBy = (actor: Actor, as: Pick<Actor, "practiceId" | "personId">) => ({
  practiceId: as.practiceId,
  at: actor.at,
  actorKind: actor.kind,
  actorId: as.personId,
  action: "test.deed",
  subjectKind: "test",
  scope: "practice" as const,
});

describe("reading the trail", () => {
  beforeEach(freshWorld);

  test("names the reader's own clients and couples, and nobody else's", async () => {
    await answerPulse(world.ana, pulse());
    await answerPulse(world.colleagues.first, pulse());
    await answerPulse(world.strangers.first, pulse());
    const { entries } = await auditLog(world.coach, { action: "pulse.answer" });
    expect(entries.map(({ actorName, couple }) => [actorName, couple?.label ?? null]).sort()).toEqual([
      ["A client", null],
      ["Ana", "Ana & Ben"],
    ]);
    const text = JSON.stringify(await auditLog(world.coach));
    expect(text).not.toContain("Eli");
    expect(text).not.toContain(world.colleagues.coupleId);
    expect(text).not.toContain(world.colleagues.first.personId);
    expect(text).not.toContain("a private line");
    expect(text).toContain("Tomás");
  });

  test("what a person does for themselves is not in it", async () => {
    const { entries } = await auditLog(world.coach);
    expect(entries.map((entry) => entry.action)).not.toContain("login.open");
  });

  test("only for the owner of this practice", async () => {
    await expect(auditLog(world.colleague)).rejects.toThrow(NotFound);
    const elsewhere = await auditLog(world.stranger);
    expect(JSON.stringify(elsewhere)).not.toContain("Ruth");
    // A coach who only claims to be the owner in the value gets what the database gives: nothing.
    const rows = await asActor(world.colleague, (tx) => tx.select({ id: auditEvents.id }).from(auditEvents));
    expect(rows).toEqual([]);
  });

  test("narrows by deed, couple, person and day", async () => {
    const coupleId = world.couple.coupleId;
    await answerPulse(world.ana, pulse());
    const nextDay = actorAt(world.coach, new Date("2026-03-05T23:30:00Z"));
    await addChartEvent(nextDay, {
      coupleId,
      kind: "session",
      onDate: "2026-03-05",
      toDate: null,
      text: null,
      audience: "coach",
    });
    const actions = async (filter: Parameters<typeof auditLog>[1]) =>
      (await auditLog(world.coach, filter)).entries.map((entry) => entry.action);
    expect(await actions({ from: "2026-03-05", to: "2026-03-05" })).toEqual(["chart_event.add"]);
    expect(await actions({ from: "2026-03-06" })).toEqual([]);
    expect(await actions({ actorId: world.ana.personId })).toEqual(["pulse.answer"]);
    expect(await actions({ actorId: world.coach.personId, coupleId })).toEqual([
      "chart_event.add",
      "couple.create",
    ]);
    // Of somebody else's couple or client the filter finds nothing, as if they did not exist.
    expect(await actions({ coupleId: world.colleagues.coupleId })).toEqual([]);
    await answerPulse(world.colleagues.first, pulse());
    expect(await actions({ actorId: world.colleagues.first.personId })).toEqual([]);
  });

  test("pages through everything once, also where many happened in the same instant", async () => {
    for (let i = 0; i < 120; i += 1) {
      const coach = actorAt(world.coach, new Date(now.getTime() + Math.floor(i / 40) * 60_000));
      await asActor(coach, (tx) => tx.insert(auditEvents).values(lineBy(coach, coach)));
    }
    const seen: string[] = [];
    let page: string | undefined;
    do {
      const { entries, next } = await auditLog(world.coach, auditLogFilterSchema.parse({ page }));
      expect(entries.length).toBeLessThanOrEqual(50);
      seen.push(...entries.map((entry) => entry.id));
      page = next ?? undefined;
    } while (page);
    const { adminUrl } = await worldUrl();
    const [count] = await withAdmin(
      adminUrl,
      (admin) =>
        admin`select count(*)::int as n from audit_events where practice_id = ${world.practiceId} and scope = 'practice'`,
    );
    expect(seen).toHaveLength(count?.n);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test("a made-up page is not read as one", () => {
    for (const page of ["1", "x.y", "1'; drop table couples", "1.not-a-uuid"]) {
      expect(auditLogFilterSchema.safeParse({ page }).success).toBe(false);
    }
  });
});

describe("nobody changes the trail", () => {
  beforeAll(freshWorld);

  const attempts = [
    "update audit_events set action = 'x'",
    "delete from audit_events",
    "truncate audit_events",
  ];
  /** The message the database gives; drizzle and the driver wrap it. */
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => "it went through",
      (error) => `${error.code ?? error.cause?.code}`,
    );

  test.each(attempts)(
    "%s: not a coach, a client, the system, nor the role that connects",
    async (attempt) => {
      const actors: Actor[] = [world.coach, world.colleague, world.ana];
      for (const actor of actors) {
        expect(await refusal(asActor(actor, (tx) => tx.execute(sql.raw(attempt))))).toBe("42501");
      }
      expect(await refusal(asSystem("a test tries", (tx) => tx.execute(sql.raw(attempt))))).toBe("42501");
      const { appUrl, adminUrl } = await worldUrl();
      expect(await refusal(withAdmin(appUrl, (app) => app.unsafe(attempt)))).toBe("42501");
      // Even the owner of the table is stopped, by the trigger.
      expect(await refusal(withAdmin(adminUrl, (admin) => admin.unsafe(attempt)))).toBe("42501");
    },
  );

  test("a line in somebody else's name is refused", async () => {
    const forged = (actor: Actor, as: Pick<Actor, "practiceId" | "personId">) =>
      asActor(actor, (tx) => tx.insert(auditEvents).values(lineBy(actor, as)));
    expect(await refusal(forged(world.ana, world.ben))).toBe("42501");
    expect(await refusal(forged(world.coach, world.colleague))).toBe("42501");
    expect(
      await refusal(forged(world.coach, { ...world.coach, practiceId: world.stranger.practiceId })),
    ).toBe("42501");
  });
});

test("every deed has words, and none shows its code", () => {
  expect(actionInWords("couple.create", "licensed")).toBe("Added a couple");
  expect(actionInWords("pulse_offer.make_wide", "licensed")).toBe("Changed something");
  for (const words of Object.values(actionNames("licensed"))) expect(words).toMatch(/^[A-Z][^.]+$/);
});
