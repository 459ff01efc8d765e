import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { asOwner } from "../support/people";
import type { Acted } from "../support/visitor";
import { against, lookOf, quiet } from "./looks";
import { give, type House, handIn, keepDraft, openHouse, promiseKept } from "./planted";
import { differences } from "./still";
import { daysOf } from "./twins/forms";

test.describe.configure({ mode: "serial", timeout: 240_000 });

let house: House;
let assignmentId: string;

test.beforeAll(async ({ baseURL }) => {
  house = await openHouse(baseURL ?? "");
  assignmentId = await give(house);
});

const jonsView = () => asOwner((sql) => lookOf(sql, house.coupleId, house.jon, { payloads: true }));

const accepted = async (acted: Promise<Acted>) => {
  const { result, headers, text } = await acted;
  expect(result?.status ?? headers.get("x-action-redirect"), text.slice(0, 300)).toMatch(/^(done$|\/)/);
};
const idOf = (acted: Promise<Acted>) =>
  acted.then(({ headers, text }) => {
    const [id] = /[0-9a-f-]{36}/.exec(headers.get("x-action-redirect") ?? "") ?? [];
    if (!id) throw new Error(`nothing was made: ${text.slice(0, 300)}`);
    return id;
  });

test("what one partner writes and hands in changes nothing for the other until it opens", async () => {
  const before = await jonsView();
  const sheet = "/client/homework/[assignmentId] map-of-causes-mine-first 1";
  expect(Object.keys(before).length).toBeGreaterThan(60);
  for (const part of ["", " (inside)", " (payload)"]) expect(before[sheet + part]).toContain("Map of causes");
  expect(differences(before, await jonsView()), "two looks in a row are the same").toEqual([]);

  await keepDraft(house, assignmentId, { "f.not_clear": "something half said" });
  expect(differences(before, await jonsView()), "after her draft").toEqual([]);

  await handIn(house, assignmentId, { "f.not_clear": "said whole", "f.left_out": "zqstays" });
  expect(differences(before, await jonsView()), "after she has handed in").toEqual([]);
});

test("and the comparison can fail: once he is in too, hers is there", async () => {
  const before = await jonsView();
  await handIn(house, assignmentId, { "f.not_clear": "his own" }, "jon");
  const after = await jonsView();
  const sheet = after["/client/homework/[assignmentId] map-of-causes-mine-first 1"];
  expect(sheet).toContain("said whole");
  expect(sheet).not.toContain("zqstays");
  expect(differences(before, after).length).toBeGreaterThan(1);
});

test("that she saw his promise differently, and the days she chose, change nothing for him", async () => {
  const { commitmentId, onDate } = await promiseKept(house, "jon");
  const before = await jonsView();
  expect(before["/client/promises"]).toContain("I ring before I am late");
  const noted = await house.ida.act("noteOnCommitmentAction", {
    commitmentId,
    onDate,
    words: "zqdifferently",
  });
  expect(noted.result?.status).toBe("done");
  await house.ida.act("chooseDaysAction", { "days[]": ["1", "2", "3", "4", "5", "6", "7"] });
  const after = await jonsView();
  expect(differences(before, after)).toEqual([]);
  expect(Object.values(after).join("")).not.toContain("zqdifferently");
});

/** Shared by their counselor, so that each has a map of it. */
async function sharedConflict(): Promise<string> {
  const { coupleId } = house;
  await accepted(
    house.coach.act("writeCoupleConflictAction", {
      ...{ coupleId, title: "The evening with the keys", facts: "It was late.", kind: "broken_promise" },
      ...{ scale: "small", timing: "unsaid", hurt: "mutual", submitKey: randomUUID() },
    }),
  );
  const conflictId = await asOwner(async (sql) =>
    String((await sql`select id from conflicts where couple_id = ${coupleId}`)[0]?.id),
  );
  await accepted(house.coach.act("shareCoupleConflictAction", { coupleId, conflictId }));
  return conflictId;
}

