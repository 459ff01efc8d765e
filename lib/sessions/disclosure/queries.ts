/** A disclosure as each of its three may see it. */
import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { disclosureSteps } from "@/db/schema/disclosures";
import { coaches } from "@/db/schema/practices";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf, peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { readDisclosures, readTexts } from "./records/rows";
import { isOver, isWithCounselor, legalSteps, withReason } from "./rules";
import { type CounselorStep, counselorSteps } from "./terms";
import type { CoupleDisclosure, DisclosureView, MyDisclosure, SeenTexts } from "./types";

type Row = Awaited<ReturnType<typeof readDisclosures>>[number];
type TextRow = Awaited<ReturnType<typeof readTexts>>[number];

const viewOf = ({ involvedId: _, ...one }: Row, texts: readonly TextRow[]): DisclosureView => ({
  ...one,
  texts: Object.fromEntries(
    texts
      .filter(({ disclosureId }) => disclosureId === one.disclosureId)
      .map((text) => [
        text.kind,
        {
          ...{ words: text.words, revision: text.revision, opened: text.openedAt !== null },
          sent: isWithCounselor(text, one.state),
        },
      ]),
  ) as SeenTexts,
});

/** The one that is open, else the last that was told. */
const current = (all: readonly Row[]) =>
  all.find(({ state }) => !isOver(state)) ?? all.find(({ state }) => state === "answered");

/** What I prepare or have told, and what I was asked about or told: nothing of the other's before that. */
export function myDisclosure(client: Client): Promise<MyDisclosure> {
  return readAs(client, async (tx) => {
    const [{ coachName, partnerName, ending }, all, texts] = await Promise.all([
      peopleAround(tx, client),
      readDisclosures(tx, client.coupleId),
      readTexts(tx, client.coupleId),
    ]);
    const of = (mine: boolean) => {
      const found = current(all.filter(({ involvedId }) => (involvedId === client.personId) === mine));
      return found ? viewOf(found, texts) : null;
    };
    return { coachName, partnerName, ending, mine: of(true), theirs: of(false) };
  });
}

/** What is under way or was told, with what each has sent; a draft is not there. @throws NotFound */
export function coupleDisclosures(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<CoupleDisclosure[]> {
  return readAs(coach, async (tx) => {
    const [, partners, all, texts, steps] = await Promise.all([
      requireCouple(tx, coupleId),
      partnersOf(tx, coupleId),
      readDisclosures(tx, coupleId),
      readTexts(tx, coupleId),
      tx
        .select({
          disclosureId: disclosureSteps.disclosureId,
          step: disclosureSteps.step,
          takenAt: disclosureSteps.takenAt,
          reason: disclosureSteps.reason,
          coachName: coaches.name,
        })
        .from(disclosureSteps)
        .innerJoin(
          coaches,
          and(eq(coaches.practiceId, disclosureSteps.practiceId), eq(coaches.id, disclosureSteps.coachId)),
        )
        .where(eq(disclosureSteps.coupleId, coupleId))
        .orderBy(asc(disclosureSteps.takenAt), asc(disclosureSteps.id)),
    ]);
    const nameOf = (of: string, isThem: boolean) =>
      partners.find(({ clientId }) => (clientId === of) === isThem)?.firstName ?? "";
    return all.map(({ disclosureId, involvedId, state, toldAt }) => {
      const may = (table: Partial<Record<CounselorStep, unknown>>) =>
        counselorSteps.filter((step) => table[step] !== undefined);
      return {
        ...{ disclosureId, state, toldAt },
        involvedName: nameOf(involvedId, true),
        injuredName: nameOf(involvedId, false),
        texts: Object.fromEntries(
          texts
            .filter((text) => text.disclosureId === disclosureId && isWithCounselor(text, state))
            .map(({ kind, words, openedAt }) => [kind, { words, opened: openedAt !== null }]),
        ),
        steps: steps
          .filter((one) => one.disclosureId === disclosureId)
          .map(({ disclosureId: _, ...one }) => one),
        next: may(legalSteps[state]),
        outOfOrder: may(withReason[state]),
      };
    });
  });
}
