import { describe, expect, test } from "vitest";
import { limitOf, minutesAWeek, minutesInForce, overWith } from "@/lib/assignments/load/rules";
import { sayMinutesSchema } from "@/lib/assignments/load/schema";

type One = Parameters<typeof minutesInForce>[0][number];
const today = "2026-03-04";
const ana = { clientId: "ana", firstName: "Ana", role: "each" as const };
const ben = { clientId: "ben", firstName: "Ben", role: "each" as const };
const given = (more: Partial<One> = {}): One => ({
  ...{ minutes: 20, startsOn: "2026-03-02", dueOn: null, recurrence: null, withdrawnAt: null },
  ...{ partners: [ana, ben], responses: [], hasOwn: true, hasShared: false },
  ...more,
});
const response = (clientId: string | null, more: Partial<One["responses"][number]> = {}) => ({
  ...{ responseId: "r", occurrence: 1, clientId, status: "done" as const, setAsideUntil: null },
  ...{ quality: null, submittedAt: "2026-03-03T10:00:00Z", read: false, voided: false },
  ...more,
});
const inForce = (one: One, who = "ana") => minutesInForce([one], who, today);

describe("what is in force", () => {
  test("once counts whole, what comes again as much as a week has of it", () => {
    expect(
      (["once", "weekly", "fortnightly", "monthly"] as const).map((repeat) =>
        minutesAWeek({ minutes: 15, repeat }),
      ),
    ).toEqual([15, 15, 8, 4]);
    expect(
      minutesInForce([given(), given({ recurrence: "FREQ=WEEKLY;INTERVAL=2;COUNT=6" })], "ana", today),
    ).toBe(30);
  });

  test("is each one’s own: sent by Ana it is still before Ben", () => {
    const one = given({ responses: [response("ana")] });

    expect([inForce(one), inForce(one, "ben")]).toEqual([0, 20]);
  });

  test("a sheet of both is before both until it is sent", () => {
    const both = { hasOwn: false, hasShared: true };

    expect(inForce(given(both))).toBe(20);
    expect(inForce(given({ ...both, responses: [response(null)] }))).toBe(0);
  });

  test("one that comes again stays while a next time is to come", () => {
    const weekly = { recurrence: "FREQ=WEEKLY;COUNT=2", responses: [response("ana")] };

    expect(inForce(given(weekly))).toBe(20);
    expect(
      inForce(given({ ...weekly, responses: [response("ana", { occurrence: 2 })], startsOn: "2026-02-25" })),
    ).toBe(0);
  });

  test.each([
    ["withdrawn", given({ withdrawnAt: new Date() })],
    ["not for them", given({ responses: [response("ana", { status: "not_for_us", submittedAt: null })] })],
    ["for the other alone", given({ partners: [ben] })],
    ["in a week from now", given({ startsOn: "2026-03-11" })],
  ])("nothing of what is %s", (_, one) => {
    expect(inForce(one)).toBe(0);
  });

  test("what is put aside comes back, so it counts; so does what begins this week", () => {
    const aside = response("ana", { status: "set_aside", submittedAt: null, setAsideUntil: "2026-03-09" });

    expect(inForce(given({ responses: [aside] }))).toBe(20);
    expect(inForce(given({ startsOn: "2026-03-10" }))).toBe(20);
  });
});

test.each([
  ["the practice’s", { set: null, said: null, usual: 60 }, 60],
  ["their own in its place", { set: null, said: 90, usual: 60 }, 90],
  ["the counselor’s before both", { set: 40, said: null, usual: 60 }, 40],
  ["not more than the counselor set", { set: 40, said: 90, usual: 60 }, 40],
  ["their own where it is smaller", { set: 40, said: 20, usual: 60 }, 20],
])("what is good is %s", (_, words, limit) => {
  expect(limitOf(words)).toBe(limit);
});

test("it is told only where something is added, and only when it is more", () => {
  const load = (clientId: string, inForceNow: number) => ({
    ...{ clientId, firstName: clientId, inForce: inForceNow, limit: 30 },
    ...{ set: null, said: null, hardUntil: null },
  });
  const partners = [load("ana", 20), load("ben", 50)];

  expect(overWith(partners, () => 10).map(({ clientId, total }) => [clientId, total])).toEqual([["ben", 60]]);
  expect(overWith(partners, (who) => (who === "ana" ? 11 : 0)).map(({ clientId }) => clientId)).toEqual([
    "ana",
  ]);
  expect(overWith(partners, () => 0)).toEqual([]);
});

test("a number of minutes from 5 to 600, or nothing", () => {
  const parsed = (minutes: unknown) => sayMinutesSchema.safeParse({ minutes });

  expect([parsed("30").data, parsed("").data]).toEqual([{ minutes: 30 }, { minutes: null }]);
  expect(["4", "601", "a lot", "7.5"].map((one) => parsed(one).success)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
