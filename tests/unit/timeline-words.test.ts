import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { entryWords, knownEntries } from "@/components/timeline/words";
import type { TimelineEntry } from "@/lib/timeline/types";
import { coachEventKinds } from "@/lib/trust/events/schema";

/** What stands in quotes behind `what:` in the branches, and what a state or kind is added to. */
const literals = globSync("lib/timeline/records/*-branches.ts").flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^\s+(what:|: sql`case|\? sql`')/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z_]+)'/g)].map(([, word]) => word ?? "")),
);
const begun: Record<string, readonly string[]> = {
  promise_: ["kept", "kept_late", "renegotiated", "missed"],
  day_: ["success", "challenge", "laughed"],
  pace_: ["slower", "as_now", "bit_faster"],
};
const compared = new Set(["alone", "differently"]);
const whats = [
  ...literals
    .filter((word) => !compared.has(word))
    .flatMap((word) => begun[word]?.map((end) => word + end) ?? [word]),
  ...coachEventKinds,
];

const entry = (what: string): TimelineEntry => ({
  ...{ key: what, kind: "marks", what, id: "1", at: new Date(0), who: { name: "Ana", place: 1 } },
  ...{ title: null, text: null, occurrence: 1 },
});

describe("everything that can stand on a timeline has words", () => {
  test("the branches were read", () => expect(whats.length).toBeGreaterThan(35));
  test.each([...new Set(whats)])("%s", (what) => {
    expect(knownEntries).toContain(what);
    for (const reader of [{ kind: "coach", coupleId: "1" }, { kind: "client" }] as const) {
      expect(entryWords(entry(what), reader).words).not.toBe("");
    }
  });
});
