import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalAddress } from "@/lib/platform/addresses/rules";
import { emailSchema, signInSchema } from "@/lib/platform/auth/schema";

const atom = fc.string({
  unit: fc.constantFrom(..."abcxyzABC0189!#$%&'*+/=?^_`{|}~-"),
  minLength: 1,
  maxLength: 20,
});
const local = fc.array(atom, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const label = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/)
  .filter((text) => !/^..--|^xn-/.test(text));
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom("org", "example", "xn--p1ai"))
  .map(([labels, top]) => [...labels, top].join("."));

describe("an address", () => {
  test("that a mail server takes is taken, in one way of writing", () => {
    fc.assert(
      fc.property(
        local.filter((text) => text.length <= 64),
        domain,
        (before, after) => {
          // The rules for names of hosts read some numbers as addresses of machines.
          fc.pre(URL.canParse(`http://${after}`) && new URL(`http://${after}`).hostname === after);
          expect(canonicalAddress(` ${before.toUpperCase()}@${after.toUpperCase()} `)).toBe(
            `${before.toLowerCase()}@${after}`,
          );
        },
      ),
    );
  });

  test.each([
    ["ana@xn--mnchen-3ya.de", "ana@xn--mnchen-3ya.de"],
    ["ana@münchen.de", "ana@xn--mnchen-3ya.de"],
    ["ana@MÜNCHEN.de", "ana@xn--mnchen-3ya.de"],
    ["ana@例え。テスト", "ana@xn--r8jz45g.xn--zckzah"],
    ["r&b/x=y#1@example.org", "r&b/x=y#1@example.org"],
    ["ana+home@example.org", "ana+home@example.org"],
    ["josé@example.org", "josé@example.org"],
    ["jose\u0301@example.org", "josé@example.org"],
  ])("%s becomes %s", (typed, kept) => {
    expect(emailSchema.parse(typed)).toBe(kept);
    expect(signInSchema.parse({ email: typed, password: "x" }).email).toBe(kept);
  });

  test.each([
    "",
    "ana",
    "@example.org",
    "ana@",
    "ana@example",
    "ana@@example.org",
    "a b@example.org",
    "ana@exam ple.org",
    ".ana@example.org",
    "ana.@example.org",
    "a..b@example.org",
    "ana@-a.org",
    "ana@a-.org",
    "ana@.org",
    "ana@a..org",
    "ana@1.2.3.4",
    "ana@[1.2.3.4]",
    "ana@example.org/x",
    "ana@example.org:25",
    "ana@example.org?x",
    "ana@example.123",
    "ana@exa_mple.org",
    "ana,ben@example.org",
    "Ana <ana@example.org>",
    "ana@example.org\nbcc: ben@example.org",
    "ana\u202E@example.org",
    "ana\u200B@example.org",
    `${"a".repeat(65)}@example.org`,
    `ana@${"a".repeat(64)}.org`,
    `ana@${"abcdefgh.".repeat(32)}org`,
  ])("%j is refused in words", (typed) => {
    const { success, error } = emailSchema.safeParse(typed);
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toMatch(/full email address/);
  });

  test("with another word after the plus is another address", () => {
    expect(canonicalAddress("ana+1@example.org")).not.toBe(canonicalAddress("ana+2@example.org"));
  });
});
