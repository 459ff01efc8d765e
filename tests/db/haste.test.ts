import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { comment } from "@/lib/assignments/comments/commands";
import {
  notForUs,
  saveDraft,
  setAside,
  submitHomework,
  takeUpAgain,
} from "@/lib/assignments/responses/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

/** 500 for the full figures. */
const rounds = Number(process.env.HASTE_ROUNDS ?? 40);

let world: World;
let admin: Awaited<ReturnType<typeof openAdmin>>;
beforeAll(async () => {
  admin = await openAdmin();
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  return () => admin.end({ timeout: 2 });
});

const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const words = { occurrence: 1, sheet: "own" as const, audiences: {} };

type Row = {
  client: string;
  status: string;
  submitted: boolean;
  drafts: number;
  answers: number;
  released: number;
  releasedWrongly: number;
  submits: number;
};

const stateOf = (assignmentId: string) => admin<Row[]>`
    select r.client_id as client, r.status, r.submitted_at is not null as submitted,
      (select count(*)::int from drafts d where d.response_id = r.id) as drafts,
      (select count(*)::int from answers n where n.response_id = r.id) as answers,
      (select count(*)::int from answers n where n.response_id = r.id and n.released_at is not null) as released,
      (select count(*)::int from answers n where n.response_id = r.id and n.released_at is not null and n.audience <> 'couple')
        as "releasedWrongly",
      (select count(*)::int from audit_events e where e.subject_id = r.id and e.action = 'homework.submit') as submits
    from responses r where r.assignment_id = ${assignmentId}`;

/** Everything that can be done to one exercise, by those who may, as things stand. */
function deeds(assignmentId: string) {
  const turn = { assignmentId, occurrence: 1 };
  const responseOf = async (client: Client) =>
    (
      await stored<{ id: string }>(
        sql`select id from responses where assignment_id = ${assignmentId} and client_id = ${client.personId}`,
      )
    )[0]?.id ?? randomUUID();
  const keys = new Map([world.ana, world.ben].map((client) => [client.personId, randomUUID()]));
  const partner = (client: Client) => [
    () =>
      saveDraft(client, {
        ...words,
        assignmentId,
        values: { not_clear: randomUUID() },
        baseRevision: one([0, 1, 2, 3]),
      }),
    () =>
      submitHomework(client, {
        ...words,
        assignmentId,
        values: { not_clear: "said", my_part: "mine", left_out: "kept" },
        baseRevision: null,
        outcome: "partly",
        quality: null,
        submitKey: one([keys.get(client.personId) ?? "", randomUUID()]),
      }),
    () => setAside(client, turn),
    () => notForUs(client, turn),
    () => takeUpAgain(client, turn),
    async () =>
      widenAnswer(client, { responseId: await responseOf(client), fieldKey: "left_out", to: "coach" }),
    async () =>
      widenAnswer(client, { responseId: await responseOf(client), fieldKey: "not_clear", to: "couple" }),
    async () =>
      withdrawAnswer(client, {
        responseId: await responseOf(client),
        fieldKey: one(["not_clear", "my_part"]),
      }),
  ];
  return [
    ...partner(world.ana),
    ...partner(world.ben),
    () => openAnswersForBoth(world.coach, turn),
    async () =>
      comment(world.coach, {
        responseId: await responseOf(world.ana),
        to: one(["author", "both"] as const),
        body: "x",
      }),
    ...(Math.random() < 0.15 ? [() => withdrawAssignment(world.coach, { assignmentId })] : []),
  ];
}

test(
  `whatever two partners and their coach do at once, it comes to a legal state (${rounds} rounds)`,
  async () => {
    const surprises: string[] = [];
    let opened = 0;
    for (let round = 0; round < rounds; round++) {
      const releaseRule = one(["automatic", "coach"] as const);
      const assignmentId = await mapOfCauses(world, { releaseRule });
      for (let wave = 0; wave < 3; wave++) {
        const all = deeds(assignmentId);
        const told = await Promise.allSettled(Array.from({ length: 8 }, () => one(all)()));
        for (const outcome of told) {
          if (outcome.status === "fulfilled") continue;
          const { reason } = outcome;
          if (!(reason instanceof Refusal) && !(reason instanceof NotFound)) surprises.push(String(reason));
        }
        const rows = await stateOf(assignmentId);
        const [{ releases, comments } = { releases: 0, comments: 0 }] = await stored<{
          releases: number;
          comments: number;
        }>(sql`
          select (select count(*)::int from releases where assignment_id = ${assignmentId}) as releases,
            (select count(*)::int from comments where assignment_id = ${assignmentId} and to_client_id is null) as comments`);
        expect(new Set(rows.map((row) => row.client)).size).toBe(rows.length);
        for (const row of rows) {
          expect(row.submitted).toBe(row.status === "done" || row.status === "partly");
          expect(row.submits).toBe(row.submitted ? 1 : 0);
          if (row.submitted) expect(row.drafts).toBe(0);
          else expect(row.answers).toBe(0);
          expect(row.releasedWrongly).toBe(0);
        }
        const bothIn = rows.length === 2 && rows.every((row) => row.submitted);
        if (!bothIn)
          expect([releases, ...rows.map((row) => row.released)].every((count) => count === 0)).toBe(true);
        if (releases === 0) {
          expect(rows.every((row) => row.released === 0)).toBe(true);
          expect(comments).toBe(0);
        }
        const [assignment] = await stored<{ withdrawn: boolean }>(
          sql`select withdrawn_at is not null as withdrawn from assignments where id = ${assignmentId}`,
        );
        if (bothIn && releaseRule === "automatic" && !assignment?.withdrawn) expect(releases).toBe(1);
        opened += releases;
      }
    }
    expect(surprises).toEqual([]);
    expect(opened, "some of them did open").toBeGreaterThan(0);
  },
  60_000 + rounds * 2_000,
);
