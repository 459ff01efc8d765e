import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { DataError } from "@/db/errors";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { inSupervision } from "@/tests/factories/supervision";
import { makeWorld, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";
import { beforeThereIsAnybody, fromTheConsole } from "./access-matrix/code/anyone";
import { entries } from "./access-matrix/code/entries";
import { type Outcome, type Person, people, supervisors } from "./access-matrix/code/entry";
import { functionsIn } from "./access-matrix/code/exported";

let world: World;
let admin: Awaited<ReturnType<typeof openAdmin>>;

beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  supervisors.set(world, await (await inSupervision(world)).nextPage());
  admin = await openAdmin();
  return () => admin.end({ timeout: 2 });
});

const modules = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)(queries|commands)\.ts$/.test(path))
  .map((path) => `lib/${path}`);

async function exported(): Promise<string[]> {
  const found = await Promise.all(
    modules.map(async (path) => {
      const held = (await import(pathToFileURL(resolve(path)).href)) as object;
      return functionsIn(held).map((name) => `${path} ${name}`);
    }),
  );
  return found.flat().sort();
}

test("every exported query and command is in the matrix", async () => {
  const listed = new Set(entries.map(({ name }) => name));
  for (const name of [...beforeThereIsAnybody, ...fromTheConsole]) listed.add(name);
  const live = await exported();
  expect(live.length).toBeGreaterThan(40);
  expect([...listed].sort()).toEqual(live);
});

test("what belongs to the console or inside another's transaction is imported by no page", () => {
  const pages = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "app"], { encoding: "utf8" })
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path));
  for (const name of fromTheConsole.map((one) => one.split(" ")[1] ?? "")) {
    expect(
      pages.filter((path) => new RegExp(`\\b${name}\\b`).test(readFileSync(path, "utf8"))),
      name,
    ).toEqual([]);
  }
});

const auditLogLength = async (action: string | null) =>
  action
    ? Number(
        (
          await admin`select count(*) from audit_events where action = ${action} and practice_id in
        (select practice_id from coaches where id in (${world.coach.personId}, ${world.stranger.personId}))`
        )[0]?.count,
      )
    : 0;

class ComesToNothing extends Error {}

/** A command of somebody who may change nothing: the database lets them read, and no more. */
const withoutAnyChange = async (call: () => Promise<unknown>) => {
  await call().catch((error) => {
    const isReading = error instanceof DataError && error.code === "25006";
    if (isReading || error instanceof NotFound || error instanceof Refusal) throw new ComesToNothing();
    throw error;
  });
};

/** Whatever it says, and however it fails: whether anything planted came out of it. */
const whatShows = async (call: () => Promise<unknown>, marks: string[]): Promise<Outcome> => {
  const text = await call().then(
    (answer) => JSON.stringify(answer ?? null),
    () => "",
  );
  return marks.some((mark) => text.includes(mark)) ? "shows" : "none";
};

/** What a call came to. A surprise of the code itself is not an outcome: it is thrown on. */
async function outcomeOf(
  call: () => Promise<unknown>,
  marks: string[],
  { command, forced }: { command: boolean; forced: boolean },
): Promise<Outcome> {
  try {
    const text = JSON.stringify((await call()) ?? null);
    if (command) return "works";
    if (marks.some((mark) => text.includes(mark))) return "shows";
    return forced ? "by type" : "quiet";
  } catch (error) {
    if (error instanceof ComesToNothing) return "nothing";
    if (error instanceof NotFound) return forced ? "by type" : "not found";
    if (error instanceof Refusal) return forced ? "by type" : "refusal";
    if (forced && (error instanceof DataError || error instanceof TypeError)) return "by type";
    throw error;
  }
}

/** One's own sign-in is a supervisor's to change, as it is everybody's. */
const isTheirOwn = (name: string, person: Person) =>
  person === "supervisor" && /^lib\/accounts\/(devices|email|password|second-step)\//.test(name);

describe("who gets what", () => {
  // Those who get nothing come first, so that they find what there is to find.
  const order = (gets: Record<Person, Outcome>) =>
    (Object.keys(people) as Person[]).sort(
      (a, b) => Number(/works|shows/.test(gets[a])) - Number(/works|shows/.test(gets[b])),
    );

  test.each(entries.map((one) => ({ ...one, title: `${one.name}${one.when && ` (${one.when})`}` })))(
    "$title",
    async ({ name, prepare, run, gets, auditAction }) => {
      const prepared = await prepare(world);
      const found: Partial<Record<Person, string>> = {};
      const wanted: Partial<Record<Person, string>> = {};
      for (const person of order(gets)) {
        const before = await auditLogLength(auditAction);
        const call = () => run(people[person](world), prepared);
        const outcome =
          gets[person] === "none"
            ? await whatShows(call, prepared.marks ?? [])
            : await outcomeOf(
                gets[person] === "nothing" ? () => withoutAnyChange(call) : call,
                prepared.marks ?? [],
                { command: auditAction !== null, forced: gets[person] === "by type" },
              );
        const lines = isTheirOwn(name, person) ? 0 : (await auditLogLength(auditAction)) - before;
        found[person] = auditAction ? `${outcome}, ${lines} in the audit log` : outcome;
        wanted[person] = auditAction
          ? `${gets[person]}, ${gets[person] === "works" ? 1 : 0} in the audit log`
          : gets[person];
      }
      expect(found).toEqual(wanted);
    },
  );

  test("the audit log holds ids and names of fields, and not a word that somebody wrote", async () => {
    const [{ words } = { words: "" }] =
      await admin`select string_agg(row_to_json(a)::text, ' ') as words from audit_events a`;
    expect(words.length).toBeGreaterThan(1000);
    expect(words).not.toMatch(
      /zz(self|coach|shared|draft|note|line|concern|cause|hypothesis|pattern|correction|kept|happened|map)-/,
    );
  });
});
