/** Two questions about the turn that a response `r` belongs to, as parts of a statement. */
import "server-only";
import { sql } from "drizzle-orm";

export const everybodyIn = sql`(
  select coalesce(bool_and(exists (select 1 from responses i where i.couple_id = p.couple_id
    and i.assignment_id = p.assignment_id and i.client_id = p.client_id and i.occurrence = r.occurrence and i.submitted_at is not null)), false)
  from assignment_partners p where p.couple_id = r.couple_id and p.assignment_id = r.assignment_id)`;
export const open = sql`exists (
  select 1 from releases x where x.couple_id = r.couple_id and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence)`;
