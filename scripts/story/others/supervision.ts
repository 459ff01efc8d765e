/** Somebody reads one couple's record in supervision; both partners have said yes, each alone. */
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { addCoach } from "@/lib/practice/commands";
import { chooseRole } from "@/lib/practice/people/commands";
import { answerSupervision, nameSupervisor } from "@/lib/practice/supervision/commands";
import { mySupervision } from "@/lib/practice/supervision/queries";
import { demoPassword as password } from "../accounts";
import { daysBefore, mail } from "../people";
import type { Met } from "./joining";

const theirs = "Nadia";

export async function tellOfSupervision(ruth: Coach, met: readonly Met[], now: Date): Promise<void> {
  const couple = met.find(({ names }) => names[0] === theirs);
  if (!couple) throw new Error("nobody of the story is in supervision");
  const at = actorAt(ruth, daysBefore(now, 20));
  const joined = { name: "Vera Holm", email: mail("supervisor"), password };
  const { coachId } = await addCoach(ruth.practiceId, joined, at.at);
  await chooseRole(at, { coachId, role: "supervisor" });
  await nameSupervisor(at, { coupleId: couple.coupleId, supervisorId: coachId });
  for (const { client } of couple.partners) {
    if (!client) throw new Error("somebody in supervision has not joined");
    const partner = actorAt(client, daysBefore(now, 18));
    const supervision = await mySupervision(partner);
    if (!supervision) throw new Error("nobody is asked");
    await answerSupervision(partner, { supervisionId: supervision.supervisionId, agreed: "yes" });
  }
}
