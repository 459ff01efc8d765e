import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { signAgreement } from "@/lib/agreements/signatures/commands";
import { openTransparency } from "@/lib/agreements/transparency/commands";
import {
  beginSeparation,
  closeCouple,
  endJointReading,
  pauseCouple,
  reopenCouple,
  resumeCouple,
  separateCouple,
  tellPartner,
} from "@/lib/endings/commands";
import { coupleEnding, myEnding, untoldPartners } from "@/lib/endings/queries";
import { endWork } from "@/lib/endings/records/as-system";
import { lockWork } from "@/lib/endings/records/lock";
import { askSpace } from "@/lib/pace/space/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { createCouple, invitePartner } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { raiseConcern } from "@/lib/safety/commands";
import { inDays, proposed, versionsOf } from "@/tests/factories/agreements";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { deeds, openTwin } from "@/tests/factories/twins";
import { auditEventsOf, consenting, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const begin = (who = world.ana, atOnce = false) => beginSeparation(who, { atOnce });
const one = { atOnce: false };
const theCouple = () => ({ coupleId: world.couple.coupleId });
const told = (who: World["ana"]) => tellPartner(world.coach, { ...theCouple(), clientId: who.personId });
const row = async () => {
  const [found] = await stored<{ status: string; episode: number; joint_days: number | null }>(
    sql`select status, episode, round(extract(epoch from joint_until - ${world.coach.at.toISOString()}::timestamptz) / 86400)::int as joint_days
      from couples where id = ${world.couple.coupleId}`,
  );
  return found;
};

describe("a partner begins it alone", () => {
  test("and what both share ends in the same step, while what both can read stays for a while", async () => {
    const agreement = await proposed(world.ana);
    const [version] = await versionsOf(agreement);
    for (const who of [world.ana, world.ben]) {
      await signAgreement(who, { agreementId: agreement, version: 1, hash: version?.hash ?? "" });
      await stored(sql`insert into pulse_offers (practice_id, couple_id, client_id, from_week, to_week)
        values (${who.practiceId}, ${who.coupleId}, ${who.personId}, '2026-03-02', '2026-03-02') returning 1`);
    }
    await stored(sql`insert into shared_periods (practice_id, couple_id, from_week, to_week)
      values (${world.practiceId}, ${world.couple.coupleId}, '2026-03-02', '2026-03-02') returning 1`);
    await openTransparency(world.coach, { ...theCouple(), open: "yes" });

    await begin();

    expect(await row()).toEqual({ status: "separating", episode: 1, joint_days: 30 });
    expect((await versionsOf(agreement)).map(({ state }) => state)).toEqual(["ended"]);
    expect(
      await stored(sql`select 1 from pulse_offers where couple_id = ${world.couple.coupleId} and revoked_at is null
        union all select 1 from shared_periods where couple_id = ${world.couple.coupleId} and ended_at is null
        union all select 1 from transparency_doors where couple_id = ${world.couple.coupleId} and opened_at is not null`),
    ).toEqual([]);
  });

  test("the counselor sees who, and whom to tell; the other sees nothing of it until they were told", async () => {
    const before = await myEnding(world.ben);

    await begin();

    expect(await myEnding(world.ana)).toMatchObject({ known: "begun" });
    expect(await myEnding(world.ben)).toEqual(before);
    expect((await coupleEnding(world.coach, theCouple())).ending).toMatchObject({
      begunBy: "Ana",
      told: [
        { firstName: "Ana", begun: true },
        { firstName: "Ben", begun: false, toldAt: null },
      ],
    });
    expect(await untoldPartners(world.coach)).toMatchObject([{ firstName: "Ben" }]);
    expect(await untoldPartners(world.colleague)).toEqual([]);
    await told(world.ben);
    expect(await myEnding(world.ben)).toMatchObject({ known: "told" });
    expect(await untoldPartners(world.coach)).toEqual([]);
  });

  test("the other may begin it too, and is answered as if nobody had", async () => {
    const first = await begin(world.ana);

    expect(await begin(world.ben)).toEqual(first);

    expect(await myEnding(world.ben)).toMatchObject({ known: "begun" });
    expect((await coupleEnding(world.coach, theCouple())).ending?.begunBy).toBe("Ana");
  });

  test("twice is once, and its line is for nobody's list", async () => {
    await begin();
    await begin();

    expect(await auditEventsOf(world, "couple.separate")).toEqual([
      { actor_id: world.ana.personId, fields: [], scope: "person" },
    ]);
  });

  test("with what both can read closed at once, where that was wished or a concern is open: both look the same", async () => {
    await begin(world.ana, true);
    const wished = await row();
    world = await makeWorld();
    await raiseConcern(world.coach, { ...theCouple(), aboutClientId: world.ana.personId, words: "Words." });

    await begin(world.ana);

    expect(await row()).toEqual(wished);
    expect(wished).toMatchObject({ joint_days: 0 });
  });
});

describe("invitations that were not used", () => {
  const invited = async () => {
    const { coupleId, invitations } = await createCouple(world.coach, {
      firstName: "Ida",
      secondName: "Jon",
      firstEmail: `ida.${crypto.randomUUID()}@world.test`,
      secondEmail: `jon.${crypto.randomUUID()}@world.test`,
    });
    return { coupleId, token: invitations[0]?.token ?? "", clientId: invitations[0]?.clientId ?? "" };
  };
  const join = (token: string) =>
    acceptInvitation({ token, name: "Ida", password: "seven quiet lanterns" }, world.coach.at);

  test("stop working, and no new one is made until the work is opened again", async () => {
    const { coupleId, token, clientId } = await invited();

    await separateCouple(world.coach, { coupleId, ...one });

    await expect(join(token)).rejects.toThrow(Refusal);
    const again = () => invitePartner(world.coach, { clientId, email: "new@world.test" });
    await expect(again()).rejects.toThrow(/no longer working together/);
    expect((await coupleHead(world.coach, coupleId)).partners[0].joinStatus).toBe("lapsed");
    await reopenCouple(world.coach, { coupleId });
    expect((await again()).token).toHaveLength(43);
  });

  test("are used or void when somebody joins at the same moment, and never both", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { coupleId, token } = await invited();
      const [joined] = await Promise.allSettled([
        join(token),
        separateCouple(world.coach, { coupleId, ...one }),
      ]);
      const [state] = await stored<{ accepted: boolean; replaced: boolean }>(
        sql`select accepted_at is not null as accepted, replaced_at is not null as replaced
          from invitations where couple_id = ${coupleId} order by accepted_at nulls last limit 1`,
      );
      expect(state?.accepted).toBe(joined.status === "fulfilled");
      expect(state?.replaced).toBe(joined.status === "rejected");
    }
  });
});

