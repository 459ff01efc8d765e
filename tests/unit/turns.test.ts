import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { BusyError } from "@/db/errors";
import { fromNetwork, inTurn } from "@/db/turns";

test("whoever has a place already does not wait for another one", async () => {
  const db = {} as Db;
  const all = Array.from({ length: 12 }, (_, i) =>
    inTurn({ accountId: `somebody ${i}` }, db, () => inTurn("system", db, async () => i)),
  );
  expect(await Promise.all(all)).toHaveLength(12);
});

test("one login's reads come one after the other, while others go on", async () => {
  const db = {} as Db;
  const order: string[] = [];
  let open = () => {};
  const first = inTurn({ loginId: "one" }, db, () => new Promise<void>((resolve) => (open = resolve)));
  const second = inTurn({ loginId: "one" }, db, async () => void order.push("the same"));
  await inTurn({ loginId: "two" }, db, async () => void order.push("another"));
  await inTurn("system", db, async () => void order.push("the system"));
  open();
  await Promise.all([first, second]);
  expect(order).toEqual(["another", "the system", "the same"]);
});

test("a crowd of posts from one network holds up neither another’s sign-in nor anybody who is signed in", async () => {
  const db = {} as Db;
  const post = (from: string, work: () => Promise<unknown>) =>
    fromNetwork(from, () => inTurn("system", db, work));
  let open = () => {};
  const blocked = new Promise<void>((resolve) => (open = resolve));
  const crowd = Array.from({ length: 60 }, () =>
    post("crowd", () => blocked).then(
      () => "in",
      (error) => error,
    ),
  );

  expect(await post("home", async () => "signed in")).toBe("signed in");
  expect(await inTurn("system", db, async () => "a round")).toBe("a round");

  open();
  const ends = await Promise.all(crowd);
  expect(ends.filter((end) => end === "in")).toHaveLength(22);
  expect(ends.find((end) => end !== "in")).toBeInstanceOf(BusyError);
});
