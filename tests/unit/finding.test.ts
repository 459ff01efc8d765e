import { describe, expect, test } from "vitest";
import { usedWords } from "@/components/library/exercises/used-words";
import { usedBefore } from "@/lib/assignments/rules/used-before";
import type { AssignmentCard, PartnerStatus } from "@/lib/assignments/types";
import { methodSteps } from "@/lib/library/content/methods";
import { methods } from "@/lib/library/exercises/terms";
import type { ExerciseCard } from "@/lib/library/exercises/types";
import { byPhase, isNarrowed, methodsOf, narrowed } from "@/lib/library/shelf/rules";
import { shelfFilterSchema } from "@/lib/library/shelf/schema";
import { matches } from "@/lib/platform/text/matches";

const card = (exerciseId: string, more: Partial<ExerciseCard> = {}): ExerciseCard => ({
  exerciseId,
  slug: exerciseId,
  version: 1,
  title: exerciseId,
  aim: "An aim of some length",
  kind: "E04",
  phases: ["acknowledge"],
  causes: [],
  minutes: 15,
  modes: ["one"],
  sealed: false,
  roles: ["each"],
  methods: [],
  favorite: false,
  own: false,
  ...more,
});
const ids = (cards: ExerciseCard[]) => cards.map((one) => one.exerciseId);

describe("words", () => {
  test.each([
    ["Building an apology", "apol", true],
    ["Building an apology", "  APOLOGY build ", true],
    ["Building an apology", "uilding", false],
    ["Building an apology", "apology excuse", false],
    ["Un café à deux", "cafe a", true],
    ["Un cafe a deux", "CAFÉ", true],
    ["What I’m willing to share", "i'm", true],
    ["Help we want", "", true],
    ["Help we want", "%_", false],
    ["One, three, six months (10 min)", "10 six", true],
  ])("%j with %j: %s", (text, query, wanted) => {
    expect(matches(text, query)).toBe(wanted);
  });

  test("of a card are its title, its aim and what it is filed under; the title leads", () => {
    const aim = card("by aim", { aim: "What gratitude is good for" });
    const title = card("gratitude list", { kind: "E18" });
    const filed = card("filed", { phases: ["let_go"], causes: ["unmet_need"], methods: ["003"] });
    const all = [aim, title, filed];
    expect(ids(narrowed(all, { query: "grat" }))).toEqual(["gratitude list", "by aim"]);
    expect(ids(narrowed(all, { query: "letting needs" }))).toEqual(["filed"]);
    expect(ids(narrowed(all, { query: "tools" }))).toEqual([]);
  });
});

describe("filters", () => {
  const all = [
    card("a", { roles: ["injured"], minutes: 10, methods: ["000"], causes: ["other"] }),
    card("b", { phases: ["agree", "act"], methods: ["000", "004"], favorite: true }),
    card("c", { minutes: 30 }),
  ];
  test.each([
    [{ phase: "act" }, ["b"]],
    [{ cause: "other" }, ["a"]],
    [{ role: "injured" }, ["a"]],
    [{ minutes: 15 }, ["a", "b"]],
    [{ method: "000" }, ["a", "b"]],
    [{ method: "000", minutes: 10 }, ["a"]],
    [{ favorites: "only" }, ["b"]],
    [{ favorites: "first" }, ["b", "a", "c"]],
    [{}, ["a", "b", "c"]],
  ] as const)("%j leaves %j", (filter, wanted) => {
    expect(ids(narrowed(all, filter))).toEqual(wanted);
  });

  test("what was used with a couple is left out only when asked for", () => {
    const used = new Map([["a", 1]]);
    expect(ids(narrowed(all, { used: "no" }, used))).toEqual(["b", "c"]);
    expect(ids(narrowed(all, {}, used))).toEqual(["a", "b", "c"]);
  });

  test("from an address: an unknown value is no filter, and an empty one neither", () => {
    const parsed = shelfFilterSchema.parse({
      phase: "moon",
      method: "005",
      favorites: "x",
      used: "",
      query: " ",
    });
    expect(narrowed(all, parsed)).toHaveLength(3);
    expect(isNarrowed(parsed)).toBe(false);
    expect(isNarrowed(shelfFilterSchema.parse({ method: "004" }))).toBe(true);
    expect(isNarrowed({ favorites: "first" })).toBe(false);
    expect(isNarrowed({ favorites: "only" })).toBe(true);
  });

  test("each card stands under one heading, favorites on top when asked for", () => {
    const names = (first: boolean) => byPhase(all, first).map(({ key, cards }) => [key, ids(cards)]);
    expect(names(false)).toEqual([
      ["acknowledge", ["a", "c"]],
      ["agree", ["b"]],
    ]);
    expect(names(true)).toEqual([
      ["favorites", ["b"]],
      ["acknowledge", ["a", "c"]],
    ]);
  });

  test("a method is named by its steps", () => {
    expect(methodsOf(["004.lead", "000.5", "000.6", "009.x"])).toEqual(["000", "004"]);
    expect(Object.keys(methods)).toEqual(methodsOf(methodSteps));
  });
});