describe("the counselor", () => {
  test("pauses, resumes, closes and opens again; nothing else may be done from there", async () => {
    await pauseCouple(world.coach, theCouple());
    await expect(pauseCouple(world.coach, theCouple())).rejects.toThrow(Refusal);
    await resumeCouple(world.coach, theCouple());
    await expect(reopenCouple(world.coach, theCouple())).rejects.toThrow(Refusal);
    await closeCouple(world.coach, { ...theCouple(), ...one });
    await expect(separateCouple(world.coach, { ...theCouple(), ...one })).rejects.toThrow(Refusal);
    expect(await row()).toMatchObject({ status: "closed", joint_days: 30 });
    await reopenCouple(world.coach, theCouple());
    expect(await row()).toEqual({ status: "active", episode: 2, joint_days: null });
    for (const status of ["pause", "resume", "close", "reopen"]) {
      expect(await auditEventsOf(world, `couple.${status}`)).toHaveLength(1);
    }
  });

  test("closes what was separating: the day from which both can read less stays", async () => {
    await begin();
    await endJointReading(world.coach, theCouple());

    await closeCouple(world.coach, { ...theCouple(), ...one });

    expect(await row()).toMatchObject({ status: "closed", joint_days: 0 });
  });

  test("opens it again as new: what was told counts no more, and what was sealed never opens", async () => {
    const sealed = await mapOfCauses(world);
    await handIn(world.ana, sealed, { not_clear: "hers" });
    await begin();

    await reopenCouple(world.coach, theCouple());

    expect(await myEnding(world.ana)).toMatchObject({ known: "open" });
    await handIn(world.ben, sealed, { not_clear: "his" }).catch(() => null);
    expect(await stored(sql`select 1 from releases where assignment_id = ${sealed}`)).toEqual([]);
    await begin(world.ben);
    expect((await coupleEnding(world.coach, theCouple())).ending?.begunBy).toBe("Ben");
  });

  test("tells nobody of what is not ending, and ends no reading there", async () => {
    await expect(told(world.ben)).rejects.toThrow(Refusal);
    await expect(endJointReading(world.coach, theCouple())).rejects.toThrow(Refusal);
  });
});

