import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { planted } from "@/tests/factories/planted-tables";
import { asOwner } from "../support/people";
import { Visitor } from "../support/visitor";
import { addresses } from "./pages";
import { found, type House, openHouse, plantAll, tag, type Word, words } from "./planted";

test.describe.configure({ timeout: 240_000 });

let base: string;
let house: House;
let all: string[];
let about: Awaited<ReturnType<typeof plantAll>>;

test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? "";
  house = await openHouse(base);
  about = await plantAll(house);
  all = await addresses(house.coupleId);
});

/** Every page, as a document and as the router's payload. @returns which words were met, and where */
async function crawl(visitor: Visitor) {
  const met = new Map<Word, string[]>();
  let pages = 0;
  for (const path of all) {
    for (const [kind, reached] of [
      ["page", await visitor.page(path)],
      ["payload", await visitor.payload(path)],
    ] as const) {
      expect(reached.status, `${visitor.name}: ${kind} ${path}`).toBeLessThan(500);
      if (reached.status === 200) pages += 1;
      const seen = found(reached.text + [...reached.headers].flat().join(" "));
      for (const word of seen) met.set(word, [...(met.get(word) ?? []), `${kind} ${path}`]);
    }
  }
  return { met: Object.fromEntries(met), words: [...met.keys()].sort(), pages };
}

test("every table that is said to hold a planted word holds one, and no other", async () => {
  const tables = await asOwner(async (sql) => {
    const names = await sql<
      { name: string }[]
    >`select tablename as name from pg_tables where schemaname = 'public'`;
    const holding: string[] = [];
    for (const { name } of names) {
      const [row] = await sql.unsafe(
        `select exists (select 1 from ${name} t where to_jsonb(t)::text ~ ${"'"}zq[a-zA-Z]+${tag}${"'"}) as holds`,
      );
      if (row?.holds) holding.push(name);
    }
    return holding.sort();
  });

  expect(tables).toEqual([...planted].sort());
});

/** What she wrote herself, and what was written to her. */
const ownCopyHolds: readonly Word[] = [
  ...(["alliance", "aside", "brought", "card", "coach", "comment", "copyFor"] as const),
  ...(["correction", "doubt", "draft", "goal", "happened", "intake", "joint", "kept", "kindWord"] as const),
  ...(["letterSent", "line", "map", "marble", "openness", "pace", "promise", "proposed", "reply"] as const),
  ...([
    "review",
    "sealed",
    "self",
    "setback",
    "spaceWords",
    "summary",
    "summaryAlone",
    "term",
    "thanksSent",
  ] as const),
];

test("the crawl finds what is there: the author and their coach meet their words", async () => {
  const ida = await crawl(house.ida);
  expect(ida.words).toEqual([
    "agendaShared",
    "alliance",
    "aside",
    "brought",
    "card",
    "coach",
    "comment",
    "copyFor",
    "correction",
    "doubt",
    "draft",
    "goal",
    "goalShared",
    "happened",
    "intake",
    "joint",
    "kept",
    "kindWord",
    "lead",
    "letterSent",
    "line",
    "map",
    "marble",
    "openness",
    "pace",
    "plan",
    "promise",
    "proposed",
    "reply",
    "review",
    "sealed",
    "self",
    "setback",
    "spaceWords",
    "summary",
    "summaryAlone",
    "term",
    "thanksSent",
    "why",
  ]);
  for (const hers of ownCopyHolds) expect(ida.met[hers], hers).toContain("page /client/my-data/copy");
  const coach = await crawl(house.coach);
  expect(coach.words).toEqual([
    "addendum",
    "agenda",
    "agendaShared",
    "alliance",
    "alone",
    "aside",
    "brought",
    "cause",
    "coach",
    "comment",
    "concern",
    "copyFor",
    "correction",
    "doubt",
    "exerciseDraft",
    "goal",
    "goalShared",
    "happened",
    "hypothesis",
    "intake",
    "joint",
    "judgment",
    "kindWord",
    "lead",
    "letGo",
    "letterSent",
    "letterWhy",
    "line",
    "marble",
    "mark",
    "note",
    "openness",
    "pace",
    "pathwayDraft",
    "plan",
    "promise",
    "proposed",
    "quiet",
    "reply",
    "review",
    "reviewDraft",
    "sealed",
    "secret",
    "settled",
    "spaceWords",
    "stepNote",
    "summary",
    "summaryAlone",
    "thanksSent",
    "why",
    "written",
  ]);
  expect(coach.met.secret?.every((place) => place.endsWith("/private"))).toBe(true);
  for (const kept of ["self", "draft", "map", "setback", "kept", "card", "term", "letter"] as const)
    expect(coach.met[kept], kept).toBeUndefined();
});

test("the partner meets only what was for both from the start", async () => {
  const { words, pages } = await crawl(house.jon);
  expect(pages).toBeGreaterThan(8);
  // What was shared before the concern, his own draft, and a request for room, which protects whoever asks.
  expect(words).toEqual([
    "agendaShared",
    "goalShared",
    "joint",
    "lead",
    "letter",
    "review",
    "spaceWords",
    "summary",
  ]);
});

/** An owner keeps the practice's shelf in order, drafts included; nothing of a couple is on it. */
const onTheShelf: readonly Word[] = ["exerciseDraft", "pathwayDraft"];

for (const [who, account, mayMeet] of [
  ["the owner of the practice, who is not their coach,", "coach", onTheShelf],
  ["a client of the same practice", "ana", []],
  ["a coach elsewhere", "stranger", []],
] as const) {
  test(`${who} meets none of them`, async () => {
    const { words: met, pages } = await crawl(await new Visitor(base, who).signIn(account));
    expect(pages).toBeGreaterThan(8);
    expect(met).toEqual(mayMeet);
  });
}

test("a visitor who is not signed in meets none of them", async () => {
  const { met } = await crawl(new Visitor(base));
  expect(met).toEqual({});
});

test("neither errors nor refusals give them away", async () => {
  for (const visitor of [house.jon, new Visitor(base), await new Visitor(base).signIn("coach")]) {
    for (const [action, fields] of [
      ["widenAnswerAction", { responseId: about.responseId, fieldKey: "left_out", to: "coach" }],
      ["withdrawAnswerAction", { responseId: about.responseId, fieldKey: "left_out" }],
      ["commentAction", { responseId: about.responseId, to: "both", body: "x" }],
      ["talkInSessionAction", { responseId: about.responseId, note: "" }],
      [
        "saveDraftAction",
        {
          assignmentId: about.draftId,
          sheet: "own",
          owner: house.jonId,
          baseRevision: "0",
          "f.not_clear": "mine",
        },
      ],
    ] as const) {
      const reached = await visitor.act(action, fields);
      expect(found(reached.text), `${visitor.name}: ${action}`).toEqual([]);
    }
  }
});

test("no letter holds them", () => {
  const outbox = process.env.OUTBOX ?? "";
  const letters = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), "utf8"));
  expect(letters.some((letter) => letter.includes(house.emails.ida))).toBe(true);
  expect(letters.filter((letter) => found(letter).length > 0)).toEqual([]);
  expect(Object.values(words).every((word) => !letters.join("").includes(word))).toBe(true);
});