describe("used before", () => {
  const standing = (firstName: string | null, more: Partial<PartnerStatus> = {}): PartnerStatus => ({
    sheet: firstName ? "own" : "shared",
    clientId: firstName,
    firstName,
    status: "given",
    responseId: null,
    outcome: null,
    quality: null,
    submittedAt: null,
    ...more,
  });
  const done = { status: "read", submittedAt: new Date("2026-01-09"), outcome: "done" } as const;
  const given = (statuses: PartnerStatus[], more: Partial<AssignmentCard> = {}): AssignmentCard => ({
    assignmentId: "x",
    exerciseId: "e",
    title: "E",
    minutes: 10,
    mode: "apart",
    why: "",
    releaseRule: "coach",
    repeat: "once",
    withdrawnAt: null,
    partners: [],
    occurrences: [
      {
        occurrence: { occurrence: 1, of: 1, startsOn: "2026-01-05", endsOn: null, hopedBy: null } as never,
        sealedState: "none",
        statuses,
      },
    ],
    startsOn: "2026-01-05",
    active: false,
    ...more,
  });
  const words = (...cards: AssignmentCard[]) => {
    const used = usedBefore(cards).get("e");
    return used ? usedWords(used, "2026-03-02") : null;
  };

  test.each([
    ["Used Mon, January 5: both sent it", [given([standing("Ana", done), standing("Ben", done)])]],
    [
      "Used Mon, January 5: Ana sent it",
      [given([standing("Ana", done), standing("Ben", { status: "not_for_us" })])],
    ],
    ["Used Mon, January 5: sent together", [given([standing(null, done)])]],
    ["Used Mon, January 5: not for them", [given([standing("Ana", { status: "not_for_us" })])]],
    ["Used Mon, January 5: withdrawn", [given([standing("Ana")], { withdrawnAt: new Date() })]],
    [
      "Used Mon, January 5: Ana sent it",
      [given([standing("Ana", done), standing("Ben")], { withdrawnAt: new Date() })],
    ],
    ["Assigned since Mon, January 5", [given([standing("Ana")], { active: true })]],
    ["Assigned from Mon, March 9", [given([], { active: true, startsOn: "2026-03-09" })]],
    [
      "Used 2 times, last Mon, February 2: withdrawn",
      [
        given([standing("Ana", done)]),
        given([standing("Ana")], { startsOn: "2026-02-02", withdrawnAt: new Date() }),
      ],
    ],
  ])("%s", (wanted, cards) => {
    expect(words(...cards)).toBe(wanted);
  });

  test("another exercise was not used", () => {
    expect(usedBefore([given([])]).has("other")).toBe(false);
  });
});
