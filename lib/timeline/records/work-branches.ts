/** Exercises, check-ins and marks on a timeline. */
import "server-only";
import { sql } from "drizzle-orm";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

const version = sql`join exercise_versions v
  on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version`;
const title = sql`v.content ->> 'title'`;

export const workBranches: Branch[] = [
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'exercise_given'`,
      id: sql`a.id`,
      at: sql`a.created_at`,
      title,
      from: sql`assignments a ${version}`,
      // A partner's own: that the other was given something is not theirs to know.
      where: reader.clientId
        ? sql`${ofCouple(sql`a`, reader)} and a.id in (select assignment_id from assignment_partners)`
        : ofCouple(sql`a`, reader),
    })),
  },
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: reader.clientId
        ? sql`'handed_in'`
        : sql`case when r.read_at is null then 'to_read' else 'handed_in' end`,
      id: reader.clientId ? sql`r.assignment_id` : sql`r.id`,
      at: sql`r.submitted_at`,
      who: sql`r.client_id`,
      title,
      occurrence: sql`r.occurrence`,
      from: sql`responses r join assignments a
        on a.practice_id = r.practice_id and a.couple_id = r.couple_id and a.id = r.assignment_id ${version}`,
      where: sql`${ofCouple(sql`r`, reader)} and r.submitted_at is not null`,
    })),
  },
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'exchange_open'`,
      id: sql`x.assignment_id`,
      at: sql`x.released_at`,
      title,
      occurrence: sql`x.occurrence`,
      from: sql`${reader.seen("releases")} x join assignments a
        on a.practice_id = x.practice_id and a.couple_id = x.couple_id and a.id = x.assignment_id ${version}`,
      where: ofCouple(sql`x`, reader),
    })),
  },
  {
    kind: "trust",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'check_in'`,
      id: sql`n.client_id`,
      at: sql`n.submitted_at`,
      who: sql`n.client_id`,
      text: sql`n.line`,
      occurrence: sql`(n.week_on - date '2001-01-01') / 7`,
      from: sql`pulse_notes n`,
      where: ofCouple(sql`n`, reader),
    })),
  },
  {
    kind: "marks",
    for: "both",
    rows: branch((reader) => ({
      what: sql`e.kind::text`,
      id: sql`e.id`,
      at: noonOf(sql`e.on_date`, reader),
      who: sql`e.client_id`,
      text: sql`e.text`,
      from: sql`chart_events e`,
      // A setback that was written down, and an agreement that was signed, stand there themselves.
      where: sql`${ofCouple(sql`e`, reader)} and not exists (
          select 1 from setbacks s where s.practice_id = e.practice_id and s.couple_id = e.couple_id and s.chart_event_id = e.id)
        and not (e.kind in ('agreement_signed', 'agreement_changed') and exists (
          select 1 from agreement_versions v
          where v.practice_id = e.practice_id and v.couple_id = e.couple_id and v.signed_at = e.created_at))`,
    })),
  },
];
