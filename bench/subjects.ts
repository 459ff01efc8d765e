/** Whom the bench visits: the first couple of the practice that was opened, and the client and counselor who can sign in. */
import { withAdmin } from "@/db/cluster/database";
import { openedPractice } from "./population";
import { parentOf } from "./processes";

export const subjects = (adminUrl: string) =>
  withAdmin(adminUrl, async (sql) => {
    const [row] = await sql`
      select k.id as "coupleId", a.id as "assignmentId" from practices p
      join couples k on k.practice_id = p.id
      join assignments a on a.practice_id = k.practice_id and a.couple_id = k.id
      where p.name = ${openedPractice} and k.label = 'Couple 1' order by a.created_at desc limit 1`;
    const [person] = await sql`
      select client_id as id, date_trunc('week', now() at time zone 'Europe/London')::date::text as monday from client_accounts limit 1`;
    const [field] = await sql`
      select f ->> 'key' as key from assignments a
      join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
      cross join jsonb_array_elements(v.content -> 'fields') f
      where a.id = ${row?.assignmentId} and f ->> 'type' in ('long_text', 'short_text') and f ->> 'role' = 'each' limit 1`;
    const [pg] = await sql`select pg_backend_pid() as pid`;
    return {
      coupleId: String(row?.coupleId),
      assignmentId: String(row?.assignmentId),
      postmaster: parentOf(Number(pg?.pid)),
      clientId: String(person?.id),
      weekOn: String(person?.monday),
      fieldKey: String(field?.key),
    };
  });
