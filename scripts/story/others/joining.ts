/** The couples begin, by the command that a counselor gives; their partners join set by set, since a password costs more to hash than all the rest. */
import { eq, inArray, sql } from "drizzle-orm";
import { accounts, logins } from "@/db/schema/accounts";
import { consents } from "@/db/schema/consent";
import { clientAccounts } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import { actorAt, actorOf, type Client, type Coach } from "@/lib/platform/auth/actor";
import { createCouple } from "@/lib/practice/couples/commands";
import { daysBefore, mail } from "../people";
import type { Told } from "./couples";

export type Met = Told & {
  coupleId: string;
  /** The first day of their work. */
  began: Date;
  /** By place; one who has not joined, or not signed, does nothing yet. */
  partners: { clientId: string; client: Client | null }[];
};

type Joining = {
  coupleId: string;
  clientId: string;
  name: string;
  email: string;
  at: Date;
  hasSigned: boolean;
};

async function begun(ruth: Coach, told: Told, at: number, now: Date) {
  const began = daysBefore(now, told.weeks * 7 + 2);
  const [first, second] = told.names;
  const address = (name: string) =>
    mail(
      `${name
        .normalize("NFD")
        .replace(/[^a-z]/gi, "")
        .toLowerCase()}.${at + 1}`,
    );
  const { coupleId, invitations } = await createCouple(actorAt(ruth, began), {
    ...{ firstName: first, firstEmail: address(first) },
    ...{ secondName: second, secondEmail: address(second) },
  });
  return { ...told, coupleId, began, invitations };
}

/** @returns a sign-in for each, by partner; all of them open with the demo's password */
const joined = (ruth: Coach, people: readonly Joining[], now: Date) =>
  asSystem("the story's partners join", async (tx) => {
    const [like] = await tx
      .select({ hash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, ruth.accountId));
    const { practiceId } = ruth;
    const rows = people.map((one) => ({
      ...one,
      accountId: crypto.randomUUID(),
      loginId: crypto.randomUUID(),
    }));
    await insertOnly(
      tx,
      accounts,
      rows.map(({ accountId: id, email, at }) => ({
        ...{ id, email, passwordHash: like?.hash ?? "", createdAt: at, exitExplainedAt: at },
      })),
    );
    await insertOnly(
      tx,
      clientAccounts,
      rows.map(({ coupleId, clientId, accountId, name, at }) => ({
        ...{ practiceId, coupleId, clientId, accountId, name, joinedAt: at },
      })),
    );
    await insertOnly(
      tx,
      consents,
      rows
        .filter(({ hasSigned }) => hasSigned)
        .map(({ coupleId, clientId, at }) => ({
          ...{ practiceId, coupleId, clientId, episode: 1, version: 1, signedAt: at },
        })),
    );
    const clients = rows.map(({ clientId }) => clientId);
    await tx
      .update(invitations)
      .set({ acceptedAt: sql`${invitations.createdAt} + interval '2 hours'` })
      .where(inArray(invitations.clientId, clients));
    await insertOnly(
      tx,
      logins,
      rows.map(({ loginId: id, accountId }) => ({
        ...{ id, accountId, device: "Story", createdAt: now, lastSeenAt: now },
      })),
    );
    return new Map(rows.map(({ clientId, loginId }) => [clientId, loginId]));
  });

/** @returns the couples, and how to leave no device signed in */
export async function meet(ruth: Coach, others: readonly Told[], now: Date) {
  const couples = await Promise.all(others.map((told, at) => begun(ruth, told, at, now)));
  const people = couples.flatMap(({ coupleId, began, oneJoined, oneUnsigned, invitations }) =>
    invitations.slice(0, oneJoined ? 1 : 2).map(({ clientId, firstName, email }, place) => ({
      ...{ coupleId, clientId, name: firstName, email, hasSigned: !(oneUnsigned && place === 1) },
      at: new Date(began.getTime() + 2 * 3_600_000),
    })),
  );
  const doors = await joined(ruth, people, now);
  const active = new Set(people.flatMap(({ clientId, hasSigned }) => (hasSigned ? [clientId] : [])));
  const met = await Promise.all(
    couples.map(
      async ({ invitations, ...couple }): Promise<Met> => ({
        ...couple,
        partners: await Promise.all(
          invitations.map(async ({ clientId }) => ({
            clientId,
            client: active.has(clientId) ? ((await actorOf(doors.get(clientId) ?? "", now)) as Client) : null,
          })),
        ),
      }),
    ),
  );
  const leave = () =>
    asSystem("the story's partners leave", (tx) =>
      tx
        .update(logins)
        .set({ endedAt: now })
        .where(inArray(logins.id, [...doors.values()])),
    );
  return { met, leave };
}
