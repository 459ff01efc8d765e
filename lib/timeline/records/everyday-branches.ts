/** Kindness, and the pace that each asks for, on a timeline. */
import "server-only";
import { sql } from "drizzle-orm";
import { checkInLines } from "@/db/schema/day";
import { doubts } from "@/db/schema/doubts";
import { jarViews, marbles } from "@/db/schema/marbles";
import { paces } from "@/db/schema/pace";
import { couplePauses, pauses, spaces } from "@/db/schema/pauses";
import { gentleWords, thanks } from "@/db/schema/thanks";
import { asSeen } from "@/lib/safety/records/as-seen";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

export const kindnessBranches: Branch[] = [
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'marble'`,
      id: marbles.id,
      at: noonOf(marbles.onDate, reader),
      text: marbles.line,
      from: asSeen(reader.actor, marbles, "marbles"),
      // Whoever chose not to see the jar does not meet it here either; a row of one's own is all that a client finds.
      where: reader.clientId
        ? sql`${ofCouple(marbles, reader)} and not exists (select 1 from ${jarViews} where ${jarViews.hidden} = 'jar')`
        : ofCouple(marbles, reader),
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'thanks'`,
      id: thanks.id,
      at: thanks.sentAt,
      who: thanks.authorId,
      text: thanks.body,
      from: thanks,
      where: sql`${ofCouple(thanks, reader)} and ${thanks.sentAt} is not null and ${thanks.takenBackAt} is null`,
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'gentle_word'`,
      id: gentleWords.id,
      at: gentleWords.sentAt,
      who: gentleWords.authorId,
      text: gentleWords.body,
      from: gentleWords,
      where: sql`${ofCouple(gentleWords, reader)} and ${gentleWords.takenBackAt} is null`,
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'day_' || ${checkInLines.kind}`,
      id: checkInLines.id,
      at: noonOf(checkInLines.onDate, reader),
      who: checkInLines.clientId,
      text: checkInLines.words,
      from: asSeen(reader.actor, checkInLines, "check_in_lines"),
      where: ofCouple(checkInLines, reader),
    })),
  },
];

export const paceBranches: Branch[] = [
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'pace_' || ${paces.pace}`,
      id: paces.clientId,
      at: paces.setAt,
      who: paces.clientId,
      from: paces,
      where: ofCouple(paces, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'space'`,
      id: spaces.id,
      at: spaces.startsAt,
      who: spaces.askerId,
      text: spaces.body,
      from: spaces,
      where: ofCouple(spaces, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`case ${pauses.kind} when 'alone' then 'pause_alone' else 'pause_wish' end`,
      id: pauses.id,
      at: pauses.saidAt,
      who: pauses.clientId,
      from: pauses,
      where: ofCouple(pauses, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'pause_together'`,
      id: couplePauses.id,
      at: couplePauses.begunAt,
      from: couplePauses,
      where: ofCouple(couplePauses, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'doubt'`,
      id: doubts.id,
      at: doubts.askedAt,
      who: doubts.askerId,
      text: doubts.body,
      from: doubts,
      where: sql`${ofCouple(doubts, reader)} and ${doubts.takenBackAt} is null`,
    })),
  },
];
