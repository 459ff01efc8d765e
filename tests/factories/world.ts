/** A small world of its own for a test: two practices, three coaches, four couples, everybody signed in. */
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { connectTo } from "@/db/client";
import type { Urls } from "@/db/cluster/database";
import { withAdmin } from "@/db/cluster/database";
import { accounts } from "@/db/schema/accounts";
import { asSystem } from "@/db/system";
import { type Actor, actorAt, actorOf, type Client, type Coach } from "@/lib/platform/auth/actor";
import { openLogin } from "@/lib/platform/auth/logins";
import { addCoach, openPractice } from "@/lib/practice/commands";
import { signConsent } from "@/lib/practice/consent/commands";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { worldUrl } from "@/tests/setup/world-url";

export const worldPassword = "seven quiet lanterns";

async function signedIn(email: string, at: Date): Promise<Actor> {
  const loginId = await asSystem("a test signs in", async (tx, reason) => {
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, email));
    if (!account) throw new Error(`no account for ${email}`);
    return openLogin(tx, account.id, { userAgent: "test", at }, reason);
  });
  const actor = await actorOf(loginId, at);
  if (!actor) throw new Error(`${email} could not sign in`);
  return actor;
}

/** The same person once they have signed what both are asked to agree to. */
export async function consenting(client: Client): Promise<Client> {
  await signConsent(client, { version: 1, read: "yes" });
  return (await actorOf(client.loginId, client.at)) as Client;
}

export type Pair = { coupleId: string; first: Client; second: Client };

export type World = {
  practiceId: string;
  /** Owner of the practice; Ana & Ben and Chidi & Dana are hers. */
  coach: Coach;
  /** Another coach of the same practice; Eli & Fay are his, and Fay has not agreed to anything yet. */
  colleague: Coach;
  /** Owner of another practice; Gus & Hana are hers. */
  stranger: Coach;
  couple: Pair;
  /** The partners of `couple`: by convention Ana was hurt, Ben broke trust. */
  ana: Client;
  ben: Client;
  otherCouple: Pair;
  colleagues: Pair;
  strangers: Pair;
  /** The id of a built-in exercise in this practice. */
  exercise: (slug: string) => Promise<string>;
};

async function pair(
  coach: Coach,
  tag: string,
  [first, second]: [string, string],
  both = true,
): Promise<Pair> {
  const { coupleId, invitations } = await createCouple(coach, {
    firstName: first,
    firstEmail: `${first.toLowerCase()}.${tag}@world.test`,
    secondName: second,
    secondEmail: `${second.toLowerCase()}.${tag}@world.test`,
  });
  const partners: Client[] = [];
  for (const { token, firstName, email } of invitations) {
    await acceptInvitation({ token, name: firstName, password: worldPassword }, coach.at);
    const partner = (await signedIn(email, coach.at)) as Client;
    partners.push(both || firstName === first ? await consenting(partner) : partner);
  }
  const [one, two] = partners;
  if (!one || !two) throw new Error("a couple of the world is not complete");
  return { coupleId, first: one, second: two };
}

/** The database of the file of tests that was worked in last. */
let connectedTo: Urls | undefined;

/**
 * Builds a world in this test file's own database. Call it once per file or once per test: worlds do not touch each other.
 * @param at the moment everybody is at; use `actorAt` for another
 */
export async function makeWorld(at = new Date(), timeZone = "Europe/London"): Promise<World> {
  const urls = await worldUrl();
  if (connectedTo !== urls) connectTo(urls.appUrl, 20);
  connectedTo = urls;
  const tag = randomUUID().slice(0, 8);
  const mail = (name: string) => `${name}.${tag}@world.test`;

  const { practiceId } = await openPractice(
    {
      name: `Practice ${tag}`,
      profile: "licensed",
      timeZone,
      owner: { name: "Ruth", email: mail("coach"), password: worldPassword },
    },
    at,
  );
  await addCoach(practiceId, { name: "Tomás", email: mail("colleague"), password: worldPassword }, at);
  await openPractice(
    {
      name: `Elsewhere ${tag}`,
      profile: "coaching",
      timeZone,
      owner: { name: "Ingrid", email: mail("stranger"), password: worldPassword },
    },
    at,
  );
  const coach = (await signedIn(mail("coach"), at)) as Coach;
  const colleague = (await signedIn(mail("colleague"), at)) as Coach;
  const stranger = (await signedIn(mail("stranger"), at)) as Coach;

  const couple = await pair(coach, tag, ["Ana", "Ben"]);
  return {
    practiceId,
    coach,
    colleague,
    stranger,
    couple,
    ana: couple.first,
    ben: couple.second,
    otherCouple: await pair(coach, tag, ["Chidi", "Dana"]),
    colleagues: await pair(colleague, tag, ["Eli", "Fay"], false),
    strangers: await pair(stranger, tag, ["Gus", "Hana"]),
    exercise: (slug) => exerciseIn(practiceId, slug),
  };
}

const exerciseIn = (practiceId: string, slug: string): Promise<string> =>
  asSystem("a test looks an exercise up", async (tx) => {
    const [row] = await tx.execute<{ id: string }>(
      sql`select id from exercises where practice_id = ${practiceId} and slug = ${slug}`,
    );
    if (!row) throw new Error(`no exercise ${slug}`);
    return row.id;
  });

/** The whole world some days later (or, with a minus, earlier). */
export function daysLater(world: World, days: number): World {
  const move = <A extends Actor>(actor: A) =>
    actorAt(actor, new Date(actor.at.getTime() + days * 86_400_000));
  const movePair = ({ coupleId, first, second }: Pair) => ({
    coupleId,
    first: move(first),
    second: move(second),
  });
  return {
    ...world,
    coach: move(world.coach),
    colleague: move(world.colleague),
    stranger: move(world.stranger),
    couple: movePair(world.couple),
    ana: move(world.ana),
    ben: move(world.ben),
    otherCouple: movePair(world.otherCouple),
    colleagues: movePair(world.colleagues),
    strangers: movePair(world.strangers),
  };
}

/** Rows read past every policy, to see what is really stored; the test's own eyes. */
export async function stored<T extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<T[]> {
  return asSystem("a test looks at what is stored", async (tx) => [...(await tx.execute(query))] as T[]);
}

/** Lines of the trail in the order they were written: a world stands at one moment, so their times do not tell. */
export async function auditEventsOf(
  world: World,
  action: string,
): Promise<{ actor_id: string | null; fields: string[]; scope: string }[]> {
  const { adminUrl } = await worldUrl();
  return withAdmin(adminUrl, async (admin) => [
    ...(await admin<{ actor_id: string | null; fields: string[]; scope: string }[]>`
      select actor_id, fields, scope from audit_events
      where practice_id = ${world.practiceId} and action = ${action} order by xmin::text::bigint`),
  ]);
}
