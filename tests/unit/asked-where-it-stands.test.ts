// Promise: an author is asked about a thing on the very page on which they find it, about that thing and no other.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { things } from "@/lib/reconsent/records/things";
import { questionsAt } from "@/lib/reconsent/rules";
import type { OpenQuestion } from "@/lib/reconsent/types";

const asking = (): Map<string, string[]> =>
  new Map(
    readdirSync("app/client", { recursive: true, encoding: "utf8" })
      .filter((name) => /(^|\/)page\.tsx$/.test(name))
      .flatMap((name): [string, string[]][] => {
        const path = `app/client/${name}`;
        const [, kinds] = /<AskedHere\b[^>]*?kinds=\{(\[[^\]]*\])\}/.exec(readFileSync(path, "utf8")) ?? [];
        return kinds ? [[path, JSON.parse(kinds) as string[]]] : [];
      }),
  );

describe("the question stands at the thing itself", () => {
  test.each(Object.keys(things))("%s", (kind) => {
    const pages = [...asking()].filter(([, kinds]) => kinds.includes(kind)).map(([path]) => path);
    expect(pages).not.toEqual([]);
    expect(pages).not.toContain("app/client/page.tsx");
  });

  test("on a page that is one thing's own, about that one only", () => {
    const paths = [...asking().keys()].filter((path) => path.includes("["));
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(readFileSync(path, "utf8"), path).toMatch(/<AskedHere\b[^>]*\bat=\{/);
  });
});

const question = (thing: OpenQuestion["thing"], place: string | null): OpenQuestion => ({
  ...{ questionId: `${thing} ${place}`, thing, place, words: "You wrote", title: null },
  ...{ on: new Date(0), coachName: "Ruth" },
});

test("questions are those of the page's kinds, and of its id where it has one", () => {
  const all = [question("exercise", "a"), question("exercise", "b"), question("doubt", null)];

  expect(questionsAt(all, ["exercise"], "b")).toEqual([all[1]]);
  expect(questionsAt(all, ["doubt", "doubt_answer"])).toEqual([all[2]]);
  expect(questionsAt(all, ["marble"])).toEqual([]);
});