describe("at the same moment", () => {
  test("both separate, twenty times: one ending, both have begun it", async () => {
    for (let round = 0; round < 20; round += 1) {
      const own = await row();
      await Promise.all([begin(world.ana), begin(world.ben)]);
      const { ending } = await coupleEnding(world.coach, theCouple());
      expect(ending?.told.map(({ begun }) => begun)).toEqual([true, true]);
      expect(
        await stored(sql`select 1 from endings where couple_id = ${world.couple.coupleId}`),
      ).toHaveLength(own?.episode ?? 0);
      await reopenCouple(world.coach, theCouple());
    }
  });

  test("whoever sends while it is being begun waits for it, and nothing opens afterwards", async () => {
    const sealed = await mapOfCauses(world);
    await handIn(world.ana, sealed, { not_clear: "hers" });
    const [begun, mayEnd] = [gate(), gate()];
    const parting = asActor(world.ana, async (tx) => {
      const work = await lockWork(tx, world.ana, world.couple.coupleId);
      await endWork(tx, world.ana, work, "separating", false);
      begun.open();
      await mayEnd.passed;
    });
    await begun.passed;

    const sent = handIn(world.ben, sealed, { not_clear: "his" });
    await somebodyWaits();
    mayEnd.open();
    await Promise.all([parting, sent]);

    expect(await stored(sql`select 1 from releases where assignment_id = ${sealed}`)).toEqual([]);
    expect(
      await stored(sql`select 1 from answers where assignment_id = ${sealed} and released_at is not null`),
    ).toEqual([]);
  });

  test("one separates while the other sends what would open: all of it is open, or none", async () => {
    for (let round = 0; round < 20; round += 1) {
      const sealed = await mapOfCauses(world);
      await handIn(world.ana, sealed, { not_clear: "hers" });
      await Promise.all([begin(world.ana), handIn(world.ben, sealed, { not_clear: "his" })]);
      const released = await stored(sql`select 1 from releases where assignment_id = ${sealed}`);
      expect(
        await stored(sql`select 1 from answers where assignment_id = ${sealed} and released_at is not null`),
      ).toHaveLength(released.length * 2);
      await reopenCouple(world.coach, theCouple());
      for (const who of [world.ana, world.ben]) await consenting(who);
    }
  });
});

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

async function somebodyWaits() {
  while ((await stored(sql`select 1 from pg_locks where not granted`)).length === 0);
}

/** Tables in which a partner reads what the other wrote for both, and who is its author. */
const authorOf: Record<string, string> = {
  answers: "client_id",
  asking_words: "client_id",
  boundary_cards: "client_id",
  cause_maps: "client_id",
  chart_events: "client_id",
  check_in_lines: "client_id",
  commitments: "client_id",
  commitment_occurrences: "client_id",
  conflicts: "author_client_id",
  doubts: "asker_id",
  doubt_answers: "author_id",
  gentle_words: "author_id",
  marbles: "author_id",
  repairs: "client_id",
  setbacks: "client_id",
  shared_goals: "client_id",
  spaces: "asker_id",
  thanks: "author_id",
};

