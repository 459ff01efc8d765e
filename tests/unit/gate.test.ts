import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BusyError } from "@/db/errors";
import { makeGate } from "@/db/gate";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { running: 10, each: 4, waiting: 400, waitingEach: 100, patienceMs: 6_000 };
const takes = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

test("nobody's sixty pages keep another waiting", async () => {
  const gate = makeGate(limits);
  const ana = Array.from({ length: 60 }, () => gate("ana", takes(300)));
  let answered = 0;
  const ruth = Array.from({ length: 4 }, () => gate("ruth", takes(300)).then(() => (answered += 1)));

  await vi.advanceTimersByTimeAsync(300);

  expect(answered).toBe(4);
  await vi.advanceTimersByTimeAsync(6_000);
  await Promise.all([...ana, ...ruth]);
});

test("those who wait are let in one each, in turn", async () => {
  const gate = makeGate({ ...limits, running: 1 });
  const order: string[] = [];
  const all = ["ana", "ana", "ana", "ben", "ruth"].map((who) =>
    gate(who, async () => {
      order.push(who);
      await takes(10)();
    }),
  );

  await vi.advanceTimersByTimeAsync(100);
  await Promise.all(all);

  expect(order).toEqual(["ana", "ben", "ruth", "ana", "ana"]);
});

test("who waits too long, or behind too many of their own, is told at once or in time", async () => {
  const gate = makeGate({ ...limits, each: 1, waitingEach: 1 });
  const first = gate("ana", takes(20_000));
  const second = gate("ana", takes(1)).catch((error) => error);
  await expect(gate("ana", takes(1))).rejects.toBeInstanceOf(BusyError);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await second).toBeInstanceOf(BusyError);
  await vi.advanceTimersByTimeAsync(20_000);
  await first;
  await expect(Promise.all([gate("ana", async () => 1), gate("ben", async () => 2)])).resolves.toEqual([
    1, 2,
  ]);
});

test("what is thrown inside gives the place back", async () => {
  const gate = makeGate({ ...limits, running: 1, each: 1 });
  await expect(gate("ana", () => Promise.reject(new Error("x")))).rejects.toThrow("x");
  expect(await gate("ben", async () => "in")).toBe("in");
});
