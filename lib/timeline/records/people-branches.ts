/** What the couple builds between sessions, on a timeline: what happened, promises, kindness, pace. */
import "server-only";
import { sql } from "drizzle-orm";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

const conflictBranches: Branch[] = [
  {
    kind: "conflicts",
    for: "both",
    // The day it happened. When it was written down is nobody's but the counselor's, so without a day it is theirs alone.
    rows: branch((reader) => ({
      what: sql`'conflict'`,
      id: sql`c.id`,
      at: reader.clientId
        ? noonOf(sql`c.on_date`, reader)
        : sql`coalesce(${noonOf(sql`c.on_date`, reader)}, c.created_at)`,
      title: sql`c.title`,
      from: sql`conflicts c`,
      where: reader.clientId
        ? sql`${ofCouple(sql`c`, reader)} and c.on_date is not null`
        : ofCouple(sql`c`, reader),
    })),
  },
  {
    kind: "conflicts",
    for: "both",
    rows: branch((reader) => ({
      what: sql`case s.kind when 'differently' then 'seen_differently' else 'said_together' end`,
      id: sql`s.conflict_id`,
      at: sql`s.settled_at`,
      title: sql`c.title`,
      text: sql`s.words`,
      from: sql`conflict_summaries s join conflicts c
        on c.practice_id = s.practice_id and c.couple_id = s.couple_id and c.id = s.conflict_id`,
      where: sql`${ofCouple(sql`s`, reader)} and s.state = 'standing'`,
    })),
  },
  {
    kind: "conflicts",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'setback'`,
      id: sql`s.id`,
      at: noonOf(sql`s.happened_on`, reader),
      who: sql`case when s.together then null else s.client_id end`,
      text: sql`s.what_happened`,
      from: sql`setbacks s`,
      where: ofCouple(sql`s`, reader),
    })),
  },
];

const patternBranches: Branch[] = [
  {
    kind: "conflicts",
    for: "both",
    // Partners find the version on the table; what either said to it is on nobody's line.
    rows: branch((reader) => ({
      what: sql`'pattern_shared'`,
      id: sql`f.couple_id`,
      at: sql`f.shared_at`,
      text: sql`f.content ->> 'lead'`,
      occurrence: sql`f.version`,
      from: sql`formulations f`,
      where: ofCouple(sql`f`, reader),
    })),
  },
];

/** As the reader counts: a version that is kept from them leaves no gap. */
const countOfVersion = sql`(select count(*)::int from agreement_versions w where w.practice_id = v.practice_id
  and w.couple_id = v.couple_id and w.agreement_id = v.agreement_id and w.version <= v.version)`;

const agreementBranches: Branch[] = [
  {
    kind: "agreements",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'agreement_proposed'`,
      id: sql`v.agreement_id`,
      at: sql`v.proposed_at`,
      title: sql`v.words ->> 'title'`,
      occurrence: countOfVersion,
      from: sql`agreement_versions v`,
      where: ofCouple(sql`v`, reader),
    })),
  },
  {
    kind: "agreements",
    for: "both",
    // When each signed alone stands nowhere: only that both have.
    rows: branch((reader) => ({
      what: sql`'agreement_both_signed'`,
      id: sql`v.agreement_id`,
      at: sql`v.signed_at`,
      title: sql`v.words ->> 'title'`,
      occurrence: countOfVersion,
      from: sql`agreement_versions v`,
      where: sql`${ofCouple(sql`v`, reader)} and v.signed_at is not null`,
    })),
  },
  {
    kind: "agreements",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'agreement_over'`,
      id: sql`v.agreement_id`,
      at: sql`v.closed_at`,
      title: sql`v.words ->> 'title'`,
      occurrence: countOfVersion,
      from: sql`agreement_versions v`,
      where: sql`${ofCouple(sql`v`, reader)} and v.state in ('ended', 'withdrawn') and v.signed_at is not null`,
    })),
  },
  {
    kind: "agreements",
    // Written long before it was opened, perhaps: the day is its author's and the counselor's.
    for: "coach",
    rows: branch((reader) => ({
      what: sql`'boundary_card'`,
      id: sql`k.id`,
      at: sql`k.created_at`,
      who: sql`k.client_id`,
      title: sql`k.words ->> 'title'`,
      from: sql`boundary_cards k`,
      where: sql`${ofCouple(sql`k`, reader)} and k.audience = 'couple' and k.put_away_at is null`,
    })),
  },
];

const promiseBranches: Branch[] = [
  {
    kind: "promises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'promise'`,
      id: sql`p.id`,
      at: noonOf(sql`p.starts_on`, reader),
      who: sql`p.client_id`,
      text: sql`p.words`,
      from: sql`commitments p`,
      // What begins later has not happened yet.
      where: sql`${ofCouple(sql`p`, reader)} and p.starts_on <= ${reader.today}::date`,
    })),
  },
  {
    kind: "promises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'promise_' || o.state`,
      id: sql`o.commitment_id`,
      // Told early stands on the day it was told.
      at: noonOf(sql`least(o.on_date, o.reported_on)`, reader),
      who: sql`o.client_id`,
      text: sql`p.words`,
      from: sql`${reader.seen("commitment_occurrences")} o join commitments p
        on p.practice_id = o.practice_id and p.couple_id = o.couple_id and p.id = o.commitment_id`,
      where: sql`${ofCouple(sql`o`, reader)} and o.state not in ('planned', 'cancelled')`,
    })),
  },
  {
    kind: "promises",
    for: "coach",
    rows: branch((reader) => ({
      what: sql`'promise_note'`,
      id: sql`n.commitment_id`,
      at: sql`n.created_at`,
      who: sql`n.client_id`,
      text: sql`n.words`,
      from: sql`occurrence_notes n`,
      where: ofCouple(sql`n`, reader),
    })),
  },
];

