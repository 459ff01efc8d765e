/** Somebody who reads in supervision, named for a couple, and both partners' yes. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { asSystem } from "@/db/system";
import { type Client, type Coach, type Supervisor, signedInAs } from "@/lib/platform/auth/actor";
import { openLogin } from "@/lib/platform/auth/logins";
import { addCoach } from "@/lib/practice/commands";
import { chooseRole } from "@/lib/practice/people/commands";
import { answerSupervision, nameSupervisor } from "@/lib/practice/supervision/commands";
import { mySupervision } from "@/lib/practice/supervision/queries";
import { stored, type World, worldPassword } from "./world";

/** Joins the practice and is made a supervisor by its owner; not named for any couple. @returns their id, and how their next page has them */
export async function addSupervisor(world: World, name = "Nadia") {
  const email = `${randomUUID().slice(0, 8)}@world.test`;
  await addCoach(world.practiceId, { name, email, password: worldPassword }, world.coach.at);
  const [row] = await stored<{ id: string; account_id: string }>(
    sql`select c.id, c.account_id from coaches c join accounts a on a.id = c.account_id where a.email = ${email}`,
  );
  if (!row) throw new Error("nobody has joined");
  await chooseRole(world.coach, { coachId: row.id, role: "supervisor" });
  const loginId = await asSystem("a test signs in", (tx, reason) =>
    openLogin(tx, row.account_id, { userAgent: "test", at: world.coach.at }, reason),
  );
  const nextPage = async (at = world.coach.at): Promise<Supervisor> => {
    const actor = await signedInAs(loginId, at);
    if (actor?.kind !== "supervisor") throw new Error(`somebody else: ${actor?.kind}`);
    return actor;
  };
  return { supervisorId: row.id, loginId, email, nextPage };
}

export async function says(client: Client, agreed: "yes" | "no"): Promise<void> {
  const mine = await mySupervision(client);
  if (!mine) throw new Error("nobody is named");
  await answerSupervision(client, { supervisionId: mine.supervisionId, agreed });
}

/** Named for Ana and Ben, who have both agreed. */
export async function inSupervision(world: World) {
  const added = await addSupervisor(world);
  await named(world.coach, world.couple.coupleId, added.supervisorId);
  await says(world.ana, "yes");
  await says(world.ben, "yes");
  return added;
}

export const named = (coach: Coach, coupleId: string, supervisorId: string) =>
  nameSupervisor(coach, { coupleId, supervisorId });
