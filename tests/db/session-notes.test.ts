import { createCipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { withAdmin } from "@/db/cluster/database";
import { progressNotes } from "@/db/schema/session-notes";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { handOverCouple } from "@/lib/practice/people/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments, diary } from "@/lib/sessions/appointments/queries";
import { chooseHeadings } from "@/lib/sessions/note-headings/commands";
import { removePrivateNote, savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { privateNote } from "@/lib/sessions/private-notes/queries";
import { resealNotes } from "@/lib/sessions/private-notes/records/as-system";
import { addAddendum, saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { notesOfSessions, sessionRecord } from "@/lib/sessions/progress-notes/queries";
import type { SaveProgressNote } from "@/lib/sessions/progress-notes/schema";
import { backUp } from "@/scripts/lib/backup";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

const canary = "zzprivate-wolfsbane";
let world: World;
let appointmentId: string;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-17T09:00:00Z"));
  await bookAppointments(world.coach, {
    ...{ coupleId: world.couple.coupleId, who: "both", day: "2026-03-16", time: "10:00" },
    ...{ minutes: 50, rhythm: "once" as const, times: 1 },
  });
  const { past } = await coupleAppointments(world.coach, world.couple);
  appointmentId = past[0]?.appointmentId ?? "";
});

const of = () => ({ coupleId: world.couple.coupleId, appointmentId });
const text = (changes: Partial<SaveProgressNote> = {}): SaveProgressNote => ({
  ...{ appointmentId, baseRevision: 0, writer: "one", attended: [world.ana.personId] },
  ...{ focus: "The letter", done: "", response: "", risk: "", plan: "Begin with August" },
  ...changes,
});
const read = (coach: Coach = world.coach) => sessionRecord(coach, of());
const noteOf = async (coach: Coach = world.coach) => (await read(coach)).notes[0];
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? "refused" : String(error)),
  );
const handOver = () => handOverCouple(world.coach, { ...world.couple, toCoachId: world.colleague.personId });

