// Promise: a copy holds its person's sessions, letters and reviews, and not a word of the other's before it is open.
import { beforeEach, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { closeCouple } from "@/lib/endings/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveDisclosureText, takeCounselorStep } from "@/lib/sessions/disclosure/commands";
import type { TextKind } from "@/lib/sessions/disclosure/terms";
import { saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import { shareSummary } from "@/lib/sessions/summaries/commands";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
});

const partsOf = async (who: Client) => copyParts(await ownCopy(who), "counselor");
const part = async (who: Client, title: string) =>
  (await partsOf(who)).find((one) => one.title === title)?.entries ?? [];
const read = async (who: Client) => JSON.stringify(await partsOf(who));

async function book(who: string, time: string): Promise<string> {
  const { coupleId } = world.couple;
  const one = { day: "2026-03-10", time, minutes: 50, rhythm: "once", times: 1 } as const;
  await bookAppointments(world.coach, { coupleId, who, ...one });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  return upcoming.find(({ startsAt }) => startsAt.toISOString().includes(`T${time}`))?.appointmentId ?? "";
}
const write = (who: Client, kind: TextKind, disclosureId: string | null, words: string, send?: "yes") =>
  saveDisclosureText(who, { kind, disclosureId, words, baseRevision: 0, writer: "one", send });

test("one's own sessions with their hours, and what was shared about them; nothing of one alone is the other's", async () => {
  const [both, alone, canceled] = [
    await book("both", "10:00"),
    await book(world.ana.personId, "12:00"),
    await book("both", "14:00"),
  ];
  await shareSummary(world.coach, { appointmentId: both, words: "zzboth" });
  const before = await read(world.ben);
  await shareSummary(world.coach, { appointmentId: alone, words: "zzhers" });
  await cancelAppointment(world.coach, { appointmentId: canceled, scope: "this" });

  expect((await part(world.ana, "Sessions")).map(({ lines }) => lines.map(({ words }) => words))).toEqual([
    ["12:00 PM", "zzhers"],
    ["10:00 AM", "zzboth"],
  ]);
  expect(before).not.toContain("12:00 PM");
  expect((await part(world.ben, "Sessions")).map(({ lines }) => lines.map(({ words }) => words))).toEqual([
    ["10:00 AM", "zzboth"],
  ]);
});

test("a letter that was sent is in its author's copy, and in the other's from when it is opened to them", async () => {
  await book("both", "10:00");
  const { disclosureId } = await write(world.ben, "facts", null, "zzfacts");
  const step = (name: Parameters<typeof takeCounselorStep>[1]["step"], reason: string | null = null) =>
    takeCounselorStep(world.coach, { disclosureId, step: name, reason });
  expect((await part(world.ben, "Not sent yet")).map(({ title }) => title)).toEqual(["A letter"]);
  const untouched = await read(world.ana);
  await write(world.ben, "facts", disclosureId, "zzfacts", "yes");
  await step("read");

  expect(await part(world.ben, "Not sent yet")).toEqual([]);
  expect((await part(world.ben, "Letters")).map(({ title }) => title)).toEqual(["What was told, from me"]);
  expect(await read(world.ana)).toBe(untouched);

  await step("send_back");
  expect((await part(world.ben, "Not sent yet")).map(({ title }) => title)).toEqual(["A letter"]);
  await saveDisclosureText(world.ben, {
    ...{ kind: "facts", disclosureId, words: "zzfacts", baseRevision: 1, writer: "one", send: "yes" },
  });
  await step("tell", "In session");
  await write(world.ana, "impact", disclosureId, "zzletter", "yes");

  expect(JSON.stringify(await part(world.ana, "Letters"))).toMatch(/zzletter.*zzfacts|zzfacts.*zzletter/);
  expect(await read(world.ben)).not.toContain("zzletter");
});

test("a review that was given is in both; withdrawn, in neither", async () => {
  const { coupleId } = world.couple;
  const { reviewId } = await saveReview(world.coach, {
    ...{ coupleId, baseRevision: 0, parts: [], view: "rely", words: "zzreview", give: "yes" },
  });
  for (const who of [world.ana, world.ben]) expect(await read(who)).toContain("zzreview");
  await withdrawReview(world.coach, { reviewId: reviewId ?? "" });

  for (const who of [world.ana, world.ben]) expect(await read(who)).not.toContain("zzreview");
});

test("after an ending, one's own letter stays, and what the other opened does not", async () => {
  await book("both", "10:00");
  const { disclosureId } = await write(world.ben, "facts", null, "zzfacts", "yes");
  await takeCounselorStep(world.coach, { disclosureId, step: "tell", reason: "In session" });
  await closeCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: true });

  const later = new Date("2026-06-10T10:00:00Z");
  expect(await read(actorAt(world.ben, later))).toContain("zzfacts");
  expect(await read(actorAt(world.ana, later))).not.toContain("zzfacts");
});
