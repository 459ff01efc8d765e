import { expect, test } from "@playwright/test";
import { addresses } from "./pages";
import { give, type House, handIn, keepDraft, openHouse, promiseKept } from "./planted";
import { payloadStill, still } from "./still";

test.describe.configure({ mode: "serial", timeout: 240_000 });

let house: House;
let assignmentId: string;
let paths: string[];

test.beforeAll(async ({ baseURL }) => {
  house = await openHouse(baseURL ?? "");
  assignmentId = await give(house);
  paths = (await addresses(house.coupleId)).filter(
    (path) => path.startsWith("/client") || path.startsWith("/account"),
  );
});

async function jonsView(): Promise<Record<string, string>> {
  const view: Record<string, string> = {};
  for (const path of paths) {
    view[path] = still((await house.jon.page(path)).text);
    view[`${path} (payload)`] = payloadStill((await house.jon.payload(path)).text);
  }
  return view;
}

/** Where two views part, in a few words. */
function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  return Object.keys(a).flatMap((path) => {
    const [one = "", two = ""] = [a[path], b[path]];
    if (one === two) return [];
    let at = 0;
    while (one[at] === two[at]) at += 1;
    return [`${path}: …${one.slice(at - 60, at + 90)}… / …${two.slice(at - 60, at + 90)}…`];
  });
}

test("what one partner writes and hands in changes nothing for the other until it opens", async () => {
  const before = await jonsView();
  expect(Object.keys(before).length).toBeGreaterThan(8);
  expect(before[`/client/homework/${assignmentId}`]).toContain("Map of causes");
  expect(before[`/client/homework/${assignmentId} (payload)`]).toContain("Map of causes");
  expect(differences(before, await jonsView()), "two looks in a row are the same").toEqual([]);

  await keepDraft(house, assignmentId, { "f.not_clear": "something half said" });
  expect(differences(before, await jonsView()), "after her draft").toEqual([]);

  await handIn(house, assignmentId, { "f.not_clear": "said whole", "f.left_out": "zqstays" });
  expect(differences(before, await jonsView()), "after she has handed in").toEqual([]);
});

test("and the comparison can fail: once he is in too, hers is there", async () => {
  const before = await jonsView();
  await handIn(house, assignmentId, { "f.not_clear": "his own" }, "jon");
  const after = await jonsView();
  expect(after[`/client/homework/${assignmentId}`]).toContain("said whole");
  expect(after[`/client/homework/${assignmentId}`]).not.toContain("zqstays");
  expect(differences(before, after).length).toBeGreaterThan(1);
});

test("that she saw his promise differently, and the days she chose, change nothing for him", async () => {
  const { promiseId, onDate } = await promiseKept(house, "jon");
  const before = await jonsView();
  expect(before["/client/promises"]).toContain("I ring before I am late");
  const noted = await house.ida.act("noteOnPromiseAction", { promiseId, onDate, words: "zqdifferently" });
  expect(noted.result?.status).toBe("done");
  await house.ida.act("chooseDaysAction", { "days[]": ["1", "2", "3", "4", "5", "6", "7"] });
  const after = await jonsView();
  expect(differences(before, after)).toEqual([]);
  expect(Object.values(after).join("")).not.toContain("zqdifferently");
});
