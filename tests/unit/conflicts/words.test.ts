import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compareMaps } from "@/lib/conflicts/cause-maps/rules/compare";
import {
  asPosted,
  contentOf,
  emptyMap,
  type MappedCause,
  saveMapSchema,
} from "@/lib/conflicts/cause-maps/schema";
import { writeConflictSchema } from "@/lib/conflicts/schema";
import { noteSetbackSchema } from "@/lib/conflicts/setbacks/schema";
import { subKinds } from "@/lib/conflicts/terms";
import { quietAnswerSchema, quietInWords, quietLimit, quietSigns } from "@/lib/safety/private-note/schema";
import { concernLength } from "@/lib/safety/schema";

const conflict = (more: Record<string, unknown>) => ({
  title: "An evening",
  kind: "broken_promise",
  scale: "small",
  timing: "day",
  onDate: "2026-02-01",
  hurt: "mutual",
  submitKey: randomUUID(),
  ...more,
});
const errorsOf = (more: Record<string, unknown>) =>
  writeConflictSchema.safeParse(conflict(more)).error?.issues.map(({ path }) => path.join("."));

describe("what happened, written down", () => {
  test("keeps what belongs to the chosen kind and time, whatever else the form still held", () => {
    const kept = writeConflictSchema.parse(
      conflict({
        timing: "unsaid",
        toDate: "2026-02-02",
        subKinds: ["money", "blame"],
        kind: "external_stress",
      }),
    );
    expect(kept).toMatchObject({ onDate: null, toDate: null, subKinds: ["money"] });
    expect(writeConflictSchema.parse(conflict({ timing: "over_time", onDate: "" }))).toMatchObject({
      onDate: null,
    });
    expect(writeConflictSchema.parse(conflict({ toDate: "2026-02-09" })).toDate).toBeNull();
  });

  test("asks for the days that its timing needs", () => {
    expect(errorsOf({ onDate: "" })).toEqual(["onDate"]);
    expect(errorsOf({ timing: "range", onDate: "2026-02-05", toDate: "" })).toEqual(["toDate"]);
    expect(errorsOf({ timing: "range", onDate: "2026-02-05", toDate: "2026-02-01" })).toEqual(["toDate"]);
    expect(errorsOf({ title: "  " })).toEqual(["title"]);
    expect(errorsOf({ title: "x".repeat(121) })).toEqual(["title"]);
    expect(errorsOf({ hurt: "Ana" })).toEqual(["hurt"]);
    expect(errorsOf({ kind: "past_trauma_attachment" })).toEqual(["kind"]);
  });

  test("offers no sign of danger as a mere pattern", () => {
    const offered = Object.values(subKinds).flatMap((kinds) => Object.keys(kinds ?? {}));
    for (const sign of Object.keys(quietSigns)) expect(offered).not.toContain(sign);
    expect(offered).not.toContain("sexual_coercion");
  });
});

const posted = (f: Record<string, unknown>) =>
  saveMapSchema.parse({ sheet: randomUUID(), baseRevision: "0", f });

describe("a map", () => {
  test("comes back as it was posted", () => {
    const f = {
      causes: {
        communication_gap: { weight: "2", sub: ["misunderstanding"], words: "late" },
        external_stress: { weight: "", sub: [], words: "not sure yet" },
        unmet_need: { weight: "", sub: [], words: "" },
      },
      tags: "Sundays,  the  phone, Sundays",
      my_part: "I went quiet",
      triggers: "",
      early_signs: "",
    };
    const content = contentOf(posted(f).f);
    expect(content).toMatchObject({ tags: ["Sundays", "the phone"], myPart: "I went quiet", triggers: null });
    expect(content.causes.map(({ cause, weight }) => [cause, weight])).toEqual([
      ["communication_gap", 2],
      ["external_stress", null],
    ]);
    const again = saveMapSchema.parse({
      sheet: randomUUID(),
      baseRevision: 1,
      ...asPosted(content, "never"),
    });
    expect(contentOf(again.f)).toEqual(content);
    expect(again.a.coach_from).toBe("never");
  });

  test("takes nothing that is not offered", () => {
    const content = contentOf(
      posted({ causes: { unmet_need: { weight: "9", sub: ["gaslighting", "fun"], words: null } } }).f,
    );
    expect(content.causes).toEqual([{ cause: "unmet_need", weight: null, sub: ["fun"], words: null }]);
    const strange = {
      sheet: randomUUID(),
      baseRevision: 0,
      f: { causes: { safety_concern: { weight: "3" } } },
    };
    expect(saveMapSchema.safeParse(strange).success).toBe(false);
  });
});

const cause = (name: MappedCause["cause"], weight: 1 | 2 | 3, sub: string[] = []): MappedCause => ({
  cause: name,
  weight,
  sub,
  words: null,
});

test("side by side says what both name and what one does, and never how far apart they are", () => {
  const mine = {
    ...emptyMap,
    causes: [cause("external_stress", 1), cause("unmet_need", 3, ["fun", "respect"]), cause("other", 2)],
    tags: ["Sundays", "money"],
  };
  const theirs = {
    ...emptyMap,
    causes: [cause("unmet_need", 1, ["respect"]), cause("values_mismatch", 2)],
    tags: ["sundays", "silence"],
  };
  const found = compareMaps(mine, theirs);
  expect(found.alike.map((one) => [one.cause, one.both])).toEqual([["unmet_need", ["respect"]]]);
  expect(found.onlyMine.map((one) => one.cause)).toEqual(["other", "external_stress"]);
  expect(found.onlyTheirs.map((one) => one.cause)).toEqual(["values_mismatch"]);
  expect(found.tags).toEqual({ both: ["Sundays"], mine: ["money"], theirs: ["silence"] });
  expect(JSON.stringify(found)).not.toMatch(/gap|diff|score/);
});

describe("the quiet question", () => {
  test("never needs an answer, and never loses a word of the longest", () => {
    expect(quietAnswerSchema.safeParse({ signs: [], words: " ", inPerson: "" }).success).toBe(false);
    const all = quietAnswerSchema.parse({
      signs: Object.keys(quietSigns),
      words: "w".repeat(quietLimit),
      inPerson: "yes",
    });
    expect(quietInWords(all).length).toBeLessThanOrEqual(concernLength);
    expect(quietAnswerSchema.parse({ inPerson: "yes" })).toMatchObject({ signs: [], words: null });
  });
});

test("a setback written together is for both, whatever else was chosen", () => {
  const noted = noteSetbackSchema.parse({
    happenedOn: "2026-02-01",
    whatHappened: "We shouted",
    audience: "self",
    together: "yes",
    submitKey: randomUUID(),
  });
  expect(noted).toMatchObject({ audience: "couple", together: true, onChart: false, conflictId: null });
  expect(Object.keys(noted)).not.toContain("blame");
});
