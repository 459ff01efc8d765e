import { beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/ready/route";
import { whatIsMissing } from "@/db/readiness";
import { keepRounds, makesRounds } from "@/lib/platform/clock";

vi.mock("@/db/readiness", () => ({ whatIsMissing: vi.fn() }));
beforeEach(() => {
  vi.mocked(whatIsMissing).mockReset();
  vi.useFakeTimers();
  keepRounds([]);
  return () => vi.useRealTimers();
});

test.each([["schema"], ["database"]] as const)(
  "a program that lacks its %s says so, and when to ask again",
  async (part) => {
    vi.mocked(whatIsMissing).mockResolvedValue([part]);
    const answer = await GET();

    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("5");
    expect(await answer.json()).toEqual({ status: "not ready", missing: [part] });
  },
);

test("one that lacks nothing is ready", async () => {
  vi.mocked(whatIsMissing).mockResolvedValue([]);
  const answer = await GET();

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "ready" });
});

test("one whose rounds have not come by for half an hour lacks its jobs", async () => {
  vi.mocked(whatIsMissing).mockResolvedValue([]);
  vi.advanceTimersByTime(25 * 60_000);
  expect((await GET()).status).toBe(200);

  expect(makesRounds(Date.now() + 31 * 60_000)).toBe(false);
  vi.setSystemTime(Date.now() + 31 * 60_000);

  expect(await (await GET()).json()).toEqual({ status: "not ready", missing: ["jobs"] });
});

test("a round that fails is told by its kind, and leaves the others alone", async () => {
  const other = vi.fn(async () => {});
  const problem = vi.spyOn(console, "error").mockImplementation(() => {});
  keepRounds([() => Promise.reject(new TypeError("words")), other]);

  await vi.advanceTimersByTimeAsync(20_000);

  expect(other).toHaveBeenCalledTimes(1);
  problem.mockRestore();
});
