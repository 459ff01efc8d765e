// Promise: what one partner has to tell, and all that belongs to it, tried by everybody.
import { saveDisclosureText, takeCounselorStep, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { coupleDisclosures, myDisclosure } from "@/lib/sessions/disclosure/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const mark = "zzdisclosure-hellebore";
const text = (disclosureId: string | null, words = mark) => ({
  ...{ kind: "facts" as const, disclosureId, words, baseRevision: 0, writer: "matrix" },
});
const onlyBen = {
  ...noCoach,
  ana: "not found",
  ben: "works",
  otherClient: "not found",
  clientElsewhere: "not found",
} as const;

/** Ben's own, a draft as before: what an earlier case sent is taken back. */
const begun = async (world: World) => {
  const open = (await myDisclosure(world.ben)).mine;
  if (open && open.state !== "preparing")
    await takeOwnStep(world.ben, { disclosureId: open.disclosureId, step: "withdraw", kind: "facts" });
  const { disclosureId } = await saveDisclosureText(world.ben, text(null));
  return { disclosureId, coupleId: world.couple.coupleId, marks: [mark] };
};
const sent = async (world: World) => {
  const of = await begun(world);
  await saveDisclosureText(world.ben, { ...text(of.disclosureId), send: "yes" });
  return of;
};

export const disclosureEntries: Entry[] = [
  entry(
    "sessions/disclosure/queries",
    { myDisclosure },
    {
      when: "before the other is asked",
      prepare: sent,
      gets: { ...noCoach, ana: "quiet", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "sessions/disclosure/queries",
    { coupleDisclosures },
    {
      prepare: sent,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "sessions/disclosure/commands",
    { saveDisclosureText },
    {
      prepare: begun,
      input: ({ disclosureId }) => [
        { ...text(disclosureId, `${mark} ${crypto.randomUUID()}`), send: "yes" as const },
      ],
      gets: onlyBen,
      auditAction: "disclosure.send_facts",
    },
  ),
  entry(
    "sessions/disclosure/commands",
    { takeOwnStep },
    {
      prepare: sent,
      input: ({ disclosureId }) => [{ disclosureId, step: "take_back" as const, kind: "facts" as const }],
      gets: onlyBen,
      auditAction: "disclosure.take_back",
    },
  ),
  entry(
    "sessions/disclosure/commands",
    { takeCounselorStep },
    {
      prepare: sent,
      input: ({ disclosureId }) => [{ disclosureId, step: "read" as const, reason: null }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "disclosure.read",
    },
  ),
];
