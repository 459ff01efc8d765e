import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asSystem } from "@/db/system";
import { endAgreement, lookAgain, takeProposalBack, withdrawAgreement } from "@/lib/agreements/commands";
import { endAgreements } from "@/lib/agreements/records/versions";
import { takeSignatureBack } from "@/lib/agreements/signatures/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { changed, inDays, proposed, sign, signedByBoth, versionsOf } from "@/tests/factories/agreements";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** What must hold whatever came first. */
async function legal(id: string, story: string) {
  const versions = await versionsOf(id);
  const living = versions.filter(({ state }) => state === "active" || state === "proposed");
  expect(
    versions.map(({ version }) => version),
    story,
  ).toEqual(versions.map((_, at) => at + 1));
  expect(versions.filter(({ state }) => state === "active").length, story).toBeLessThanOrEqual(1);
  expect(versions.filter(({ state }) => state === "proposed").length, story).toBeLessThanOrEqual(1);
  for (const { state, signed, signers } of versions) {
    // Two names, and under these very words, wherever it ever stood; never two where it did not.
    expect(signers.length === 2, `${story} ${state}`).toBe(signed);
    if (state === "active") expect(signed, story).toBe(true);
    if (state === "proposed") expect(signed, story).toBe(false);
  }
  const [stood, proposal] = [
    living.find(({ state }) => state === "active"),
    living.find(({ state }) => state === "proposed"),
  ];
  if (stood && proposal) expect(proposal.version, story).toBeGreaterThan(stood.version);
  return versions;
}

const settled = (results: PromiseSettledResult<unknown>[]) => {
  for (const result of results) {
    // Only refusals in words: no deadlock, no broken constraint.
    if (
      result.status === "rejected" &&
      !(result.reason instanceof Refusal || result.reason instanceof NotFound)
    ) {
      throw result.reason;
    }
  }
  return results.map(({ status }) => status === "fulfilled");
};
const atOnce = async (...deeds: Promise<unknown>[]) => settled(await Promise.allSettled(deeds));
const marksOf = async (title: string) =>
  (await stored<{ n: number }>(sql`select count(*)::int as n from chart_events where text = ${title}`))[0]?.n;

test("both sign at once: it stands, with one mark", async () => {
  for (let round = 0; round < 25; round += 1) {
    const before = (await marksOf("How we disagree")) ?? 0;
    const id = await proposed(world.ana);
    expect(await atOnce(sign(world.ana, id), sign(world.ben, id))).toEqual([true, true]);
    expect((await legal(id, "both")).map(({ state }) => state)).toEqual(["active"]);
    expect(await marksOf("How we disagree")).toBe(before + 1);
  }
});

test("a double press is one name", async () => {
  const id = await proposed(world.ana);
  expect(await atOnce(...[1, 2, 3, 4].map(() => sign(world.ana, id)))).toEqual([true, true, true, true]);
  expect((await legal(id, "double"))[0]).toMatchObject({ state: "proposed", signers: [world.ana.personId] });
});

test("signing while it is changed: the name is under the old words or not there, never under new ones", async () => {
  for (let round = 0; round < 25; round += 1) {
    const id = await proposed(world.ana);
    await sign(world.ana, id);
    const [signed, edited] = await atOnce(sign(world.ben, id), changed(world.ben, id, 1, `Other ${round}`));
    expect(edited).toBe(true);
    const versions = await legal(id, "sign and edit");
    expect(versions.map(({ state }) => state)).toEqual([signed ? "active" : "revised", "proposed"]);
    expect(versions[1]?.signers).toEqual([]);
  }
});

test("signing the newer words while the agreement is withdrawn: in the end nothing stands", async () => {
  for (let round = 0; round < 25; round += 1) {
    const id = await signedByBoth(world);
    await changed(world.ana, id, 1, `Newer ${round}`);
    await sign(world.ana, id, 2);
    const [, withdrawn] = await atOnce(
      sign(world.ben, id, 2),
      withdrawAgreement(world.ana, { agreementId: id }),
    );
    expect(withdrawn).toBe(true);
    const versions = await legal(id, "sign and withdraw");
    expect(versions.some(({ state }) => state === "active" || state === "proposed")).toBe(false);
  }
});

