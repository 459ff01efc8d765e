import { expect, test } from "vitest";
import { localCopies } from "@/lib/offline-drafts/local-copies";
import type { LocalCopy } from "@/lib/offline-drafts/types";

const ana = Buffer.alloc(32, 1).toString("base64");
const ben = Buffer.alloc(32, 2).toString("base64");
const copy = (sheet: string, words: string): LocalCopy => ({
  sheet,
  entries: [["f.note", words]],
  base: 0,
  sending: null,
  handIn: null,
});

function browser() {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
}

test("words come back for the account that wrote them", async () => {
  const store = browser();
  await (await localCopies(ana, store)).keep(copy("one", "for my eyes"));
  const later = await localCopies(ana, store);
  expect(await later.read("one")).toEqual(copy("one", "for my eyes"));
  expect(await later.all()).toHaveLength(1);
});

test("what lies in the browser shows neither words nor which exercise they belong to", async () => {
  const store = browser();
  await (await localCopies(ana, store)).keep(copy("sheet-of-ana", "for my eyes"));
  const everything = JSON.stringify([...store.items]);
  expect(everything).not.toContain("eyes");
  expect(everything).not.toContain("sheet-of-ana");
});

test("another account on the same device reads nothing and removes nothing", async () => {
  const store = browser();
  await (await localCopies(ana, store)).keep(copy("one", "for my eyes"));
  const other = await localCopies(ben, store);
  expect(await other.read("one")).toBeNull();
  expect(await other.all()).toEqual([]);
  await other.forget("one");
  expect(store.length).toBe(1);
});

test("a copy put under another name does not open", async () => {
  const store = browser();
  const copies = await localCopies(ana, store);
  await copies.keep(copy("one", "first"));
  await copies.keep(copy("two", "second"));
  const [first, second] = [...store.items];
  store.setItem(first?.[0] ?? "", second?.[1] ?? "");
  expect(await (await localCopies(ana, store)).read("one")).toBeNull();
});

test("forgetting leaves alone what another tab has kept since", async () => {
  const store = browser();
  const here = await localCopies(ana, store);
  const there = await localCopies(ana, store);
  await here.keep(copy("one", "here"));
  await there.keep(copy("one", "there"));
  await here.forget("one");
  expect((await here.read("one"))?.entries).toEqual([["f.note", "there"]]);
});

test("the last of many quick changes is the one that stays", async () => {
  const store = browser();
  const copies = await localCopies(ana, store);
  await Promise.all(["a", "ab", "abc"].map((words) => copies.keep(copy("one", words))));
  expect((await copies.read("one"))?.entries).toEqual([["f.note", "abc"]]);
});

test("a full browser says so, and one without storage keeps nothing", async () => {
  const full = {
    ...browser(),
    setItem: () => {
      throw new Error("QuotaExceeded");
    },
  };
  expect(await (await localCopies(ana, full)).keep(copy("one", "x"))).toBe(false);
  expect(await (await localCopies(ana, null)).keep(copy("one", "x"))).toBe(false);
});

test("what nobody can read any more is cleared away after three months", async () => {
  const store = browser();
  store.setItem("mw.old", "1.aaaa.bbbb");
  store.setItem("other-site-setting", "stays");
  await (await localCopies(ana, store)).all();
  expect([...store.items.keys()]).toEqual(["other-site-setting"]);
});
