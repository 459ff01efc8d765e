// Promise: many tries in one trip to the database, each made as somebody and taken back.
import type postgres from "postgres";
import { type ActorName, actors } from "./actors";

/** Statements that one actor tries, one after the other. */
export type Visit = { who: ActorName; works: string[] };
/** What a statement came to: how many rows, what it read, or in words what went wrong; `false` where a right was lacking. */
export type Outcome = false | number | string | unknown[] | null;

const install = `
create or replace function pg_temp.trial(before text, visits jsonb) returns jsonb language plpgsql as $$
declare visit jsonb; work text; outcome jsonb; outcomes jsonb := '[]'; touched bigint; found jsonb;
begin
  execute before;
  for visit in select * from jsonb_array_elements(visits) loop
    outcome := '[]';
    begin
      perform set_config(key, value, true) from jsonb_each_text(visit -> 'who');
      for work in select * from jsonb_array_elements_text(visit -> 'works') loop
        begin
          if work like 'select %' then
            execute work into found;
            outcome := outcome || jsonb_build_array(found);
          else
            execute work;
            get diagnostics touched = row_count;
            outcome := outcome || jsonb_build_array(touched);
          end if;
        exception
          when insufficient_privilege then outcome := outcome || '[false]';
          when others then outcome := outcome || jsonb_build_array(sqlerrm);
        end;
      end loop;
      raise exception using errcode = 'TB000';
    exception when sqlstate 'TB000' then outcomes := outcomes || jsonb_build_array(outcome);
    end;
  end loop;
  raise exception using errcode = 'TB000';
exception when sqlstate 'TB000' then return outcomes;
end $$`;

/** Everything a transaction of this actor says of itself. */
export function claimsOf(name: ActorName): Record<string, string> {
  const { role, claims } = actors[name];
  const said = Object.fromEntries(Object.entries(claims).map(([key, value]) => [`app.${key}`, value]));
  // As db/access.ts says it of somebody who no longer takes part.
  return { ...said, ...("has_left" in claims ? { transaction_read_only: "on" } : {}), role };
}

/**
 * Makes each trial as it finds the database: `before` by the administrator, then every visit on its own, then all of it undone.
 * A statement that begins with "select" reads one value. @returns for each trial, each visit and each statement its outcome
 */
export async function tryOut(
  sql: postgres.Sql,
  trials: { before?: string; visits: Visit[] }[],
): Promise<Outcome[][][]> {
  if (trials.every(({ visits }) => visits.length === 0)) return trials.map(() => []);
  const asked = trials.map(({ before, visits }) => ({
    before: before ?? "select",
    visits: visits.map(({ who, works }) => ({ who: claimsOf(who), works })),
  }));
  await sql.unsafe(install);
  const answers = await sql<{ outcomes: Outcome[][] }[]>`
    select pg_temp.trial(before, visits) as outcomes
    from rows from (jsonb_to_recordset(${sql.json(asked)}) as (before text, visits jsonb)) with ordinality as t (before, visits, turn)
    order by turn`;
  return answers.map(({ outcomes }) => outcomes);
}
