/** In SQL: every signal of a counselor's couples that is not reviewed yet, whatever it came out of. Used by today, the record and the caseload. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { agreementHints } from "@/db/schema/agreement-drafts";
import { privateWords } from "@/db/schema/private-words";
import { safetyConcerns } from "@/db/schema/safety";
import { signals } from "@/db/schema/signals";
import { dangerSigns } from "@/lib/safety/private-note/schema";
import { wordsOf } from "@/lib/safety/records/private-words";
import { signalKinds } from "../schema";

const array = (list: readonly string[]) => sql.raw(`array['${list.join("','")}']`);

/** The lower, the more serious; 0 is a sign that a life may be in danger. */
const severity = sql`case when k.signs && ${array(dangerSigns)} then 0
  else array_position(${array(signalKinds)}, k.kind) end`;

export type Reviewed = "open" | "reviewed";

const wordsShown = sql`coalesce(${privateWords.words}, ${safetyConcerns.words})`;
const concerns = sql`
  union all
  select ${safetyConcerns.practiceId}, ${safetyConcerns.coupleId}, ${safetyConcerns.id}, 'concern',
    ${safetyConcerns.aboutClientId}, ${wordsShown}, ${safetyConcerns.raisedAt}, null, null, null, null, null,
    ${safetyConcerns.source}, ${safetyConcerns.signs}, null, null
  from ${safetyConcerns} left join ${privateWords} on ${wordsOf(safetyConcerns)}
  where ${safetyConcerns.settledAt} is null`;

/** Where each kind is stored: those still to be reviewed, or those that were. */
const stored = (state: Reviewed): SQL => {
  const its = (column: PgColumn) => (state === "open" ? sql`${column} is null` : sql`${column} is not null`);
  return sql`
    select ${signals.practiceId}, ${signals.coupleId}, ${signals.id}, ${signals.kind}, ${signals.clientId}, ${signals.words},
      ${signals.raisedAt} as since, ${signals.rule}, ${signals.weekOn}, ${signals.responseId}, null::text as topic,
      null::text as about, null::text as source, '{}'::text[] as signs, ${signals.reviewedAt}, ${signals.reviewedWords}
    from ${signals} where ${its(signals.reviewedAt)}
    union all
    select ${agreementHints.practiceId}, ${agreementHints.coupleId}, ${agreementHints.id}, 'one_sided',
      ${agreementHints.clientId}, ${agreementHints.line}, ${agreementHints.createdAt}, null, null, null,
      ${agreementHints.topic}, ${agreementHints.about}, null, '{}', ${agreementHints.settledAt},
      ${agreementHints.settledWords}
    from ${agreementHints} where ${its(agreementHints.settledAt)}
    ${state === "open" ? concerns : sql``}`;
};

/** Stands in `from`; named `s`, with `severity`. */
export const signalRows = (state: Reviewed): SQL =>
  sql`(select k.*, ${severity} as severity from (${stored(state)}) k) s`;

/** What they share with the rows of `signals`: these give a union its names. */
export const signalRow = alias(signals, "s");

export const gravestFirst = sql`s.severity, s.since, ${signalRow.id}`;

const placed = sql`select ${signalRow.coupleId}, row_number() over (order by ${gravestFirst}) as place
  from ${signalRows("open")}`;
const counts = sql`select ${signalRow.coupleId}, count(*)::int as signals, min(s.place) as first from (${placed}) s
  group by ${signalRow.coupleId}`;

/** How many each couple has that are open, whoever has the gravest first: those of all couples, read once. */
export const openSignalCounts = sql<{ coupleId: string; count: number }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('coupleId', ${signalRow.coupleId}, 'count', s.signals) order by s.first), '[]')
  from (${counts}) s)`;
