/** Reading the daily check-in: days on which something was written, and no others; nobody can see a day without. */

import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import { checkInDays } from "@/db/schema/day";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { latestLines } from "./records";
import type { CoachDays, DayEntry, MyDay } from "./types";

const daysPerPage = 10;

/** Whole days, newest first; what its reader wrote comes last, so that the other is met first. */
async function readDays(
  tx: Tx,
  viewer: Actor,
  coupleId: string,
  before: string | undefined,
): Promise<{ entries: DayEntry[]; before: string | null }> {
  const rows = await latestLines(tx, viewer, coupleId, { before, days: daysPerPage + 1 });
  const entries: DayEntry[] = [];
  for (const { onDate, lineId, kind, words, ...who } of rows) {
    let entry = entries.at(-1);
    if (entry?.onDate !== onDate) {
      entry = { onDate, people: [] };
      entries.push(entry);
    }
    let person = entry.people.at(-1);
    if (person?.clientId !== who.clientId) {
      person = { ...who, lines: [] };
      entry.people.push(person);
    }
    person.lines.push({ lineId, kind, words });
  }
  const shown = entries.slice(0, daysPerPage);
  return { entries: shown, before: entries.length > daysPerPage ? (shown.at(-1)?.onDate ?? null) : null };
}

/** The page of the day. @param before only days before this one */
export function myDay(client: Client, { before }: { before?: string } = {}): Promise<MyDay> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const about = firstOrNotFound(
      await tx
        .select({ status: couples.status, partnerName: clients.firstName, days: checkInDays.days })
        .from(couples)
        .innerJoin(
          clients,
          and(
            eq(clients.practiceId, couples.practiceId),
            eq(clients.coupleId, couples.id),
            ne(clients.id, client.personId),
          ),
        )
        .leftJoin(
          checkInDays,
          and(
            eq(checkInDays.practiceId, couples.practiceId),
            eq(checkInDays.coupleId, couples.id),
            eq(checkInDays.clientId, client.personId),
          ),
        )
        .where(and(eq(couples.practiceId, client.practiceId), eq(couples.id, client.coupleId))),
    );
    const read = await readDays(tx, client, client.coupleId, before);
    const mine = read.entries.find(({ onDate }) => onDate === today)?.people.find((person) => person.mine);
    return {
      today,
      partnerName: about.partnerName,
      ending: isApart(about.status),
      days: about.days ?? [],
      wants: mine?.wants ?? null,
      ...read,
    };
  });
}

/** The lines that are for both, as the counselor reads them. @throws NotFound */
export function dailyRecord(
  coach: Coach,
  { coupleId, before }: { coupleId: string; before?: string },
): Promise<CoachDays> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    return { today: dayIn(coach.timeZone, coach.at), ...(await readDays(tx, coach, coupleId, before)) };
  });
}
