import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { makeCourier } from "@/lib/offline-drafts/courier";
import type { Entries, LocalCopy, Status } from "@/lib/offline-drafts/types";
import { seeded, unsteadyServer } from "./unsteady-server";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const calmly = { loses: 0, doubles: 0, longest: 50, random: () => 0.5 };
const text = (words: string): Entries => [["f.note", words]];
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function desk(server: ReturnType<typeof unsteadyServer>, from?: { base: number; copy: LocalCopy | null }) {
  const told: Status[] = [];
  const box = { words: from?.copy ? (from.copy.entries[0]?.[1] ?? "") : "", kept: from?.copy ?? null, told };
  const courier = makeCourier(
    {
      read: () => text(box.words),
      save: server.save,
      submit: server.handIn,
      keep: async (copy) => {
        box.kept = structuredClone(copy);
        return true;
      },
      forget: async () => {
        box.kept = null;
      },
      tell: (status) => told.push(status),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    { sheet: "s", base: from?.base ?? 0, copy: from?.copy },
  );
  const type = (words: string) => {
    box.words = words;
    courier.changed();
  };
  return { box, courier, type, last: () => told.at(-1)?.kind };
}

describe("with a good connection", () => {
  test("typing is kept at once, sent after a pause, and forgotten once the server has it", async () => {
    const server = unsteadyServer(calmly);
    const { box, type, last } = desk(server);
    type("a");
    await pass(200);
    expect(box.kept?.entries).toEqual(text("a"));
    expect(server.state.revision).toBe(0);
    type("ab");
    await pass(2000);
    expect(server.state.history).toEqual([text("ab")]);
    expect(box.kept).toBeNull();
    expect(last()).toBe("saved");
  });

  test("whoever is done while words are on their way waits for them, and for what came after", async () => {
    const server = unsteadyServer(calmly);
    const { courier, type } = desk(server);
    type("a");
    void courier.flush();
    type("ab");
    const done = courier.flush();
    await pass(1000);

    expect(await done).toBe(true);
    expect(server.state.history.at(-1)).toEqual(text("ab"));
  });

  test("somebody who never pauses is saved all the same", async () => {
    const server = unsteadyServer(calmly);
    const { type } = desk(server);
    for (let n = 0; n < 40; n += 1) {
      type(`word ${n}`);
      await pass(300);
    }
    expect(server.state.revision).toBeGreaterThan(0);
  });

  test("one request at a time", async () => {
    const server = unsteadyServer({ ...calmly, longest: 6000 });
    let inFlight = 0;
    let most = 0;
    const slow = {
      ...server,
      save: async (entries: Entries, base: number) => {
        inFlight += 1;
        most = Math.max(most, inFlight);
        return server.save(entries, base).finally(() => {
          inFlight -= 1;
        });
      },
    };
    const { type } = desk(slow);
    for (let n = 0; n < 30; n += 1) {
      type(`word ${n}`);
      await pass(1500);
    }
    await pass(30_000);
    expect(most).toBe(1);
    expect(server.state.content).toEqual(text("word 29"));
  });
});

test("signed out in the middle: the words stay and go by themselves after signing in again", async () => {
  const server = unsteadyServer(calmly);
  server.state.signedOut = true;
  const { box, type, last } = desk(server);
  type("still here");
  await pass(3000);
  expect(last()).toBe("signed_out");
  expect(box.kept?.entries).toEqual(text("still here"));
  server.state.signedOut = false;
  await pass(20_000);
  expect(server.state.content).toEqual(text("still here"));
  expect(box.kept).toBeNull();
});

test("what was refused is not sent again as it was: the next save has the shorter words", async () => {
  const server = unsteadyServer(calmly);
  const strict = {
    ...server,
    save: async (entries: Entries, base: number) =>
      (entries[0]?.[1].length ?? 0) > 10
        ? ({ kind: "refused", message: "Please shorten it." } as const)
        : server.save(entries, base),
  };
  const { box, type, last } = desk(strict);
  type("far too long for anybody");
  await pass(3000);
  expect(last()).toBe("refused");
  expect(box.kept?.entries).toEqual(text("far too long for anybody"));
  type("short");
  await pass(3000);
  expect(last()).toBe("saved");
  expect(server.state.content).toEqual(text("short"));
});

test("what the server stumbles over gives way to newer words", async () => {
  const server = unsteadyServer(calmly);
  const choking = {
    ...server,
    save: async (entries: Entries, base: number) =>
      entries[0]?.[1] === "too much at once" ? ({ kind: "later" } as const) : server.save(entries, base),
  };
  const { type, last } = desk(choking);
  type("too much at once");
  await pass(3000);
  type("less");
  await pass(60_000);
  expect(last()).toBe("saved");
  expect(server.state.content).toEqual(text("less"));
});

describe("two devices", () => {
  async function clash() {
    const server = unsteadyServer(calmly);
    server.elsewhere(text("from the phone"));
    const work = desk(server);
    work.type("from the desk");
    await pass(3000);
    return { server, ...work };
  }

  test("the person is told, and nothing is overwritten", async () => {
    const { server, box, last } = await clash();
    expect(last()).toBe("conflict");
    expect(box.told.at(-1)).toMatchObject({ theirs: text("from the phone") });
    expect(server.state.content).toEqual(text("from the phone"));
    expect(box.kept?.entries).toEqual(text("from the desk"));
    await pass(600_000);
    expect(server.state.content).toEqual(text("from the phone"));
  });

  test("“use this one” sends it on top of the other", async () => {
    const { server, courier, last } = await clash();
    courier.settle();
    await pass(3000);
    expect(server.state.history).toEqual([text("from the phone"), text("from the desk")]);
    expect(last()).toBe("saved");
  });

  test("“keep the other” leaves the other as it was", async () => {
    const { server, courier, box } = await clash();
    box.words = "from the phone";
    courier.settle();
    await pass(60_000);
    expect(server.state.content).toEqual(text("from the phone"));
    expect(box.kept).toBeNull();
  });

  test("another tab that only saved the same words again is no other version", async () => {
    const server = unsteadyServer(calmly);
    const { box, type, last } = desk(server);
    type("one");
    await pass(3000);
    server.elsewhere(text("one"));
    type("one, two");
    await pass(3000);
    expect(last()).toBe("saved");
    expect(server.state.content).toEqual(text("one, two"));
    expect(box.told.some(({ kind }) => kind === "conflict")).toBe(false);
  });

  test("handing in old words from a second device asks first", async () => {
    const server = unsteadyServer(calmly);
    server.elsewhere(text("from the phone"));
    const { courier, last } = desk(server);
    courier.submit([...text("old"), ["submitKey", "k"]]);
    await pass(5000);
    expect(last()).toBe("conflict");
    expect(server.state.handIns).toEqual([]);
  });
});

describe("a copy that an earlier visit left behind", () => {
  const left = (copy: Partial<LocalCopy>): LocalCopy => ({
    sheet: "s",
    entries: text("newest"),
    base: 1,
    sending: null,
    handIn: null,
    ...copy,
  });

  test("what may or may not have arrived is sent again as it was, then the newer words", async () => {
    const server = unsteadyServer(calmly);
    server.elsewhere(text("first"));
    server.elsewhere(text("second"));
    const { courier, last } = desk(server, { base: 1, copy: left({ sending: text("second") }) });
    courier.nudge();
    await pass(10_000);
    expect(last()).toBe("saved");
    expect(server.state.history).toEqual([text("first"), text("second"), text("newest")]);
  });

  test("a hand-in goes on where it stopped", async () => {
    const server = unsteadyServer(calmly);
    server.elsewhere(text("newest"));
    const form: Entries = [...text("newest"), ["submitKey", "k"]];
    const { courier, box, last } = desk(server, { base: 1, copy: left({ handIn: form }) });
    courier.nudge();
    await pass(10_000);
    expect(last()).toBe("submitted");
    expect(server.state.handIns).toEqual([{ key: "k", form }]);
    expect(box.kept).toBeNull();
  });
});

test("a hand-in without a connection is kept, said, and can be taken back to go on writing", async () => {
  const server = unsteadyServer({ ...calmly, loses: 1 });
  const { courier, box, type, last } = desk(server);
  type("nearly");
  courier.submit([...text("nearly"), ["submitKey", "k"]]);
  await pass(500);
  expect(last()).toBe("hand_in_later");
  expect(box.kept?.handIn).not.toBeNull();
  courier.keepWriting();
  type("nearly, and more");
  server.state.calm = true;
  await pass(120_000);
  expect(server.state.handIns).toEqual([]);
  expect(server.state.content).toEqual(text("nearly, and more"));
});

test("after five minutes of any weather nothing is lost, nothing doubled, and nobody is asked for no reason", async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seeded(seed);
    const server = unsteadyServer({ loses: 0.35, doubles: 0.2, longest: 4000, random });
    let work = desk(server);
    let words = "";
    for (let n = 0; n < 60; n += 1) {
      words += ` ${n}`;
      work.type(words);
      await pass(random() * 4000);
      if (random() < 0.08) {
        await pass(150);
        const { kept } = work.box;
        work.courier.stop();
        const base = kept ? kept.base : server.state.revision;
        work = desk(server, { base, copy: kept });
        work.box.words = words;
        expect(kept?.entries ?? server.state.content).toEqual(text(words));
        work.courier.nudge();
      }
      if (random() < 0.3) void work.courier.flush();
    }
    const form: Entries = [...text(words), ["submitKey", "once"]];
    work.courier.submit(form);
    work.courier.submit(form);
    await pass(60_000);
    server.state.calm = true;
    await pass(300_000);
    expect(work.box.told.filter((status) => status.kind === "conflict")).toEqual([]);
    expect(server.state.handIns, `seed ${seed}`).toEqual([{ key: "once", form }]);
    expect(work.box.kept).toBeNull();
    expect(work.last()).toBe("submitted");
  }
});
