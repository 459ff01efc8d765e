// Promise: what an owner chooses for a practice and whom it names, tried by everybody.
import { addContact, removeContact } from "@/lib/practice/contacts/commands";
import { ownHelp, practiceContactLists, referrals } from "@/lib/practice/contacts/queries";
import {
  changePractice,
  chooseNamesInTitles,
  chooseWeeklyMinutes,
  requireSecondStep,
} from "@/lib/practice/settings/commands";
import { practiceRules, practiceSettings } from "@/lib/practice/settings/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const ownersOnly = { coach: "works", colleague: "not found", stranger: "works", ...noClient } as const;
const mark = "zzcontact-saxifrage";
const named = (kind: "help" | "referral", name: string) => ({
  kind,
  name,
  phone: "555 0100",
  web: null,
  about: null,
});
const add = (kind: "help" | "referral") => async (world: World) => {
  const name = `${mark} ${crypto.randomUUID()}`;
  await addContact(world.coach, named(kind, name));
  const lists = await practiceContactLists(world.coach);
  return { marks: [name], contactId: lists[kind].at(-1)?.contactId ?? "" };
};

export const settingsEntries: Entry[] = [
  entry(
    "practice/settings/queries",
    { practiceSettings },
    {
      prepare: async () => ({ marks: ["namesInTitles"] }),
      gets: {
        coach: "shows",
        colleague: "not found",
        stranger: "shows",
        ana: "not found",
        ben: "not found",
        otherClient: "not found",
        clientElsewhere: "not found",
      },
    },
  ),
  entry(
    "practice/settings/queries",
    { practiceRules },
    {
      prepare: async () => ({ marks: ["secondStepRequired"] }),
      gets: {
        coach: "shows",
        colleague: "shows",
        stranger: "shows",
        ana: "shows",
        ben: "shows",
        otherClient: "shows",
        clientElsewhere: "shows",
      },
    },
  ),
  entry(
    "practice/settings/commands",
    { requireSecondStep },
    {
      prepare: async () => ({}),
      input: () => [{ required: "yes" as const }],
      gets: ownersOnly,
      auditAction: "practice.require_second_step",
    },
  ),
  entry(
    "practice/settings/commands",
    { chooseWeeklyMinutes },
    {
      prepare: async () => ({}),
      input: () => [{ weeklyMinutes: 45 }],
      gets: ownersOnly,
      auditAction: "practice.choose_minutes",
    },
  ),
  entry(
    "practice/settings/commands",
    { chooseNamesInTitles },
    {
      prepare: async () => ({}),
      input: () => [{ namesInTitles: "none" as const }],
      gets: ownersOnly,
      auditAction: "practice.choose_titles",
    },
  ),
  entry(
    "practice/settings/commands",
    { changePractice },
    {
      prepare: async () => ({}),
      input: () => [
        {
          name: "Another name",
          timeZone: "Europe/Lisbon",
          profile: "licensed" as const,
          exitUrl: "https://example.org/",
        },
      ],
      gets: ownersOnly,
      auditAction: "practice.change",
    },
  ),
  entry(
    "practice/contacts/commands",
    { addContact },
    {
      prepare: async () => ({}),
      input: () => [named("help", mark)],
      gets: ownersOnly,
      auditAction: "contact.add_help",
    },
  ),
  entry(
    "practice/contacts/commands",
    { removeContact },
    {
      prepare: add("referral"),
      input: ({ contactId }) => [{ contactId }],
      gets: { ...ownersOnly, stranger: "not found" },
      auditAction: "contact.remove_referral",
    },
  ),
  entry(
    "practice/contacts/queries",
    { practiceContactLists },
    {
      prepare: add("referral"),
      gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/contacts/queries",
    { referrals },
    {
      prepare: add("referral"),
      gets: { coach: "shows", colleague: "shows", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/contacts/queries",
    { ownHelp },
    {
      prepare: add("help"),
      gets: {
        ...{ coach: "shows", colleague: "shows", ana: "shows", ben: "shows", otherClient: "shows" },
        ...{ stranger: "quiet", clientElsewhere: "quiet" },
      },
    },
  ),
];
