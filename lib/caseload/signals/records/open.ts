/** In SQL: every signal of a counselor's couples that is not reviewed yet, whatever it came out of. Used by today, the record and the caseload. */
import { type SQL, sql } from "drizzle-orm";
import { dangerSigns } from "@/lib/safety/private-note/schema";
import { signalKinds } from "../schema";

const array = (list: readonly string[]) => sql.raw(`array['${list.join("','")}']`);

/** The lower, the more serious; 0 is a sign that a life may be in danger. */
const severity = sql`case when k.signs && ${array(dangerSigns)} then 0
  else array_position(${array(signalKinds)}, k.kind) end`;

/** Where each kind is kept: those still to be reviewed, or those that were. */
const kept = (state: "open" | "reviewed"): SQL => {
  const is = (column: string) => sql.raw(`${column} is ${state === "open" ? "" : "not "}null`);
  return sql`
    select s.practice_id, s.couple_id, s.id, s.kind, s.client_id, s.words, s.raised_at as since, s.rule, s.week_on,
      s.response_id, null::text as topic, null::text as about, null::text as source, '{}'::text[] as signs,
      s.reviewed_at, s.reviewed_words
    from signals s where ${is("s.reviewed_at")}
    union all
    select h.practice_id, h.couple_id, h.id, 'one_sided', h.client_id, h.line, h.created_at, null, null, null, h.topic,
      h.about, null, '{}', h.settled_at, h.settled_words
    from agreement_hints h where ${is("h.settled_at")}
    ${
      state === "open"
        ? sql`union all
    select c.practice_id, c.couple_id, c.id, 'concern', c.about_client_id, c.words, c.raised_at, null, null, null, null, null,
      c.source, c.signs, null, null
    from safety_concerns c where c.settled_at is null`
        : sql``
    }`;
};

/** Follows `select …`; named `s`, with `severity`, and with the couple's label. */
export const signalsFrom = (state: "open" | "reviewed"): SQL => sql`
  from (select k.*, ${severity} as severity from (${kept(state)}) k) s`;

/** How many each couple has that are open: `couple_id`, `signals`; no row for none. */
export const openSignalCounts: SQL = sql`
  select s.couple_id, count(*)::int as signals ${signalsFrom("open")} group by s.couple_id`;
