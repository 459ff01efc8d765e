import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Visitor } from "../support/visitor";
import { addresses } from "./pages";
import { found, type House, openHouse, plantAll, type Word, words } from "./planted";

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

test("the crawl finds what is there: the author and their coach meet their words", async () => {
  const ida = await crawl(house.ida);
  expect(ida.words).toEqual([
    "aside",
    "brought",
    "card",
    "coach",
    "comment",
    "correction",
    "draft",
    "happened",
    "joint",
    "kept",
    "line",
    "map",
    "pace",
    "sealed",
    "self",
    "setback",
    "term",
  ]);
  const coach = await crawl(house.coach);
  expect(coach.words).toEqual([
    "agenda",
    "alone",
    "aside",
    "brought",
    "cause",
    "coach",
    "comment",
    "concern",
    "correction",
    "happened",
    "hypothesis",
    "joint",
    "line",
    "mark",
    "note",
    "pace",
    "quiet",
    "sealed",
    "secret",
    "written",
  ]);
  expect(coach.met.secret?.every((place) => place.endsWith("/private"))).toBe(true);
  expect(coach.met.self).toBeUndefined();
  expect(coach.met.draft).toBeUndefined();
  expect(coach.met.map).toBeUndefined();
  expect(coach.met.setback).toBeUndefined();
  expect(coach.met.kept).toBeUndefined();
  expect(coach.met.card).toBeUndefined();
  expect(coach.met.term).toBeUndefined();
});

test("the partner meets only what was for both from the start", async () => {
  const { words, pages } = await crawl(house.jon);
  expect(pages).toBeGreaterThan(8);
  expect(words).toEqual(["joint"]);
});

for (const [who, account] of [
  ["the owner of the practice, who is not their coach", "coach"],
  ["a client of the same practice", "ana"],
  ["a coach elsewhere", "stranger"],
] as const) {
  test(`${who} meets none of them`, async () => {
    const { met, pages } = await crawl(await new Visitor(base, who).signIn(account));
    expect(pages).toBeGreaterThan(8);
    expect(met).toEqual({});
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
