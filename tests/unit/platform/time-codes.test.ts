import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { hashRecoveryCode, makeRecoveryCodes } from "@/lib/platform/auth/recovery-codes";
import { addressOfSecret, makeSecret, stepOfCode } from "@/lib/platform/auth/time-codes";

const secret = makeSecret();
const at = new Date("2026-03-04T10:00:10Z");
const step = Math.floor(at.getTime() / 30_000);
const codeOf = (step: number) => generateSync({ secret, epoch: step * 30 });
const read = (code: string, after = 0, moment = at) => stepOfCode({ secret, code, at: moment, after });

describe("a code of an app", () => {
  test("counts in its own half minute, the one before and the one after", () => {
    expect([-1, 0, 1].map((n) => read(codeOf(step + n)))).toEqual([step - 1, step, step + 1]);
  });

  test("counts in no other", () => {
    expect([-3, -2, 2, 3].map((n) => read(codeOf(step + n)))).toEqual([null, null, null, null]);
  });

  test("does not count again, nor does one before it", () => {
    expect([-1, 0, 1].map((n) => read(codeOf(step + n), step))).toEqual([null, null, step + 1]);
  });

  test("that was used counts on no clock that goes wrong afterwards", () => {
    for (const minutes of [-60 * 24, -10, -1, 1, 10, 60 * 24]) {
      const wrong = new Date(at.getTime() + minutes * 60_000);
      expect(read(codeOf(step), step, wrong)).toBeNull();
      expect(read(generateSync({ secret, epoch: wrong.getTime() / 1_000 - 3_600 }), step, wrong)).toBeNull();
    }
  });

  test.each(["", "12345", "1234567", "12345a", "１２３４５６", "-12345"])("is not %j", (typed) => {
    expect(read(typed)).toBeNull();
  });

  test("of another secret does not count", () => {
    expect(read(generateSync({ secret: makeSecret(), epoch: step * 30 }))).toBeNull();
  });
});

test("the picture names the practice, the sign-in and the secret, for the app", () => {
  const address = new URL(addressOfSecret(secret, "Harbor & Co", "ruth@world.test"));

  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(secret);
  expect(address.searchParams.get("issuer")).toBe("Harbor & Co");
});

describe("recovery codes", () => {
  test("are ten, all different, in letters that nobody mixes up", () => {
    const codes = makeRecoveryCodes();

    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test("are the same however they are typed", () => {
    for (const typed of ["0A1B-2C3D-4E5F", "0a1b2c3d4e5f", " oaIb 2c3d 4e5f ", "OALB-2C3D-4E5F"])
      expect(hashRecoveryCode(typed)).toBe(hashRecoveryCode("0A1B2C3D4E5F"));
    expect(hashRecoveryCode("0A1B2C3D4E5G")).not.toBe(hashRecoveryCode("0A1B2C3D4E5F"));
  });
});
