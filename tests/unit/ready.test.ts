import { beforeEach, expect, test, vi } from "vitest";
import { GET } from "@/app/api/ready/route";
import { whatIsMissing } from "@/db/readiness";

vi.mock("@/db/readiness", () => ({ whatIsMissing: vi.fn() }));
beforeEach(() => void vi.mocked(whatIsMissing).mockReset());

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