test("none of what she does for herself shows to him: maps, a signature, weeks, offers, setbacks, cards, rests, wishes", async () => {
  const { ida, idaId, coupleId } = house;
  const { monday, daysOn, today } = daysOf(0);
  const conflictId = await sharedConflict();
  const words = { kind: "communication", title: "How we talk", "items.0.words": "We go slowly" };
  await accepted(
    house.coach.act("coachProposeAgreementAction", {
      ...{ coupleId, ...words, reviewOn: daysOn(20), submitKey: randomUUID() },
    }),
  );
  const [proposal] = await asOwner(
    (sql) => sql`select agreement_id as id, hash from agreement_versions where couple_id = ${coupleId}`,
  );
  const map = { sheet: conflictId, owner: idaId, "f.causes.communication_gap.weight": "2" };
  const before = await jonsView();

  await accepted(ida.act("saveMapAction", { ...map, baseRevision: "0", "f.my_part": "zqpart" }));
  await accepted(ida.act("makeMapReadyAction", { ...map, baseRevision: "1", "f.my_part": "zqpart" }));
  await accepted(
    ida.act("signAgreementAction", {
      ...{ agreementId: String(proposal?.id), version: "1", hash: String(proposal?.hash), sure: "yes" },
    }),
  );
  await accepted(
    ida.act("answerPulseAction", { weekOn: monday, rely: "3", line: "zq", submitKey: randomUUID() }),
  );
  await accepted(ida.act("offerPulseAction", { fromWeek: daysOn(-28), toWeek: daysOn(-7) }));
  await accepted(
    ida.act("noteSetbackAction", {
      ...{
        happenedOn: today,
        whatHappened: "zqback",
        audience: "coach",
        onChart: "yes",
        submitKey: randomUUID(),
      },
    }),
  );
  for (const audience of ["self", "coach"])
    await accepted(
      ida.act("keepBoundaryCardAction", {
        ...{ title: "My card", "items.0.words": "zqcard", audience, submitKey: randomUUID() },
      }),
    );
  await accepted(ida.act("pauseAloneAction", { untilOn: daysOn(3) }));
  await accepted(ida.act("sayYesToPauseAction", { untilOn: daysOn(3) }));
  await accepted(ida.act("hideJarAction", { hidden: "jar" }));
  await accepted(
    ida.act("giveThanksAction", { kind: "you_did", body: "zqkept", how: "keep", submitKey: randomUUID() }),
  );
  await accepted(ida.act("setPaceAction", { pace: "as_now", words: "", howToAsk: "zqask", wordEvery: "7" }));
  const kept = await idOf(
    ida.act("writeConflictAction", {
      ...{ title: "zqevening", facts: "", kind: "broken_promise", scale: "small", timing: "unsaid" },
      ...{ hurt: "mutual", submitKey: randomUUID() },
    }),
  );
  await accepted(ida.act("saveMapAction", { ...map, sheet: kept, baseRevision: "0" }));
  await accepted(
    ida.act("newAgreementAction", {
      ...{ intent: "keep", draftId: randomUUID(), title: "zqdraft", submitKey: randomUUID() },
    }),
  );
  await accepted(ida.act("signOutElsewhereAction", {}));

  const after = await jonsView();
  expect(differences(...against(after, before))).toEqual([]);
  expect(Object.values(after).join("")).not.toMatch(/zq(part|back|card|kept|ask|evening|draft)/);
});

