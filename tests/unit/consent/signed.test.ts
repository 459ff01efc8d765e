import { expect, test } from "vitest";
import { disclosureSentence, disclosures } from "@/lib/platform/text/disclosure";
import { beginningTexts } from "@/lib/practice/consent/content/texts";
import { hasSigned, unsignedPeople } from "@/lib/practice/consent/rules";
import { signConsentSchema, writeConsentSchema } from "@/lib/practice/consent/schema";

const ana = { firstName: "Ana", joinStatus: "joined", hasConsented: true };
const ben = { firstName: "Ben", joinStatus: "joined", hasConsented: false };

test.each([
  [null, null, true],
  [null, 1, false],
  [1, 1, true],
  [1, 2, false],
])("signed version %s of %s: %s", (signedVersion, latest, signed) =>
  expect(hasSigned({ signedVersion }, latest)).toBe(signed),
);

test("says who has not signed, and what helps", () => {
  expect(unsignedPeople([ana])).toBeNull();
  expect(unsignedPeople([ana, ben])).toBe(
    "Ben has not signed “Before you begin” yet, so nothing new can be assigned to Ben. Ben finds it on signing in; a word in your next session often helps.",
  );
  expect(unsignedPeople([{ ...ben, joinStatus: "invited" }])).toMatch(
    /right after joining with the link\. You find it/,
  );
  const both = [{ ...ana, hasConsented: false }, ben];
  expect(unsignedPeople(both)).toMatch(
    /^Ana and Ben have not signed .* to them\. They find it on signing in/,
  );
  expect(unsignedPeople(both.map((one) => ({ ...one, joinStatus: "lapsed" })))).toMatch(
    /with their links\. You find them/,
  );
});

test("nothing is signed without the tick", () => {
  expect(signConsentSchema.safeParse({ version: "1" }).success).toBe(false);
  expect(signConsentSchema.parse({ version: "1", read: "yes" })).toEqual({ version: 1, read: "yes" });
});

test.each(["licensed", "coaching"] as const)(
  "the texts that a %s practice begins with fit their boxes",
  (profile) => {
    const texts = beginningTexts(profile);

    expect(writeConsentSchema.parse({ version: 1, ...texts })).toEqual({ version: 1, ...texts });
    expect(texts.nature).toContain("not an emergency service");
  },
);

test("a coaching practice is not told of counselors", () => {
  const { disclosure: _, ...words } = beginningTexts("coaching");

  expect(Object.values(words).join("\n")).not.toMatch(/counsel/i);
});

test("each way of holding private words has a sentence of its own", () =>
  expect(new Set(disclosures.map((one) => disclosureSentence(one, "Ruth"))).size).toBe(3));
