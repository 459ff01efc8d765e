import { expect, test } from "@playwright/test";
import { found, give, type House, openHouse, words } from "../privacy/planted";
import { asOwner } from "../support/people";
import { Visitor } from "../support/visitor";
import { FaultHouse } from "./house";
import { Writer } from "./writer";

test.describe.configure({ timeout: Number(process.env.FAULT_MINUTES ?? 5) * 60_000 });

/** How often the server is killed; 200 for the full figures. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 20);
const outages = Number(process.env.FAULT_OUTAGES ?? 2);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const faults = new FaultHouse();
const outerAdmin = process.env.ADMIN_URL;
let house: House;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await faults.open();
  process.env.ADMIN_URL = faults.adminUrl;
  house = await openHouse(faults.base);
});
test.afterAll(async () => {
  process.env.ADMIN_URL = outerAdmin;
  await faults.close();
});

const writer = async () => new Writer(house.ida, house.idaId, await give(house));

test("killed between keystrokes and in the middle of handing in: nothing acknowledged is lost, nothing is there twice", async () => {
  const all: Writer[] = [];
  const seen = { drafts: 0, cutDrafts: 0, cutHandIns: 0, handInsBeforeTheCut: 0 };
  // How long a save takes on this machine today: the cut should fall before, into and after one.
  const trial = await writer();
  await trial.saveUntilKept("warm");
  const began = Date.now();
  for (const key of ["a", "b", "c"]) await trial.saveUntilKept(key);
  const usual = (Date.now() - began) / 3;
  for (let round = 0; round < rounds; round++) {
    const one = await writer();
    all.push(one);
    let text = `${words.draft} ${round}`;
    const inHandIn = round % 2 === 1;
    if (inHandIn) await one.saveUntilKept(text);

    const cut = pause(Math.random() * usual * (inHandIn ? 1.3 : 5)).then(() => faults.killServer());
    if (inHandIn) {
      if ((await one.handIn(text)) === "kept") seen.handInsBeforeTheCut += 1;
      else seen.cutHandIns += 1;
    } else {
      for (let key = 0; key < 400; key++) {
        const told = await one.save(`${text} ${key}`);
        if (told !== "kept") break;
        seen.drafts += 1;
      }
      seen.cutDrafts += 1;
    }
    await cut;

    // Before anything is sent again: what was acknowledged is there.
    const { drafts, answers, responses } = await one.stored();
    if (one.handedIn) {
      expect(answers.map((answer) => answer.text)).toEqual([one.handedIn]);
    } else if (answers.length > 0) {
      expect(
        answers.map((answer) => answer.text),
        "a hand-in whose answer was cut off is whole",
      ).toEqual([text]);
    } else if (one.kept) {
      const allowed = [
        one.kept,
        ...one.unheard.map((sent) => ({ text: sent, revision: (one.kept?.revision ?? 0) + 1 })),
      ];
      expect(allowed).toContainEqual({ ...drafts[0] });
    }
    expect(responses.length).toBeLessThanOrEqual(1);

    await faults.startServer();
    if (!inHandIn) {
      text = one.unheard.at(-1) ?? one.kept?.text ?? text;
      await one.saveUntilKept(text);
    }
    await one.handInUntilKept(text);
  }

  for (const one of all) {
    const { responses, drafts, answers, deeds } = await one.stored();
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ status: "partly", submit_key: one.submitKey });
    expect(drafts).toHaveLength(0);
    expect(answers.map((answer) => answer.text)).toEqual([one.handedIn]);
    expect(deeds).toHaveLength(1);
  }
  console.log(`  ${rounds} kills: ${JSON.stringify(seen)}`);
  expect(seen.drafts, "the cut fell between keystrokes").toBeGreaterThan(0);
  if (rounds >= 10) expect(seen.cutHandIns, "and into hand-ins").toBeGreaterThan(0);
  expect(all.length).toBe(rounds);
});

test("the database goes away under load: told as not saved yet, back within seconds, nothing acknowledged lost", async () => {
  for (let outage = 0; outage < outages; outage++) {
    const all = await Promise.all(Array.from({ length: 8 }, writer));
    const during: Record<string, number> = {};
    const firstAfter: number[] = [];
    let on = true;
    let back = 0;
    const writing = all.map(async (one, i) => {
      let recovered = false;
      for (let key = 0; on; key++) {
        const told = await one.save(`${words.draft} ${i} ${key}`);
        if (back > 0 && told === "kept" && !recovered) {
          recovered = true;
          firstAfter.push(Date.now() - back);
        }
        if (told !== "kept") during[told] = (during[told] ?? 0) + 1;
        await pause(told === "kept" ? 15 : 150);
      }
    });
    await pause(1_500);
    await faults.stopDatabase();
    await pause(2_000);
    await faults.startDatabase();
    back = Date.now();
    await pause(6_000);
    on = false;
    await Promise.all(writing);

    const odd = all.flatMap((one) => one.odd);
    const slowest = Math.max(...all.map((one) => one.slowest));
    console.log(
      `  outage: ${JSON.stringify(during)}; ${firstAfter.length} of ${all.length} went on, the last after ${Math.max(...firstAfter)} ms; slowest answer ${slowest} ms`,
    );
    expect(odd.slice(0, 3), "every answer is one that the page understands").toEqual([]);
    expect(during.other ?? 0).toBe(0);
    expect((during.busy ?? 0) + (during["no answer"] ?? 0)).toBeGreaterThan(0);
    expect(firstAfter).toHaveLength(all.length);
    expect(Math.max(...firstAfter)).toBeLessThan(5_000);
    for (const one of all) {
      const [draft] = (await one.stored()).drafts;
      const allowed = [
        one.kept,
        ...one.unheard.map((text) => ({ text, revision: (one.kept?.revision ?? 0) + 1 })),
      ];
      expect(allowed).toContainEqual({ ...draft });
    }
  }
});

test("the same hand-in fifty times at once counts once, and all fifty hear that it is in", async () => {
  const one = await writer();
  await one.saveUntilKept(words.sealed);
  const told = await Promise.all(Array.from({ length: 50 }, () => one.handIn(words.sealed)));
  expect(new Set(told)).toEqual(new Set(["kept"]));
  const { responses, answers, deeds } = await one.stored();
  expect(responses).toHaveLength(1);
  expect(answers).toHaveLength(1);
  expect(deeds).toHaveLength(1);
});

test("an old form posted after the exercise was taken back is told so, and its words are kept", async () => {
  const one = await writer();
  await one.saveUntilKept("first");
  await house.coach.act("withdrawAssignmentAction", { assignmentId: one.assignmentId });
  expect(await one.handIn("what I had written meanwhile")).toBe("other");
  const { responses, drafts, answers } = await one.stored();
  expect(responses).toMatchObject([{ submitted_at: null }]);
  expect(answers).toHaveLength(0);
  expect(drafts.map((draft) => draft.text)).toEqual(["what I had written meanwhile"]);
});

test("two devices on one draft: no acknowledged version is overwritten unseen", async () => {
  const assignmentId = await give(house);
  const phone = new Writer(house.ida, house.idaId, assignmentId);
  const laptop = new Writer(house.ida, house.idaId, assignmentId);
  const heard: { revision: number; base: number; text: string }[] = [];
  const conflicts = { phone: 0, laptop: 0 };
  await Promise.all(
    Object.entries({ phone, laptop }).map(async ([name, device]) => {
      for (let i = 0; i < 40; i++) {
        const text = `${name} ${i}`;
        const base = device.base;
        const told = await device.save(text);
        if (told === "kept") heard.push({ revision: device.base, base, text });
        if (told === "conflict") conflicts[name as keyof typeof conflicts] += 1;
        await pause(Math.random() * 20);
      }
    }),
  );
  heard.sort((a, b) => a.revision - b.revision);
  expect(new Set(heard.map(({ revision }) => revision)).size).toBe(heard.length);
  // Whoever wrote over a version had been shown that version.
  for (const { revision, base } of heard) expect(revision).toBe(base + 1);
  const [draft] = (await phone.stored()).drafts;
  expect({ ...draft }).toEqual({ revision: heard.at(-1)?.revision, text: heard.at(-1)?.text });
  console.log(`  two devices: ${heard.length} kept, told of a newer version ${JSON.stringify(conflicts)}`);
  expect(conflicts.phone + conflicts.laptop).toBeGreaterThan(0);
});

test("a page that is being written on brings its words over by itself once the server is back", async ({
  page,
}) => {
  const assignmentId = await give(house);
  await page
    .context()
    .addCookies(
      [...house.ida.cookies].map(([name, value]) => ({ name, value, url: faults.base, httpOnly: true })),
    );
  await page.goto(`${faults.base}/client/homework/${assignmentId}`);
  const box = page.getByLabel("What I don’t understand yet").first();
  await box.pressSequentially("Why I never rang", { delay: 20 });
  await faults.killServer();
  await box.pressSequentially(", not once, all winter", { delay: 40 });
  await pause(2_500);
  await faults.startServer();
  await expect
    .poll(
      async () =>
        asOwner(
          async (sql) =>
            (
              await sql`select content #>> '{values,not_clear}' as text from drafts where assignment_id = ${assignmentId}`
            )[0]?.text,
        ),
      { timeout: 45_000 },
    )
    .toBe("Why I never rang, not once, all winter");
  await expect(box).toHaveValue("Why I never rang, not once, all winter");
});

test("the server's log holds none of their words, also when the database refuses what it should not", async () => {
  const one = await writer();
  await asOwner((sql) => sql`alter table drafts add constraint test_boom check (false) not valid`);
  await asOwner((sql) => sql`alter table pulse_notes rename to pulse_notes_away`);
  const before = faults.log.length;
  for (const text of [words.draft, words.self]) expect(await one.save(text)).toBe("no answer");
  await house.ida.page("/client/check-in");
  await house.ida.act("answerPulseAction", {
    weekOn: "2026-01-05",
    line: words.line,
    submitKey: one.submitKey,
  });
  await new Visitor(faults.base).act("signInAction", {
    email: `${words.mark}@privacy.test`,
    password: words.coach,
  });
  await asOwner((sql) => sql`alter table drafts drop constraint test_boom`);
  await asOwner((sql) => sql`alter table pulse_notes_away rename to pulse_notes`);
  await pause(300);
  expect(faults.log.slice(before), "the trouble itself is in the log").toMatch(/DataError|Error/);
  expect(found(faults.log)).toEqual([]);
  expect(faults.log).not.toContain("Why I never rang");
  expect(faults.log).not.toMatch(/insert into|update "|select \$|params:/i);
});