test("nor does what the counselor keeps to themselves: comment, mark, agenda, note, hypothesis, reading", async () => {
  const { coach, coupleId, idaId } = house;
  const { today } = daysOf(0);
  const responseId = await asOwner(async (sql) =>
    String(
      (await sql`select id from responses where client_id = ${idaId} and submitted_at is not null`)[0]?.id,
    ),
  );
  const turn = { turn0_id: randomUUID(), turn0_clientId: idaId, turn0_meaning: "zqmeaning" };
  const before = await jonsView();

  await accepted(coach.act("markReadAction", { responseId }));
  await accepted(coach.act("commentAction", { responseId, to: "author", body: "zqcomment" }));
  await accepted(coach.act("talkInSessionAction", { responseId, note: "zqagenda" }));
  await accepted(
    coach.act("addChartEventAction", {
      ...{ coupleId, kind: "session", onDate: today, text: "zqmark", audience: "coach" },
    }),
  );
  await accepted(coach.act("saveNoteAction", { coupleId, baseRevision: "0", ...turn }));
  await accepted(coach.act("addHypothesisAction", { coupleId, words: "zqhypothesis" }));
  await accepted(
    coach.act("writeCoupleConflictAction", {
      ...{ coupleId, title: "zqtold", facts: "", kind: "broken_promise", scale: "small", timing: "unsaid" },
      ...{ hurt: "mutual", submitKey: randomUUID() },
    }),
  );

  const after = await jonsView();
  expect(differences(...against(after, before))).toEqual([]);
  expect(Object.values(after).join("")).not.toMatch(/zq(comment|agenda|mark|meaning|hypothesis|told)/);
});

test("nor does what she writes back to a word for both, nor that it is read or withdrawn", async () => {
  const { coach, ida, coupleId, idaId } = house;
  const one = async (query: "response" | "comment" | "reply") =>
    asOwner(async (sql) => {
      const [row] = await {
        response: sql`select id from responses where assignment_id = ${assignmentId} and client_id = ${idaId}`,
        comment: sql`select id from comments where couple_id = ${coupleId} and to_client_id is null`,
        reply: sql`select id from comment_replies where client_id = ${idaId}`,
      }[query];
      return String(row?.id);
    });
  const both = { responseId: await one("response"), to: "both", body: "Look at these two." };
  await accepted(coach.act("commentAction", both));
  // What is new to him leaves the first page once he has looked.
  await jonsView();
  const before = await jonsView();
  expect(Object.values(before).join("")).toContain("Look at these two.");
  const commentId = await one("comment");

  await accepted(ida.act("writeReplyAction", { assignmentId, commentId, words: "zqreply" }));
  expect(differences(before, await jonsView()), "after she wrote back").toEqual([]);
  const replyId = await one("reply");
  await accepted(coach.act("markReplyReadAction", { ...both, coupleId, replyId }));
  await accepted(ida.act("withdrawReplyAction", { assignmentId, replyId }));
  const after = await jonsView();
  expect(differences(before, after)).toEqual([]);
  expect(Object.values(after).join("")).not.toContain("zqreply");
});

test("what she answers alone shows to nobody: not to him, not on her own pages, not in what comes back", async () => {
  const { ida, idaId, coupleId } = house;
  const hers = () => asOwner((sql) => lookOf(sql, coupleId, ida, { payloads: true }));
  const codes = ["fear", "control", "strangulation", "weapons", "own_behavior"];
  const fields = (letter: string, words: string) => ({
    ...Object.fromEntries(codes.map((code) => [`answers.${code}`, letter])),
    ...{ words, inPerson: letter === "y" ? "y" : "n" },
  });
  const [before, hersBefore] = [await jonsView(), await hers()];
  const answers: { to: string | null; length: number; still: string }[] = [];

  for (const [letter, words] of [
    ["r", ""],
    ["n", ""],
    ["y", "zqalone ".repeat(200)],
  ] as const) {
    const { headers, text } = await ida.act("answerAloneAction", fields(letter, words));
    const body = quiet(text);
    answers.push({ to: headers.get("x-action-redirect"), length: body.length, still: body });
  }

  expect(new Set(answers.map(({ to }) => to))).toEqual(new Set(["/client;replace"]));
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(differences(hersBefore, await hers()), "her own pages").toEqual([]);
  expect(differences(before, await jonsView()), "his pages").toEqual([]);
  const judged = { way: "answers", words: "zqjudged", nextOn: daysOf(0).daysOn(56) };
  await accepted(house.coach.act("recordJudgmentAction", { coupleId, clientId: idaId, ...judged }));
  const after = await jonsView();
  expect(differences(before, after), "after it was judged").toEqual([]);
  expect(differences(hersBefore, await hers())).toEqual([]);
  expect(Object.values(after).join("")).not.toMatch(/zq(alone|judged)/);
});