describe("what both could read", () => {
  type Seen = Record<string, { own: number; others: number }>;
  const seenBy = (who: Client): Promise<Seen> =>
    asActor(who, async (tx) => {
      const seen: Seen = {};
      for (const [table, author] of Object.entries(authorOf)) {
        const [counted] = await tx.execute<{ own: number; others: number }>(
          sql`select (count(*) filter (where ${sql.identifier(author)} = ${who.personId}))::int as own,
            (count(*) filter (where ${sql.identifier(author)} is distinct from ${who.personId}))::int as others
            from ${sql.identifier(table)}`,
        );
        seen[table] = counted ?? { own: 0, others: 0 };
      }
      return seen;
    });
  const ownOnly = (seen: Seen): Seen =>
    Object.fromEntries(Object.entries(seen).map(([table, { own }]) => [table, { own, others: 0 }]));

  test("stays for thirty days, and then each reads only their own lines; opened again it is back", async () => {
    const twin = await openTwin(world);
    for (const who of [twin.ana, twin.ben, twin.ana]) {
      for (const deed of Object.values(deeds)) await deed(who, twin).catch(() => null);
      await askSpace(who, {
        ...{ fromDay: null, fromTime: null, backDay: inDays(who, 3), backTime: "18:30" },
        ...{ contact: "none", kindWord: "no", words: "room" },
      }).catch(() => null);
    }
    const together = { ana: await seenBy(twin.ana), ben: await seenBy(twin.ben) };
    for (const table of Object.keys(authorOf)) {
      expect((together.ana[table]?.others ?? 0) + (together.ben[table]?.others ?? 0), table).toBeGreaterThan(
        0,
      );
    }

    await beginSeparation(twin.ana, { atOnce: false });
    expect(await seenBy(twin.ben)).toEqual(together.ben);
    await stored(
      sql`update couples set joint_until = now() - interval '1 second' where id = ${twin.coupleId} returning 1`,
    );

    expect(await seenBy(twin.ben)).toEqual(ownOnly(together.ben));
    expect(await seenBy(twin.ana)).toEqual(ownOnly(together.ana));
    await closeCouple(world.coach, { coupleId: twin.coupleId, atOnce: false });
    expect(await seenBy(twin.ben)).toEqual(ownOnly(together.ben));
    await reopenCouple(world.coach, { coupleId: twin.coupleId });
    expect(await seenBy(twin.ben)).toEqual(together.ben);
  });

  test("what both signed stays with each, and what was only proposed stays with its author", async () => {
    const signed = await proposed(world.ana);
    const [version] = await versionsOf(signed);
    for (const who of [world.ana, world.ben]) {
      await signAgreement(who, { agreementId: signed, version: 1, hash: version?.hash ?? "" });
    }
    const open = await proposed(world.ana, "Only proposed.");

    await begin(world.ana, true);

    const readBy = (who: Client) =>
      asActor(who, async (tx) => {
        const rows = await tx.execute<{ id: string }>(sql`select agreement_id as id from agreement_versions`);
        return rows.map(({ id }) => id).sort();
      });
    expect(await readBy(world.ben)).toEqual([signed]);
    expect(await readBy(world.ana)).toEqual([signed, open].sort());
  });

  test("no table that both read is forgotten", async () => {
    const policies = await stored<{ name: string }>(
      sql`select distinct tablename as name from pg_policies where 'mendwork_client' = any(roles)
        and cmd in ('SELECT', 'ALL') and qual like '%joint_until%'`,
    );
    // By tests of their own, or by the rows of a couple that is over in the access matrix.
    const otherwise = [
      ...["agreement_versions", "appointments", "comments", "conflict_summaries", "conflict_views"],
      ...["disclosures", "disclosure_texts", "formulations", "shared_agendas", "progress_reviews"],
    ];
    expect(policies.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(authorOf), ...otherwise, "last_seen_rows"].sort(),
    );
  });
});
