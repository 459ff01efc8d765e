import { beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/ready/route";
import { whatIsMissing } from "@/db/readiness";
import { keepRounds, makesRounds } from "@/lib/platform/clock";
import { keepJobs, sendJob, takesJobs } from "@/lib/platform/jobs";

vi.mock("@/db/readiness", () => ({ whatIsMissing: vi.fn() }));
vi.mock("@/lib/platform/jobs", () => ({
  keepJobs: vi.fn(),
  nameOf: (error: Error) => error.name,
  sendJob: vi.fn(async () => {}),
  takesJobs: vi.fn(() => true),
}));
beforeEach(() => {
  vi.mocked(whatIsMissing).mockReset();
  vi.mocked(sendJob).mockReset().mockResolvedValue();
  vi.mocked(takesJobs).mockReset().mockReturnValue(true);
  vi.useFakeTimers();
  keepRounds({}, { notices: async () => {} });
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

test("one whose queue of jobs is not open lacks its jobs", async () => {
  vi.mocked(whatIsMissing).mockResolvedValue([]);
  vi.mocked(takesJobs).mockReturnValue(false);

  expect(await (await GET()).json()).toEqual({ status: "not ready", missing: ["jobs"] });
});

test("each round goes on the queue by its name, and what cannot be put there is told by its kind", async () => {
  const ran = vi.fn(async () => {});
  const problem = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.mocked(keepJobs).mockReset();
  keepRounds({ retention: ran }, { notices: async () => {} });

  await vi.advanceTimersByTimeAsync(20_000);

  expect(sendJob).toHaveBeenCalledWith("rounds", { round: "retention" }, { key: "retention", once: 540 });
  const [work] = vi.mocked(keepJobs).mock.calls[0] ?? [];
  await work?.rounds({ round: "retention" });
  await work?.rounds({ round: "of another version" });
  expect(ran).toHaveBeenCalledTimes(1);
  vi.mocked(sendJob).mockRejectedValue(new TypeError("words"));
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(JSON.stringify(problem.mock.calls)).not.toContain("words");
  expect(problem).toHaveBeenCalled();
  problem.mockRestore();
});
