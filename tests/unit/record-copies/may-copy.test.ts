import { expect, test } from "vitest";
import { mayCopy, mayCopyMeasure, mayCopySession } from "@/lib/accounts/record-copies/rules";

const ana = { clientId: "ana", confided: false };
const ben = { clientId: "ben", confided: true };
const both = [ana, ben];
type Word = Parameters<typeof mayCopy>[0];
const word = (clientId: string | null, audience: Word["audience"], more: Partial<Word> = {}): Word => ({
  ...{ clientId, audience, released: audience === "couple", held: false },
  ...more,
});

test.each([
  ["what somebody keeps for themselves is in no copy", word("ben", "self"), [ben], true, false],
  ["what is open to both is in the copy for both", word("ana", "couple"), both, true, true],
  ["and in that of one", word("ana", "couple"), [ben], true, true],
  ["but not once what both read has closed", word("ana", "couple"), [ben], false, false],
  ["one's own stays then", word("ben", "couple"), [ben], false, true],
  ["what was told alone is in it where its author agrees", word("ben", "coach"), both, true, true],
  ["and not where its author does not", word("ana", "coach"), both, true, false],
  ["the other's is never in the copy of one", word("ana", "coach"), [ben], true, false],
  ["what waits to open counts as told alone", word("ana", "couple", { released: false }), [ana], true, false],
  ["what is held is not in the copy for both", word("ben", "couple", { held: true }), both, true, false],
  ["nor in the other's", word("ana", "couple", { held: true }), [ben], true, false],
  ["in its author's it is as if nothing were held", word("ana", "couple", { held: true }), [ana], true, true],
  ["what both wrote is in every copy", word(null, "couple", { released: false }), [ana], true, true],
  ["a line of it for the counselor needs all of whom it is", word(null, "coach"), both, true, false],
] as const)("%s", (_, one, whose, joint, is) => {
  expect(mayCopy(one, whose, joint)).toBe(is);
});

test.each([
  ["a session of both is in the copy for both", null, both, true, true],
  ["and in that of one while both read about it", null, [ana], true, true],
  ["not once that has closed", null, [ben], false, false],
  ["a session alone is its own person's, who lets out what was in confidence", "ben", [ben], false, true],
  ["for both, too, as their notes are", "ben", both, true, true],
  ["not where they have not", "ana", both, true, false],
  ["and never in the other's copy", "ana", [ben], true, false],
] as const)("%s", (_, alone, whose, joint, is) => {
  expect(mayCopySession(alone, whose, joint)).toBe(is);
});

test.each([
  ["a questionnaire is in its author's own copy, with what was in confidence", "ben", [ben], true],
  ["not without", "ana", [ana], false],
  ["never in a copy that the other reads", "ben", both, false],
  ["nor in the other's", "ana", [ben], false],
] as const)("%s", (_, clientId, whose, is) => {
  expect(mayCopyMeasure(clientId, whose)).toBe(is);
});
