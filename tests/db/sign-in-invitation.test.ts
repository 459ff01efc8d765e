import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { actorAt, actorOf } from "@/lib/auth/actor";
import { signInWithPassword } from "@/lib/auth/logins";
import { createCouple, type FreshInvitation, invitePartner } from "@/lib/couples/commands";
import { coupleHead } from "@/lib/couples/queries";
import { NotFound, Refusal } from "@/lib/errors";
import { acceptInvitation } from "@/lib/invitations/commands";
import { openInvitation } from "@/lib/invitations/queries";
import { hashToken, makeToken } from "@/lib/invitations/token";
import { makeWorld, stored, trailOf, type World } from "@/tests/factories/world";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, hash: vi.fn(real.hash) };
});

const now = new Date();
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
const password = "four small paper boats";

let world: World;
let coupleId: string;
let ida: FreshInvitation;
let jon: FreshInvitation;
beforeAll(async () => {
  world = await makeWorld(now);
});
beforeEach(async () => {
  const made = await createCouple(world.coach, {
    firstName: "Ida",
    firstEmail: `ida.${randomUUID()}@world.test`,
    secondName: "Jon",
    secondEmail: `jon.${randomUUID()}@world.test`,
  });
  coupleId = made.coupleId;
  [ida, jon] = made.invitations as [FreshInvitation, FreshInvitation];
});

const accept = (token: string, at = now, more: object = {}) =>
  acceptInvitation({ token, name: "Ida", password, ...more }, at);
const accounts = () =>
  stored<{ n: number }>(sql`select count(*)::int as n from client_accounts where couple_id = ${coupleId}`);

describe("a link", () => {
  test("says who invites whom, and nothing of the other partner", async () => {
    const shown = await openInvitation(ida.token, now);
    expect(shown).toMatchObject({ firstName: "Ida", email: ida.email, coachName: "Ruth" });
    const text = JSON.stringify(shown);
    for (const other of ["Jon", jon.email, coupleId]) expect(text).not.toContain(other);
  });

  test("lets its person in, as themselves", async () => {
    const { email } = await accept(ida.token);
    const result = await signInWithPassword({
      email,
      password,
      address: randomUUID(),
      userAgent: "",
      at: now,
    });
    if (!result.ok) throw new Error("should have signed in");
    expect(await actorOf(result.loginId, now)).toMatchObject({ kind: "client", coupleId, name: "Ida" });
    expect((await coupleHead(world.coach, coupleId)).partners.map((partner) => partner.standing)).toEqual([
      "joined",
      "invited",
    ]);
    expect(await trailOf(world, "invitation.accept")).toContainEqual({
      actor_id: null,
      fields: ["name", "password"],
      scope: "practice",
    });
  });

  test("works once, also when it is sent five times at once", async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => accept(ida.token)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Refusal);
    }
    expect(await accounts()).toEqual([{ n: 1 }]);
    expect(await openInvitation(ida.token, now)).toBeNull();
  });

  test("lapses after a week", async () => {
    expect(await openInvitation(ida.token, days(6.9))).not.toBeNull();
    expect(await openInvitation(ida.token, days(7.1))).toBeNull();
    await expect(accept(ida.token, days(7.1))).rejects.toThrow(Refusal);
    expect(await accounts()).toEqual([{ n: 0 }]);
  });

  test("stops working when a new one is made, for this partner only", async () => {
    const fresh = await invitePartner(world.coach, { clientId: ida.clientId, email: ida.email });
    await expect(accept(ida.token)).rejects.toThrow(Refusal);
    expect(await openInvitation(jon.token, now)).not.toBeNull();
    await accept(fresh.token);
    await expect(invitePartner(world.coach, { clientId: ida.clientId, email: ida.email })).rejects.toThrow(
      Refusal,
    );
  });

  test("made in the same moment as an earlier one was used lets nobody in a second time", async () => {
    await accept(ida.token);
    const { token, hash: tokenHash } = makeToken();
    await stored(sql`insert into invitations (practice_id, couple_id, client_id, email, token_hash, expires_at)
      values (${world.practiceId}, ${coupleId}, ${ida.clientId}, ${`other.${ida.email}`}, ${tokenHash}, ${days(7).toISOString()})`);
    await expect(accept(token)).rejects.toThrow(Refusal);
    expect(await accounts()).toEqual([{ n: 1 }]);
    const signIns = await stored(sql`select 1 as n from accounts where email = ${`other.${ida.email}`}`);
    expect(signIns).toEqual([]);
  });

  test("that is not valid costs no password hash", async () => {
    vi.mocked(hash).mockClear();
    await expect(accept("a".repeat(43))).rejects.toThrow(Refusal);
    expect(hash).not.toHaveBeenCalled();
    await accept(ida.token);
    expect(hash).toHaveBeenCalledTimes(1);
  });

  test("is kept as a hash only", async () => {
    const rows = await stored<{ token_hash: string }>(
      sql`select * from invitations where couple_id = ${coupleId}`,
    );
    expect(rows.map((row) => row.token_hash).sort()).toEqual(
      [hashToken(ida.token), hashToken(jon.token)].sort(),
    );
    const trail = await stored(sql`select * from invitations`);
    for (const { token } of [ida, jon]) expect(JSON.stringify(trail)).not.toContain(token);
  });

  test("is made by one's own coach only", async () => {
    for (const other of [world.colleague, world.stranger]) {
      await expect(invitePartner(other, { clientId: ida.clientId, email: ida.email })).rejects.toThrow(
        NotFound,
      );
    }
    expect(await openInvitation(ida.token, now)).not.toBeNull();
  });

  test.each(["", "x", "a".repeat(43), "a".repeat(10_000)])(
    "that nobody made shows nothing",
    async (token) => {
      expect(await openInvitation(token, now)).toBeNull();
    },
  );
});

describe("joining", () => {
  test("needs an address that has no sign-in yet, however it is written", async () => {
    await accept(ida.token);
    const { token } = await invitePartner(world.coach, {
      clientId: jon.clientId,
      email: ida.email.toUpperCase(),
    });
    await expect(accept(token)).rejects.toThrow(/already a sign-in/);
    expect(await accounts()).toEqual([{ n: 1 }]);
    // The link is not used up by that.
    expect(await openInvitation(token, now)).not.toBeNull();
  });

  test.each([
    ["eleven char", /at least 12/],
    ["passwordpassword", /lists/],
    ["password123456", /lists/],
    ["qwertyuiop12", /lists/],
    ["aaaaaaaaaaaaaa", /lists/],
    ["Elisabetha rocks", /name and e-mail/],
  ])("refuses %j with words that help", async (easy, words) => {
    await expect(accept(ida.token, now, { password: easy, name: "Elisabetha" })).rejects.toThrow(words);
    expect(await accounts()).toEqual([{ n: 0 }]);
    expect(await openInvitation(ida.token, now)).not.toBeNull();
  });

  test("later, at another moment of the coach's, counts from that moment", async () => {
    const later = actorAt(world.coach, days(10));
    const { token } = await invitePartner(later, { clientId: ida.clientId, email: ida.email });
    expect(await openInvitation(token, days(16))).not.toBeNull();
    expect(await openInvitation(token, days(18))).toBeNull();
  });
});
