import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { actorAt, actorOf } from "@/lib/platform/auth/actor";
import { hashToken, makeToken } from "@/lib/platform/auth/link-token";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { createCouple, type FreshInvitation, invitePartner } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { openInvitation } from "@/lib/practice/invitations/queries";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, hash: vi.fn(real.hash) };
});

vi.mock("@/lib/platform/time/pause", () => ({ pause: async () => {} }));

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
    expect((await coupleHead(world.coach, coupleId)).partners.map((partner) => partner.joinStatus)).toEqual([
      "joined",
      "invited",
    ]);
    expect(await auditEventsOf(world, "invitation.accept")).toContainEqual({
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
  test("is the same at an address that has a sign-in already, in this practice or another", async () => {
    const taken = ida.email;
    await accept(ida.token);
    const elsewhere = await createCouple(world.stranger, {
      firstName: "Kim",
      firstEmail: taken.toUpperCase(),
      secondName: "Lou",
      secondEmail: null,
    });
    const [kim] = elsewhere.invitations as [FreshInvitation];
    vi.mocked(hash).mockClear();
    const answer = await accept(kim.token, now, { name: "Kim", password: "other quiet lanterns" });
    expect(Object.keys(answer).sort()).toEqual(["accountId", "email"]);
    expect(hash).toHaveBeenCalledTimes(1);
    // Both come in with their own password, each to their own space.
    for (const [word, name] of [
      [password, "Ida"],
      ["other quiet lanterns", "Kim"],
    ] as const) {
      const result = await signInWithPassword({
        ...{ email: taken, password: word, address: randomUUID(), userAgent: "", at: now },
      });
      if (!result.ok) throw new Error("should have signed in");
      expect(await actorOf(result.loginId, now)).toMatchObject({ name });
    }
  });

  test("twice with one address and one password: at sign-in they say which space", async () => {
    const { accountId: first } = await accept(ida.token);
    const made = await createCouple(world.stranger, {
      ...{ firstName: "Kim", firstEmail: ida.email, secondName: "Lou", secondEmail: null },
    });
    const { accountId: second } = await accept((made.invitations[0] as FreshInvitation).token, now, {
      name: "Kim",
    });
    const attempt = { email: ida.email, password, address: randomUUID(), userAgent: "", at: now };
    const asked = await signInWithPassword(attempt);
    expect(asked).toMatchObject({ ok: false, why: "several" });
    if (asked.ok || asked.why !== "several") throw new Error("should have been asked");
    expect(asked.spaces.map(({ accountId }) => accountId).sort()).toEqual([first, second].sort());
    const chosen = await signInWithPassword({ ...attempt, space: second });
    if (!chosen.ok) throw new Error("should have signed in");
    expect(await actorOf(chosen.loginId, now)).toMatchObject({ name: "Kim" });
    // A device that knows the first space is asked all the same.
    const device = { device: randomUUID(), accounts: [first] };
    expect(await signInWithPassword({ ...attempt, device })).toMatchObject({ why: "several" });
  });

  test("needs an address that is not the partner's, joined or not, however it is written", async () => {
    const atTheSame = () =>
      invitePartner(world.coach, { clientId: jon.clientId, email: ida.email.toUpperCase() }).catch(
        (error: FieldErrors) => error.fieldErrors,
      );
    expect(await atTheSame()).toEqual({ email: [expect.stringMatching(/address of their own/)] });
    await accept(ida.token);
    expect(await atTheSame()).toEqual({ email: [expect.stringMatching(/address of their own/)] });
    // Neither link is used up or replaced by that.
    expect(await openInvitation(jon.token, now)).not.toBeNull();
    const plus = ida.email.replace("@", "+2@");
    expect((await invitePartner(world.coach, { clientId: jon.clientId, email: plus })).email).toBe(plus);
  });

  test("needs an address of one's own also when both are invited in the same moment", async () => {
    const email = `shared.${randomUUID()}@world.test`;
    const results = await Promise.allSettled(
      [ida, jon].map(({ clientId }) => invitePartner(world.coach, { clientId, email })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test.each(["Jon", " JON ", "Jo\u00ADn"])("does not take the partner's name, written %j", async (name) => {
    await expect(accept(ida.token, now, { name })).rejects.toThrow(FieldErrors);
    expect(await accounts()).toEqual([{ n: 0 }]);
  });

  test("two partners of one name are refused by the database too", async () => {
    for (const written of ["Jon", "JON", "jo\u0301n", "J on."]) {
      await expect(
        stored(sql`update clients set first_name = ${written} where id = ${ida.clientId}`),
      ).rejects.toMatchObject({ constraint: "clients_names_differ" });
    }
  });

  test.each([
    ["eleven char", /at least 12/],
    ["passwordpassword", /lists/],
    ["password123456", /lists/],
    ["qwertyuiop12", /lists/],
    ["aaaaaaaaaaaaaa", /lists/],
    ["Elisabetha rocks", /name and email/],
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
