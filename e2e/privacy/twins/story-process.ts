/** A database of its own in which one story is told to five couples; ends with its parent. Told a moment on stdin, it makes that day's rounds. */
import { createInterface } from "node:readline";
import { connectTo } from "@/db/client";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { assignRound } from "@/lib/plans/records/rounds";
import { type Actor, actorAt, actorOf, type Client, type Coach } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { openPractice } from "@/lib/practice/commands";
import { signConsent } from "@/lib/practice/consent/commands";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { temporaryDatabase } from "@/scripts/lib/temporary";
import { tellOfAgreements } from "@/scripts/story/agreements";
import { tellWhatHappened } from "@/scripts/story/conflicts";
import { shareTheCycle } from "@/scripts/story/cycle";
import { tellOfTheJar } from "@/scripts/story/jar";
import { tellOfPromises } from "@/scripts/story/promises";
import { tellWeeks } from "@/scripts/story/pulse-story";
import { tellOf } from "@/scripts/story/story";
import { letIdsGrow } from "@/tests/setup/growing-ids";
import { couples, domain, password } from "./names";

const zone = "Europe/London";
const now = new Date();
const monday = addDays(weekOf(dayIn(zone, now)), -14 * 7);
const dayAt = (day: number, hour = 12) =>
  new Date(`${addDays(monday, day)}T${String(hour).padStart(2, "0")}:00:00Z`);

async function signIn(email: string, at: Date): Promise<Actor> {
  const result = await signInWithPassword({ email, password, address: "twins", userAgent: "", at });
  const actor = result.ok ? await actorOf(result.loginId, at) : null;
  if (!actor) throw new Error(`${email} could not sign in`);
  return actor;
}

async function tellTo(ruth: Coach, name: string): Promise<void> {
  const at = dayAt(0, 9);
  const { coupleId, invitations } = await createCouple(actorAt(ruth, at), {
    firstName: "Ana",
    firstEmail: `ana.${name}${domain}`,
    secondName: "Ben",
    secondEmail: `ben.${name}${domain}`,
  });
  const partners: Client[] = [];
  for (const { token, firstName, email } of invitations) {
    await acceptInvitation({ token, name: firstName, password }, at);
    const partner = (await signIn(email, at)) as Client;
    await signConsent(partner, { version: 1, read: "yes" });
    partners.push((await actorOf(partner.loginId, at)) as Client);
  }
  const [ana, ben] = partners;
  if (!ana || !ben) throw new Error("a couple is not complete");
  const cast = { coupleId, ana, ben, ruth, dayAt, monday, now };
  await tellOf(cast);
  await tellWeeks(cast);
  await tellWhatHappened(cast);
  await tellOfAgreements(cast);
  await tellOfPromises(cast);
  await tellOfTheJar(cast);
  await shareTheCycle(cast);
  const coach = actorAt(ruth, now);
  const { here } = await pathwayShelf(coach);
  const pathwayId = here.find(({ slug }) => slug === "along-the-phases")?.pathwayId ?? "";
  const { planId } = await makePlan(coach, { coupleId, pathwayId, ways: "first_hurt", either: {} });
  await beginPlan(coach, { planId });
}

const database = await temporaryDatabase("twins");
await bringUpToDate(database.adminUrl);
await letIdsGrow(database.adminUrl);
const { client } = connectTo(database.appUrl, 4);
await openPractice(
  {
    name: "Harbor Counseling",
    profile: "licensed",
    timeZone: zone,
    owner: { name: "Ruth Okafor", email: `ruth${domain}`, password },
  },
  dayAt(0, 8),
);
const ruth = (await signIn(`ruth${domain}`, dayAt(0, 8))) as Coach;
await Promise.all(couples.map((name) => tellTo(ruth, name)));
const answer = (told: object) => console.log(JSON.stringify(told));
answer({ appUrl: database.appUrl, adminUrl: database.adminUrl });

for await (const line of createInterface({ input: process.stdin })) {
  const problems: string[] = [];
  const given = await assignRound(new Date(line), (error) => problems.push(String(error)));
  answer({ given, problems });
}
await client.end({ timeout: 5 });
await database.end();
