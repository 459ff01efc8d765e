import { afterEach, describe, expect, test, vi } from "vitest";
import { loginIdOf } from "@/lib/platform/auth/token-cache";

const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const asking = (claims: { loginId?: string; exp?: number } | null) => vi.fn(async () => claims);

afterEach(() => void vi.useRealTimers());

describe("a session token", () => {
  test("is decoded once", async () => {
    const decode = asking({ loginId: "one", exp: inAnHour() });

    expect([await loginIdOf("token-1", decode), await loginIdOf("token-1", decode)]).toEqual(["one", "one"]);
    expect(decode).toHaveBeenCalledTimes(1);
  });

  test("that has run out is asked about again, and is nobody's", async () => {
    vi.useFakeTimers();
    await loginIdOf("token-2", asking({ loginId: "two", exp: inAnHour() }));
    vi.advanceTimersByTime(3_601_000);

    expect(await loginIdOf("token-2", asking(null))).toBeNull();
  });

  test.each([
    ["is none of ours", null],
    ["names no login", { exp: inAnHour() }],
    ["never ends", { loginId: "three" }],
  ])("that %s is nobody's", async (name, claims) => {
    expect(await loginIdOf(name, asking(claims))).toBeNull();
  });

  test("that cannot be read is nobody's, and the next is asked about anew", async () => {
    const failing = async () => Promise.reject(new Error("no such key"));

    expect(await loginIdOf("token-4", failing)).toBeNull();
    expect(await loginIdOf("token-4", asking({ loginId: "four", exp: inAnHour() }))).toBe("four");
  });

  test("makes room for others when there are very many", async () => {
    const decode = asking({ loginId: "five", exp: inAnHour() });
    await loginIdOf("token-5", decode);
    for (let i = 0; i < 1000; i += 1)
      await loginIdOf(`other-${i}`, asking({ loginId: "x", exp: inAnHour() }));
    await loginIdOf("token-5", decode);

    expect(decode).toHaveBeenCalledTimes(2);
  });
});
