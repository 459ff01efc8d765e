// Promise: which practices there are and who works there, without a word about couples.
import { withAdmin } from "@/db/cluster/database";
import { say } from "./main";

/** Names of who works there, and numbers: no couple is named. */
export async function listPractices(adminUrl: string, usage: string): Promise<void> {
  const people = await withAdmin(
    adminUrl,
    (sql) => sql<{ practice: string; name: string; email: string; role: string; couples: number }[]>`
      select p.name as practice, c.name, a.email,
        case when c.is_owner then 'owner' when c.is_supervisor then 'supervisor' else 'colleague' end as role,
        (select count(*)::int from couples k where (k.practice_id, k.coach_id) = (c.practice_id, c.id)) as couples
      from practices p join coaches c on c.practice_id = p.id join accounts a on a.id = c.account_id
      where c.removed_at is null order by p.name, p.id, c.is_owner desc, c.name, c.id`,
  );
  if (people.length === 0) say(`There is no practice yet.\n${usage}`);
  for (const [at, { practice, name, email, role, couples }] of people.entries()) {
    if (practice !== people[at - 1]?.practice) say(practice);
    say(`  ${name}, ${email}: ${role}, ${couples === 1 ? "1 couple" : `${couples} couples`}`);
  }
}