describe("a progress note", () => {
  test("is saved as it grows, and is nobody else's while it is a draft", async () => {
    const { revision } = await saveProgressNote(world.coach, text());
    expect(await saveProgressNote(world.coach, text())).toMatchObject({ revision });
    await saveProgressNote(world.coach, text({ done: "Listened in turns", baseRevision: revision }));

    expect(await noteOf()).toMatchObject({
      ...{ revision: 2, signedAt: null, mine: true },
      content: { focus: "The letter", done: "Listened in turns", attended: [world.ana.personId] },
    });
    expect((await notesOfSessions(world.coach, world.couple))[appointmentId]).toBe("draft");
    await expect(read(world.colleague)).rejects.toThrow(NotFound);
    await handOver();
    expect((await read(world.colleague)).notes).toEqual([]);
  });

  test("signed, it stays as it is for everybody, and goes along with the couple", async () => {
    const { noteId } = await saveProgressNote(world.coach, text({ sign: "yes" }));

    await expect(saveProgressNote(world.coach, text({ focus: "Other", baseRevision: 1 }))).rejects.toThrow(
      Refusal,
    );
    const forced = await asActor(world.coach, (tx) =>
      tx
        .update(progressNotes)
        .set({ signedAt: null })
        .where(sql`${progressNotes.id} = ${noteId}`)
        .returning({ id: progressNotes.id }),
    );
    expect(forced).toEqual([]);
    expect(await noteOf()).toMatchObject({ content: { focus: "The letter" }, signedAt: world.coach.at });
    expect(await auditEventsOf(world, "progress_note.sign")).toHaveLength(1);

    await handOver();
    expect(await noteOf(world.colleague)).toMatchObject({ mine: false, coachName: "Ruth" });
  });

  test("is asked for on the first page for two weeks after a session, until it is signed", async () => {
    const waits = async (coach: Coach = world.coach) => (await diary(coach)).unwritten;
    expect(await waits()).toMatchObject([{ appointmentId, coupleLabel: "Ana & Ben" }]);
    expect(await waits(world.colleague)).toEqual([]);
    await saveProgressNote(world.coach, text());
    expect(await waits()).toHaveLength(1);
    expect(await waits(daysLater(world, 15).coach)).toEqual([]);

    await saveProgressNote(world.coach, text({ sign: "yes" }));

    expect(await waits()).toEqual([]);
  });

  test("keeps the headings that it was begun with, whatever the practice calls them later", async () => {
    const usual = { focus: "", done: "", response: "", progress: "", risk: "", assigned: "", plan: "" };
    await chooseHeadings(world.coach, { ...usual, focus: "Theme" });
    expect((await read()).headings).toEqual({ focus: "Theme" });
    const { revision } = await saveProgressNote(world.coach, text());
    await chooseHeadings(world.coach, { ...usual, focus: "Topic", plan: "Next" });
    await saveProgressNote(world.coach, text({ done: "More", baseRevision: revision, sign: "yes" }));

    expect((await noteOf())?.content).toMatchObject({ done: "More", headings: { focus: "Theme" } });
    await expect(chooseHeadings(world.colleague, usual)).rejects.toThrow(NotFound);
  });

  test("says what has changed and what they take along; with one of these alone it can be signed", async () => {
    const nothing = text({ focus: "", plan: "" });
    await saveProgressNote(world.coach, { ...nothing, assigned: "The map, ten minutes", sign: "yes" });

    expect((await noteOf())?.content).toMatchObject({ assigned: "The map, ten minutes", progress: "" });
  });

  test("with nothing in it, it is not signed", async () => {
    const nothing = text({ focus: "", plan: "", sign: "yes" });

    await expect(saveProgressNote(world.coach, nothing)).rejects.toThrow(FieldErrors);
  });

  test("is added to, by name and time, once it is signed", async () => {
    const { noteId } = await saveProgressNote(world.coach, text());
    await expect(addAddendum(world.coach, { noteId, words: "Too early" })).rejects.toThrow(Refusal);
    await saveProgressNote(world.coach, text({ sign: "yes" }));

    const later = actorAt(world.coach, new Date("2026-03-18T08:00:00Z"));
    await addAddendum(later, { noteId, words: "Ben called about it." });
    await addAddendum(later, { noteId, words: "Ben called about it." });

    expect((await noteOf())?.addenda).toMatchObject([
      { words: "Ben called about it.", coachName: "Ruth", addedAt: later.at },
    ]);
    await expect(addAddendum(world.colleague, { noteId, words: "Mine" })).rejects.toThrow(NotFound);
  });

  test("an older tab overwrites nothing; the same page goes on after its own saves", async () => {
    await saveProgressNote(world.coach, text());
    await saveProgressNote(world.coach, text({ plan: "A second thought" }));
    const older = text({ plan: "From the other tab", writer: "two" });

    await expect(saveProgressNote(world.coach, older)).rejects.toThrow(Refusal);

    expect((await noteOf())?.content.plan).toBe("A second thought");
  });

  test.each([1, 2, 3, 4])("signed while another tab edits: what was signed is what stays (%i)", async () => {
    const { revision } = await saveProgressNote(world.coach, text());
    const signed = text({ plan: "Signed words", baseRevision: revision, sign: "yes" });
    const edited = text({ plan: "Edited words", baseRevision: revision, writer: "two" });

    const [sign, edit] = await Promise.all([
      outcome(saveProgressNote(world.coach, signed)),
      outcome(saveProgressNote(world.coach, edited)),
    ]);

    const note = await noteOf();
    expect([sign, edit].sort()).toEqual(["done", "refused"]);
    expect(note?.content.plan).toBe(sign === "done" ? "Signed words" : "Edited words");
    expect(note?.signedAt === null).toBe(sign !== "done");
  });

  test("begun in two tabs at once, it is one note", async () => {
    const answers = await Promise.all([
      outcome(saveProgressNote(world.coach, text({ plan: "One" }))),
      outcome(saveProgressNote(world.coach, text({ plan: "Two", writer: "two" }))),
    ]);

    expect(answers.sort()).toEqual(["done", "refused"]);
    expect((await read()).notes).toHaveLength(1);
  });
});

