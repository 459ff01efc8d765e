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
import { copyOf, type Rows, rowsOf } from "./world-copy";

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

type Model = { rows: Rows; world: Omit<World, "exercise">; tag: string; builtAt: number };
/** The first world of each moment, to copy; what was built at no moment in particular gets old. */
const models = new Map<string, Model>();
const fresh = 60_000;
/** One after another: while a model is built, nobody else writes into the database. */
let building: Promise<unknown> = Promise.resolve();

/**
 * Makes a world in this test file's own database. Call it once per file or once per test: worlds do not touch each other.
 * The first of a moment is built by the product's commands; those that come after are copies of it.
 * @param at the moment everybody is at; use `actorAt` for another
 */
export function makeWorld(at?: Date, timeZone = "Europe/London"): Promise<World> {
  const made = building.then(() => copied(at, timeZone));
  building = made.catch(() => {});
  return made;
}

async function copied(at: Date | undefined, timeZone: string): Promise<World> {
  const urls = await worldUrl();
  if (connectedTo !== urls) connectTo(urls.appUrl, 20);
  connectedTo = urls;
  const key = `${at?.getTime()} ${timeZone}`;
  const model = models.get(key);
  const tag = randomUUID().slice(0, 8);
  if (!model || (!at && Date.now() - model.builtAt > fresh)) {
    let world: Omit<World, "exercise"> | undefined;
    const rows = await rowsOf(urls.adminUrl, async () => {
      world = await built(tag, at ?? new Date(), timeZone);
    });
    if (!world) throw new Error("no world was built");
    models.set(key, { rows, world, tag, builtAt: Date.now() });
    return complete(world);
  }
  const world = await copyOf(model.rows, urls.adminUrl, model.world, model.tag, tag);
  return complete(at ? world : movedTo(world, () => new Date()));
}

const complete = (world: Omit<World, "exercise">): World => ({
  ...world,
  exercise: (slug) => exerciseIn(world.practiceId, slug),
});

async function built(tag: string, at: Date, timeZone: string): Promise<Omit<World, "exercise">> {
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
export const daysLater = (world: World, days: number): World =>
  movedTo(world, (at) => new Date(at.getTime() + days * 86_400_000));

function movedTo<W extends Omit<World, "exercise">>(world: W, to: (at: Date) => Date): W {
  const move = <A extends Actor>(actor: A) => actorAt(actor, to(actor.at));
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