const kindnessBranches: Branch[] = [
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'marble'`,
      id: sql`m.id`,
      at: noonOf(sql`m.on_date`, reader),
      text: sql`m.line`,
      from: sql`${reader.seen("marbles")} m`,
      // Whoever chose not to see the jar does not meet it here either; a row of one's own is all that a client finds.
      where: reader.clientId
        ? sql`${ofCouple(sql`m`, reader)} and not exists (select 1 from jar_views where hidden = 'jar')`
        : ofCouple(sql`m`, reader),
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'thanks'`,
      id: sql`t.id`,
      at: sql`t.sent_at`,
      who: sql`t.author_id`,
      text: sql`t.body`,
      from: sql`thanks t`,
      where: sql`${ofCouple(sql`t`, reader)} and t.sent_at is not null and t.taken_back_at is null`,
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'gentle_word'`,
      id: sql`w.id`,
      at: sql`w.sent_at`,
      who: sql`w.author_id`,
      text: sql`w.body`,
      from: sql`gentle_words w`,
      where: sql`${ofCouple(sql`w`, reader)} and w.taken_back_at is null`,
    })),
  },
  {
    kind: "kindness",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'day_' || l.kind`,
      id: sql`l.id`,
      at: noonOf(sql`l.on_date`, reader),
      who: sql`l.client_id`,
      text: sql`l.words`,
      from: sql`${reader.seen("check_in_lines")} l`,
      where: ofCouple(sql`l`, reader),
    })),
  },
];

const paceBranches: Branch[] = [
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'pace_' || p.pace`,
      id: sql`p.client_id`,
      at: sql`p.set_at`,
      who: sql`p.client_id`,
      from: sql`paces p`,
      where: ofCouple(sql`p`, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'space'`,
      id: sql`s.id`,
      at: sql`s.starts_at`,
      who: sql`s.asker_id`,
      text: sql`s.body`,
      from: sql`spaces s`,
      where: ofCouple(sql`s`, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`case p.kind when 'alone' then 'pause_alone' else 'pause_wish' end`,
      id: sql`p.id`,
      at: sql`p.said_at`,
      who: sql`p.client_id`,
      from: sql`pauses p`,
      where: ofCouple(sql`p`, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'pause_together'`,
      id: sql`p.id`,
      at: sql`p.begun_at`,
      from: sql`couple_pauses p`,
      where: ofCouple(sql`p`, reader),
    })),
  },
  {
    kind: "pace",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'doubt'`,
      id: sql`d.id`,
      at: sql`d.asked_at`,
      who: sql`d.asker_id`,
      text: sql`d.body`,
      from: sql`doubts d`,
      where: sql`${ofCouple(sql`d`, reader)} and d.taken_back_at is null`,
    })),
  },
];

export const betweenBranches: Branch[] = [
  ...conflictBranches,
  ...patternBranches,
  ...agreementBranches,
  ...promiseBranches,
  ...kindnessBranches,
  ...paceBranches,
];