describe("a private note", () => {
  const save = (words: string, changes = {}) =>
    savePrivateNote(world.coach, { appointmentId, baseRevision: 0, writer: "one", words, ...changes });

  test("is its writer's alone to read, and says no more than that to the owner", async () => {
    await save(canary);

    expect(await privateNote(world.coach, { appointmentId })).toMatchObject({ words: canary, revision: 1 });
    expect((await read()).hasPrivateNote).toBe(true);
    await expect(privateNote(world.colleague, { appointmentId })).rejects.toThrow(NotFound);
    expect(await auditEventsOf(world, "private_note.begin")).toMatchObject([{ scope: "person" }]);
  });

  test("stands in clear nowhere: in no column of any table, and in no backup", async () => {
    await save(canary);

    const { adminUrl } = await worldUrl();
    const holding = await withAdmin(adminUrl, async (db) => {
      const tables = await db<{ name: string }[]>`
        select tablename as name from pg_tables where schemaname = 'public' order by 1`;
      expect(tables.length).toBeGreaterThan(70);
      const found: string[] = [];
      for (const { name } of tables)
        for (const trace of [canary, Buffer.from(canary).toString("hex")]) {
          const rows = await db`select 1 from ${db(name)} t where t::text like ${`%${trace}%`} limit 1`;
          if (rows.length > 0) found.push(name);
        }
      return found;
    });
    expect(holding).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), "mendwork-notes-"));
    try {
      expect((await backUp(adminUrl, join(folder, "all.jsonl"))).private_notes).toBeGreaterThan(0);
      const file = readFileSync(join(folder, "all.jsonl"), "utf8");
      for (const way of ["utf8", "hex", "base64"] as const)
        expect(file).not.toContain(Buffer.from(canary).toString(way).slice(0, 20));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("does not travel when another counselor goes on with the couple, owner or not", async () => {
    await save(canary);

    await handOver();

    expect(await privateNote(world.colleague, { appointmentId })).toMatchObject({ words: "", revision: 0 });
    expect((await read(world.colleague)).hasPrivateNote).toBe(false);
    await expect(privateNote(world.coach, { appointmentId })).rejects.toThrow(NotFound);
  });

  test("put into another couple’s row, it does not open", async () => {
    await save(canary);
    await stored(sql`update private_notes set coach_id = ${world.colleague.personId}
      where appointment_id = ${appointmentId} returning 1`);
    await handOver();

    expect((await privateNote(world.colleague, { appointmentId })).words).toBeNull();
    const over = savePrivateNote(world.colleague, {
      appointmentId,
      baseRevision: 1,
      writer: "x",
      words: "y",
    });
    await expect(over).rejects.toThrow(Refusal);
  });

  test("an older tab overwrites nothing, and two at once leave one whole text", async () => {
    await save("First");
    await save("Second");
    await expect(save("From the other tab", { writer: "two" })).rejects.toThrow(Refusal);

    const both = await Promise.all([
      outcome(save("Third", { baseRevision: 2 })),
      outcome(save("Fourth", { baseRevision: 2, writer: "two" })),
    ]);

    expect(both).toContain("done");
    expect(["Third", "Fourth"]).toContain((await privateNote(world.coach, { appointmentId })).words);
  });

  test("deleted, it is gone, once and for all", async () => {
    await save(canary);

    await removePrivateNote(world.coach, { appointmentId });
    await removePrivateNote(world.coach, { appointmentId });

    expect(await privateNote(world.coach, { appointmentId })).toMatchObject({ words: "", revision: 0 });
    const left = await stored(sql`select 1 from private_notes where appointment_id = ${appointmentId}`);
    expect(left).toEqual([]);
    expect(await auditEventsOf(world, "private_note.remove")).toHaveLength(1);
  });

  test("moves to the newest key, and what no key opens is left as it is", async () => {
    await save(canary);
    const about = [world.practiceId, world.couple.coupleId, appointmentId, world.coach.personId].join(":");
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", Buffer.alloc(32, 7), iv).setAAD(Buffer.from(about));
    const old = Buffer.concat([iv, cipher.update(canary), cipher.final(), cipher.getAuthTag()]);
    const keyIs = (key: string) =>
      stored(sql`update private_notes set key_id = ${key}, sealed = ${old}
      where appointment_id = ${appointmentId} returning 1`);
    await keyIs("k1");

    expect(await resealNotes()).toEqual({ moved: 1, shut: 0 });

    const [row] = await stored<{ key: string }>(
      sql`select key_id as key from private_notes where appointment_id = ${appointmentId}`,
    );
    expect(row?.key).toBe("k2");
    expect((await privateNote(world.coach, { appointmentId })).words).toBe(canary);
    await keyIs("k0");
    expect(await resealNotes()).toEqual({ moved: 0, shut: 1 });
    expect((await privateNote(world.coach, { appointmentId })).words).toBeNull();
  });
});
