import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { inTurn } from "@/db/turns";

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
