import { expect, test } from "vitest";
import { sources, textOf } from "./sources";

/** Statements that the compiler does not see, by file: how many, and why the builder has no words for them. A number may only fall. */
const byHand: Record<string, { most: number; why: string }> = {
  "db/local-settings.ts": {
    most: 1,
    why: "settings of a transaction are no columns: nothing that a renaming could miss",
  },
};

const statementsIn = (text: string) => text.match(/\.execute(<|\()/g)?.length ?? 0;
const inLibAndDb = sources.filter((path) => path.startsWith("lib/") || path.startsWith("db/"));

test("statements are the builder's, but for those listed with their reason", () => {
  const found = inLibAndDb.flatMap((path) => {
    const count = statementsIn(textOf(path));
    return count > (byHand[path]?.most ?? 0) ? [`${path}: ${count}`] : [];
  });

  expect(inLibAndDb.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

test.each(Object.entries(byHand))("%s has as many as it is allowed, and no fewer", (path, { most }) => {
  expect(statementsIn(textOf(path))).toBe(most);
});

test("and each is noticed", () => {
  expect(statementsIn("await tx.execute(sql`x`); tx.execute<Row>(y)")).toBe(2);
});
