/** Who is in the story: two practices, three coaches, and the couples that everything is told of. */

import { signOutHere } from "@/lib/accounts/devices/commands";
import { type Actor, actorAt, actorOf, type Client, type Coach } from "@/lib/platform/auth/actor";
import { rememberExitExplained } from "@/lib/platform/auth/exit-explained";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { acceptTexts, putChecklistAway } from "@/lib/practice/checklist/commands";
import { addCoach, openPractice } from "@/lib/practice/commands";
import { signConsent } from "@/lib/practice/consent/commands";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { demoPassword as password } from "./accounts";

export const mail = (name: string) => `${name}@demo.mendwork.test`;
const day = 86_400_000;
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * day);

const opened: Actor[] = [];

async function signIn(email: string, at: Date): Promise<Actor> {
  const result = await signInWithPassword({ email, password, address: "story", userAgent: "", at });
  const actor = result.ok ? await actorOf(result.loginId, at) : null;
  if (!actor) throw new Error(`the story could not sign in ${email}`);
  opened.push(actor);
  return actor;
}

const coach = async (name: string, at: Date) => (await signIn(mail(name), at)) as Coach;

async function join(token: string, name: string, email: string, at: Date): Promise<Client> {
  await acceptInvitation({ token, name, password }, at);
  const partner = (await signIn(email, at)) as Client;
  await rememberExitExplained(partner);
  await signConsent(partner, { version: 1, read: "yes" });
  return (await actorOf(partner.loginId, at)) as Client;
}

/** A couple both of whose partners have joined, each with their own link. */
async function joinedCouple(coach: Coach, first: string, second: string) {
  const { coupleId, invitations } = await createCouple(coach, {
    firstName: first,
    firstEmail: mail(first.toLowerCase()),
    secondName: second,
    secondEmail: mail(second.toLowerCase()),
  });
  const partners: Client[] = [];
  for (const { token, firstName, email } of invitations) {
    partners.push(await join(token, firstName, email, coach.at));
  }
  const [one, two] = partners;
  if (!one || !two) throw new Error("a couple of the story is not complete");
  return { coupleId, partners: [one, two] as const };
}

/** @param start when the practice opens and Ana & Ben begin */
export async function gatherPeople(now: Date, start: Date) {
  const harbour = await openPractice(
    {
      name: "Harbor Counseling",
      profile: "licensed",
      timeZone: "Europe/London",
      owner: { name: "Ruth Okafor", email: mail("coach"), password },
    },
    start,
  );
  await addCoach(harbour.practiceId, { name: "Tomás Vidal", email: mail("colleague"), password }, start);
  await openPractice(
    {
      name: "Hillside Coaching",
      profile: "coaching",
      timeZone: "Europe/Dublin",
      owner: { name: "Ingrid Solheim", email: mail("stranger"), password },
    },
    start,
  );

  const ruth = await coach("coach", start);
  const anaAndBen = await joinedCouple(ruth, "Ana", "Ben");
  const chidiAndDana = await joinedCouple(actorAt(ruth, daysBefore(now, 3)), "Chidi", "Dana");

  const tomas = await coach("colleague", daysBefore(now, 20));
  await createCouple(tomas, {
    firstName: "Eli",
    firstEmail: mail("eli"),
    secondName: "Fay",
    secondEmail: mail("fay"),
  });
  const ingrid = await coach("stranger", daysBefore(now, 30));
  await createCouple(ingrid, {
    firstName: "Gus",
    firstEmail: mail("gus"),
    secondName: "Hana",
    secondEmail: mail("hana"),
  });

  // They have long begun, each in their own way.
  for (const one of [ruth, ingrid]) await acceptTexts(one);
  for (const one of [ruth, tomas, ingrid]) await putChecklistAway(one);

  return {
    ruth,
    anaAndBen,
    chidiAndDana,
    join,
    /** Leaves no device signed in. */
    sayGoodbye: async () => {
      for (const actor of opened.splice(0)) await signOutHere(actorAt(actor, now));
    },
  };
}