test("both change it at once: one is there, the other is told", async () => {
  for (let round = 0; round < 25; round += 1) {
    const id = await proposed(world.ana);
    const done = await atOnce(changed(world.ana, id, 1, "Hers."), changed(world.ben, id, 1, "His."));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect((await legal(id, "both edit")).map(({ state }) => state)).toEqual(["revised", "proposed"]);
  }
});

test("taking a name back while the other signs: it stands, or one name is left", async () => {
  for (let round = 0; round < 25; round += 1) {
    const id = await proposed(world.ana);
    await sign(world.ana, id);
    const [back, signed] = await atOnce(
      takeSignatureBack(world.ana, { agreementId: id, version: 1 }),
      sign(world.ben, id),
    );
    expect(signed).toBe(true);
    const [version] = await legal(id, "take back and sign");
    expect(version?.state).toBe(back ? "proposed" : "active");
  }
});

test("taking a name back twice at once, and once more after signing again: it counts once", async () => {
  for (let round = 0; round < 15; round += 1) {
    const id = await proposed(world.ana);
    const back = () => takeSignatureBack(world.ben, { agreementId: id, version: 1 });
    await sign(world.ben, id);
    await atOnce(back(), back(), back());
    expect((await legal(id, "taken back"))[0]?.signers).toEqual([]);
    await sign(world.ben, id);
    expect(await atOnce(back(), back(), back())).toEqual([false, false, false]);
    expect((await legal(id, "kept"))[0]?.signers).toEqual([world.ben.personId]);
  }
});

test("signing while they part: nothing stands afterwards", async () => {
  const own = await makeWorld();
  const { practiceId, couple } = own;
  for (let round = 0; round < 10; round += 1) {
    await stored(sql`update couples set status = 'active' where id = ${couple.coupleId}`);
    const id = await proposed(own.ana);
    await sign(own.ana, id);
    await atOnce(
      sign(own.ben, id),
      proposed(own.ben, "Late."),
      asSystem("a test parts them", async (tx) => {
        await tx.execute(sql`update couples set status = 'separating' where id = ${couple.coupleId}`);
        await endAgreements(tx, { practiceId, coupleId: couple.coupleId }, own.coach.at);
      }),
    );
    const living = await stored(
      sql`select 1 from agreement_versions where couple_id = ${couple.coupleId} and state in ('proposed', 'active')`,
    );
    expect(living).toEqual([]);
  }
});

const latest = async (id: string) => (await versionsOf(id)).length;
const deeds = {
  sign: async (id: string, who: Client) => sign(who, id, await latest(id)),
  signFirst: (id: string, who: Client) => sign(who, id, 1),
  change: async (id: string, who: Client) => changed(who, id, await latest(id), `Words ${Math.random()}`),
  coachChanges: async (id: string) => changed(world.coach, id, await latest(id), `Ruth ${Math.random()}`),
  takeName: async (id: string, who: Client) =>
    takeSignatureBack(who, { agreementId: id, version: await latest(id) }),
  takeProposal: async (id: string, who: Client) =>
    takeProposalBack(who, { agreementId: id, version: await latest(id) }),
  withdraw: (id: string, who: Client) => withdrawAgreement(who, { agreementId: id }),
  look: async (id: string, who: Client) =>
    lookAgain(who, { agreementId: id, version: await latest(id), reviewOn: inDays(who, 40) }),
  end: (id: string) => endAgreement(world.coach, { agreementId: id }),
};
type Deed = keyof typeof deeds;
/** Signing comes up often enough for things to stand. */
const names = [...(Object.keys(deeds) as Deed[]), ...Array<Deed>(9).fill("sign"), "change" as const];

test("whatever all three do at once, the outcome is a legal one", { timeout: 120_000 }, async () => {
  const wave = fc.array(fc.record({ deed: fc.constantFrom(...names), first: fc.boolean() }), {
    minLength: 3,
    maxLength: 8,
  });
  const stories = fc.sample(fc.tuple(wave, wave, wave), { numRuns: 50, seed: 20_260_322 });
  let stood = 0;
  for (const waves of stories) {
    const id = await proposed(world.ben);
    for (const script of waves) {
      await atOnce(...script.map(({ deed, first }) => deeds[deed](id, first ? world.ana : world.ben)));
      await legal(id, JSON.stringify(waves));
    }
    stood += (await versionsOf(id)).filter(({ signed }) => signed).length;
  }
  expect(stood).toBeGreaterThan(10);
});
