// Promise: what an owner chooses for a practice holds for everybody there, and for nobody else.
import { beforeEach, expect, test } from "vitest";
import { ownership } from "@/lib/library/authoring/queries";
import { exerciseDetail } from "@/lib/library/exercises/queries";
import { actorOf } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { addContact, removeContact } from "@/lib/practice/contacts/commands";
import { ownHelp, practiceContactLists, referrals } from "@/lib/practice/contacts/queries";
import { addContactSchema } from "@/lib/practice/contacts/schema";
import { mostContacts } from "@/lib/practice/contacts/terms";
import { changePractice, chooseNamesInTitles, requireSecondStep } from "@/lib/practice/settings/commands";
import { practiceSettings } from "@/lib/practice/settings/queries";
import { changePracticeSchema, chooseNamesInTitlesSchema } from "@/lib/practice/settings/schema";
import { auditEventsOf, makeWorld, type World } from "../factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const settings = async () => {
  const { name, timeZone, profile, exitUrl } = await practiceSettings(world.coach);
  return { name, timeZone, profile, exitUrl };
};
const line = (kind: "help" | "referral", name: string) =>
  ({ kind, name, phone: "+1 555 0100", web: null, about: null }) as const;

test("name, time zone and exit hold for everybody from their next request on", async () => {
  await changePractice(world.coach, {
    ...(await settings()),
    ...{ name: "Quiet Harbor", timeZone: "America/Denver", exitUrl: "https://weather.example/" },
  });

  for (const { loginId, at } of [world.coach, world.colleague, world.ana]) {
    expect(await actorOf(loginId, at)).toMatchObject({
      practiceName: "Quiet Harbor",
      timeZone: "America/Denver",
      exitUrl: "https://weather.example/",
    });
  }
  expect(await actorOf(world.stranger.loginId, world.stranger.at)).toMatchObject({
    timeZone: "Europe/London",
  });
});

test("the log names what changed, and the same again leaves no line", async () => {
  const now = await settings();
  await changePractice(world.coach, { ...now, name: "Quiet Harbor" });
  await changePractice(world.coach, { ...now, name: "Quiet Harbor" });

  expect(await auditEventsOf(world, "practice.change")).toEqual([
    { actor_id: world.coach.personId, fields: ["name"], scope: "practice" },
  ]);
});

test("a coaching practice loses what is not its work, reads its own word, and gets both back", async () => {
  const licensedOnly = await world.exercise("a-pattern-from-before");
  const listening = await world.exercise("listening-without-interrupting");
  const words = async () => JSON.stringify(await exerciseDetail(world.coach, listening));
  const before = await words();
  const now = await settings();

  expect(await changePractice(world.coach, { ...now, profile: "coaching" })).toEqual({ otherKind: true });

  expect(await ownership(world.coach, { exerciseId: licensedOnly })).toMatchObject({ retired: true });
  expect(await words()).not.toMatch(/counselor/i);

  await changePractice(world.coach, now);

  expect(await ownership(world.coach, { exerciseId: licensedOnly })).toMatchObject({ retired: false });
  expect(await words()).toBe(before);
});

test("of two who save from the same page, the second is told; what they left as it was stays the first one’s", async () => {
  const seen = await settings();
  const other = { ...world.coach, name: "another owner" };
  await changePractice(other, { ...seen, name: "Quiet Harbor", seen });

  await expect(changePractice(world.coach, { ...seen, name: "Loud Harbor", seen })).rejects.toThrow(
    /Somebody else has changed this/,
  );
  expect(await settings()).toMatchObject({ name: "Quiet Harbor" });

  await changePractice(world.coach, { ...seen, timeZone: "America/Denver", seen });
  expect(await settings()).toMatchObject({ name: "Quiet Harbor", timeZone: "America/Denver" });
  await changePractice(world.coach, { ...seen, name: "Quiet Harbor", timeZone: "America/Denver", seen });
});

test("the same of a single choice, and of two at once one is told", async () => {
  const seen = { namesInTitles: "full" };
  const both = await Promise.allSettled([
    chooseNamesInTitles(world.coach, { namesInTitles: "initials", seen }),
    chooseNamesInTitles(world.coach, { namesInTitles: "none", seen }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  await requireSecondStep(world.coach, { required: "yes", seen: { required: "no" } });
  await requireSecondStep(world.coach, { required: "yes", seen: { required: "no" } });
});

test.each(["", "{", "[1]", '{"name":1}', "null"])(
  "a page that says nonsense of what it showed says nothing: %s",
  (seen) => {
    expect(chooseNamesInTitlesSchema.parse({ namesInTitles: "full", seen }).seen).toBeUndefined();
  },
);

test("only an owner changes a practice", async () => {
  await expect(changePractice(world.colleague, await settings())).rejects.toThrow(NotFound);
  await expect(addContact(world.colleague, line("help", "A line"))).rejects.toThrow(NotFound);
});

test.each([
  ["http://plain.example/", "not encrypted"],
  ["javascript:alert(1)", "no address"],
  ["https://somebody:secret@site.example/", "a sign-in in it"],
  ["https://localhost/", "no public name"],
  ["https://10.0.0.1/", "a number"],
  [`https://site.example/${"a".repeat(200)}`, "too long"],
])("an exit to %s is refused: %s", async (exitUrl) => {
  const asked = changePracticeSchema.safeParse({ ...(await settings()), exitUrl });

  expect(asked.success).toBe(false);
});

test("help numbers are everybody's here, and referrals for those who work here", async () => {
  await addContact(world.coach, line("help", "Our own line"));
  await addContact(world.coach, line("referral", "Dr. Lindqvist"));

  const names = async (list: Promise<{ name: string }[]>) => (await list).map(({ name }) => name);
  expect(await names(ownHelp(world.ana))).toEqual(["Our own line"]);
  expect(await names(ownHelp(world.colleagues.second))).toEqual(["Our own line"]);
  expect(await names(referrals(world.colleague))).toEqual(["Dr. Lindqvist"]);
  expect(await names(ownHelp(world.strangers.first))).toEqual([]);
  expect(await names(referrals(world.stranger))).toEqual([]);
});

test("who is removed is off the list, once", async () => {
  await addContact(world.coach, line("help", "Our own line"));
  const contactId = (await practiceContactLists(world.coach)).help[0]?.contactId ?? "";

  expect(await removeContact(world.coach, { contactId })).toEqual({ name: "Our own line" });

  expect(await ownHelp(world.ana)).toEqual([]);
  await expect(removeContact(world.coach, { contactId })).rejects.toThrow(NotFound);
});

test("a list that is full takes nobody more, also from two at once", async () => {
  for (let at = 1; at < mostContacts; at++) await addContact(world.coach, line("help", `Line ${at}`));

  const both = await Promise.allSettled([
    addContact(world.coach, line("help", "One")),
    addContact(world.coach, line("help", "Other")),
  ]);

  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(Refusal) });
  await addContact(world.coach, line("referral", "Another list"));
  expect((await ownHelp(world.ana)).length).toBe(mostContacts);
});

test("somebody nobody can reach is not listed", () => {
  const asked = addContactSchema.safeParse({ kind: "help", name: "A line", phone: "", web: "", about: "" });

  expect(asked.error?.issues[0]?.path).toEqual(["phone"]);
});
