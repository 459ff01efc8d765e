/** Three more couples of Ruth's: one paused, one separating, and one of whom only one partner comes. */
import { assignExercise } from "@/lib/assignments/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { beginSeparation, pauseCouple } from "@/lib/endings/commands";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { createCouple } from "@/lib/practice/couples/commands";
import { foundAlone } from "./alone";
import { daysBefore, mail } from "./people";

type Join = (token: string, firstName: string, email: string, at: Date) => Promise<Client>;

export async function tellOfEndings(ruth: Coach, now: Date, join: Join): Promise<void> {
  const on = (days: number) => actorAt(ruth, daysBefore(now, days));
  const couple = (days: number, first: string, second: string, secondComes = true) =>
    createCouple(on(days), {
      firstName: first,
      firstEmail: mail(first.toLowerCase()),
      secondName: second,
      secondEmail: secondComes ? mail(second.toLowerCase()) : null,
      onePartner: !secondComes,
    });

  const paused = await couple(40, "Kim", "Lee");
  await pauseCouple(on(12), paused);

  const parting = await couple(60, "Mia", "Noah");
  const [hers, his] = parting.invitations;
  const mia = hers && (await join(hers.token, hers.firstName, hers.email, daysBefore(now, 58)));
  for (const each of parting.invitations)
    await foundAlone(on(55), {
      ...{ coupleId: parting.coupleId, clientId: each.clientId },
      words: "Talked alone. Wants this to end quietly, and is not afraid of the other.",
    });
  if (his) await join(his.token, his.firstName, his.email, daysBefore(now, 57));
  if (mia) await beginSeparation(actorAt(mia, daysBefore(now, 2)), { atOnce: false });

  const alone = await couple(25, "Olga", "Pat", false);
  const [own] = alone.invitations;
  if (own) await join(own.token, own.firstName, own.email, daysBefore(now, 24));
  const card = (await exerciseShelf(ruth)).find(({ slug }) => slug === "when-i-am-flooded-my-plan");
  await assignExercise(
    on(7),
    assignExerciseSchema.parse({
      ...{ coupleId: alone.coupleId, exerciseId: card?.exerciseId, mode: "one" },
      partners: [{ clientId: own?.clientId, role: "each" }],
      why: "Something of your own for the loud moments, whatever Pat decides.",
      ...{ startsOn: "", dueOn: "", repeat: "once", times: 1 },
    }),
  );
}
