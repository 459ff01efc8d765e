// Promise: whatever somebody writes or answers here is in their own copy, wherever it was written, and in nobody else's before it is theirs to read.
import { existsSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { beforeAll, describe, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import * as schema from "@/db/schema";
import { grants } from "@/db/schema/grants";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { raiseConcern } from "@/lib/safety/commands";
import { ownWords } from "@/tests/factories/own-words";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;

/** Theirs in their copy too, and tried there. */
const triedIn: Record<string, string> = {
  ...Object.fromEntries(
    ["agreements", "agreement_drafts", "agreement_signatures", "agreement_versions", "answers", "drafts"]
      .concat(["cause_maps", "conflicts", "pulses", "pulse_notes", "setbacks"])
      .map((table) => [table, "tests/db/own-copy.test.ts"]),
  ),
  disclosure_texts: "tests/db/own-copy-sessions.test.ts",
  aftercare_notes: "tests/db/aftercare.test.ts",
  alliance_answers: "tests/db/alliance.test.ts",
  earlier_answers: "tests/db/said-anew.test.ts",
  goal_lists: "tests/db/goals.test.ts",
  shared_goals: "tests/db/goals.test.ts",
  intakes: "tests/db/intake.test.ts",
  hard_weeks: "tests/db/load.test.ts",
  load_limits: "tests/db/load.test.ts",
  measure_drafts: "tests/db/measures-asked.test.ts",
  measure_results: "tests/db/measures-asked.test.ts",
  repairs: "tests/db/repairs.test.ts",
};

const setting = "a choice on how something is shown or sent, changed on its own page";
const ofTheCounselor = "the counselor's words about somebody";
/** In no copy, and why. */
const inNone: Record<string, string> = {
  audit_events: "codes and ids, of everybody's deeds",
  submissions: "answers of forms, encrypted",
  time_alone_requests: "nobody but the counselor may find it again, not even who asked",
  safety_checks: "nothing of it may lie where a partner could find it",
  aftercare_wishes: setting,
  check_in_days: setting,
  client_accounts: setting,
  jar_views: setting,
  home_looks: "when they last looked where something new was, for their first page",
  notice_choices: setting,
  supervision_consents: setting,
  pulse_offers: "a yes to weeks: those that both share are in it",
  consents: "a yes to the practice's own text, which its own page shows",
  disclosures: "how far a telling is; its words are letters",
  pauses: "that they paused, day by day",
  conflict_summaries: "what both say of an event, with it",
  chart_events: "day by day",
  agreement_hints: ofTheCounselor,
  appointments: "the counselor's; their sessions are in it",
  asked_again: "codes",
  assignment_plans: "what the counselor planned with them",
  exercise_drafts: ofTheCounselor,
  exercises: ofTheCounselor,
  invitations: "an address",
  measure_asks: ofTheCounselor,
  openings: "who opened what, on its own page",
  pathways: ofTheCounselor,
  safety_judgments: ofTheCounselor,
  signals: ofTheCounselor,
};

const words = /^(text|varchar|json|bytea)/;
const ofSomebody = /^(client_id|author_id|asker_id|author_client_id|involved_id)$/;
const tables = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .map((table) => getTableConfig(table))
  .filter(
    ({ name, columns }) =>
      grants.mendwork_client?.[name]?.insert ||
      (columns.some((column) => ofSomebody.test(column.name)) &&
        columns.some((column) => words.test(column.getSQLType()))),
  )
  .map(({ name }) => name);

const read = async (who: Client) => JSON.stringify(copyParts(await ownCopy(who), "counselor"));

describe("a copy", () => {
  let hers: string;
  let his: string;
  beforeAll(async () => {
    world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
    for (const { deed } of Object.values(ownWords)) await deed(world);
    [hers, his] = [await read(world.ana), await read(world.ben)];
  });

  test("knows every table that somebody writes their own words or answers into", () => {
    const known = [ownWords, triedIn, inNone].flatMap((one) => Object.keys(one));

    expect(known.toSorted()).toEqual(tables.toSorted());
    expect(Object.values(triedIn).filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(Object.entries(ownWords))("holds what was written into %s", (_, { says }) => {
    for (const one of says) expect(hers).toContain(one);
  });

  test("and of what is theirs alone the other's holds nothing", () => {
    for (const one of [
      ...[
        "zzpoint",
        "zzreply",
        "zzpattern",
        "settled a little",
        "zzthanks",
        "zzkind",
        "zzlawyer",
        "3 of 10",
        "zznote",
      ],
      ...["zzdiffers", "zznot now", "zzcard", "as I said"],
    ])
      expect(his, one).not.toContain(one);
    expect(hers).not.toMatch(/\d\d:\d\d|T\d\d/);
  });
});

test("while there is a concern about her, nothing that he writes anywhere is in it", async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
  const { coupleId } = world.couple;
  await raiseConcern(world.coach, { coupleId, aboutClientId: world.ana.personId, words: "zzconcern" });
  const before = await read(world.ana);
  const turned = { ...world, ana: world.ben, ben: world.ana };
  const his = [
    "agenda_points",
    "doubts",
    "thanks",
    "gentle_words",
    "copy_authorizations",
    "commitments",
  ].concat(["commitment_occurrences", "paces", "transparency_plans", "boundary_cards", "check_in_lines"]);

  for (const table of his) await ownWords[table]?.deed(turned);

  expect(await read(world.ana)).toBe(before);
  for (const table of his)
    for (const one of ownWords[table]?.says ?? []) expect(await read(world.ben), table).toContain(one);
});
