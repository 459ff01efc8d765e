import { afterEach, describe, expect, test, vi } from "vitest";
import { heldIn } from "@/lib/platform/auth/token-cache";

const loginIn = async (...asked: Parameters<typeof heldIn>) => (await heldIn(...asked))?.loginId ?? null;
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
const asking = (claims: { loginId?: string; turned?: string; exp?: number } | null) =>
  vi.fn(async () => claims);

afterEach(() => void vi.useRealTimers());

describe("a session token", () => {
  test("is decoded once", async () => {
    const decode = asking({ loginId: "one", exp: inAnHour() });

    expect([await loginIn("token-1", decode), await loginIn("token-1", decode)]).toEqual(["one", "one"]);
    expect(decode).toHaveBeenCalledTimes(1);
  });

  test("says what its screen is turned to, the second time, too", async () => {
    const decode = asking({ loginId: "six", turned: "one couple", exp: inAnHour() });

    for (const _ of [1, 2])
      expect(await heldIn("token-6", decode)).toMatchObject({ loginId: "six", turned: "one couple" });
    expect(await heldIn("token-7", asking({ loginId: "six", exp: inAnHour() }))).toMatchObject({
      turned: null,
    });
  });

  test("that has run out is asked about again, and is nobody's", async () => {
    vi.useFakeTimers();
    await loginIn("token-2", asking({ loginId: "two", exp: inAnHour() }));
    vi.advanceTimersByTime(3_601_000);

    expect(await loginIn("token-2", asking(null))).toBeNull();
  });

  test.each([
    ["is none of ours", null],
    ["names no login", { exp: inAnHour() }],
    ["never ends", { loginId: "three" }],
  ])("that %s is nobody's", async (name, claims) => {
    expect(await loginIn(name, asking(claims))).toBeNull();
  });

  test("that cannot be read is nobody's, and the next is asked about anew", async () => {
    const failing = async () => Promise.reject(new Error("no such key"));

    expect(await loginIn("token-4", failing)).toBeNull();
    expect(await loginIn("token-4", asking({ loginId: "four", exp: inAnHour() }))).toBe("four");
  });

  test("makes room for others when there are very many", async () => {
    const decode = asking({ loginId: "five", exp: inAnHour() });
    await loginIn("token-5", decode);
    for (let i = 0; i < 1000; i += 1) await loginIn(`other-${i}`, asking({ loginId: "x", exp: inAnHour() }));
    await loginIn("token-5", decode);

    expect(decode).toHaveBeenCalledTimes(2);
  });
});
