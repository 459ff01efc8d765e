// The partner attacks: he has a sign-in of the same couple, knows every id of hers that there is, and sends them with otherwise
// valid input. Each answer has to be the one that a made-up id gets, and nothing of hers may have moved.
import { expect, test } from "@playwright/test";
import { asOwner } from "../support/people";
import { actions } from "../support/visitor";
import { quiet } from "./looks";
import { type House, openHouse } from "./planted";
import { type Aim, aimOf, nowhere } from "./twins/aims";
import { daysOf, pageOf } from "./twins/forms";
import { giveAll } from "./twins/given";
import { type Fields, type Step, steps } from "./twins/steps";

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** By right of either of the two: with an id of hers these do what they say, and that is no attack. */
const ofBoth: Record<string, string> = {
  answerDoubtAction: "a doubt is asked of the other",
  confirmSummaryAction: "a wording is suggested to the other",
  noteOnCommitmentAction: "either may say to the counselor how it was",
  removeCommitmentNoteAction: "each their own note",
  signAgreementAction: "what is on the table is signed by both",
  takeSignatureBackAction: "each their own signature",
  changeAgreementAction: "either may propose other words",
  lookAgainAction: "either chooses a day for both",
  withdrawAgreementAction: "either lets go of what both signed",
  sayRepairedAction: "of a setback that is shared either says that it is repaired",
  withdrawRepairedAction: "each their own word",
  answerAllianceAction: "each says how a session of both was for themselves",
};

/** They name nothing: whoever calls them does something of their own. */
const ofOneself = [
  ...["wishAftercareAction", "writeAftercareAction", "authorizeCopyAction", "withdrawCopyAction"],
  "eraseOwnAction",
  "answerSupervisionAction",
  ...[
    "answerPulseAction",
    "postCheckInAction",
    "finishCheckInAction",
    "offerPulseAction",
    "makeCommitmentAction",
    "writeDayAction",
    "chooseDaysAction",
  ],
  ...["answerFormulationAction", "addMarbleAction", "beginJarAction", "hideJarAction", "giveThanksAction"],
  ...["sendWordAction", "setPaceAction", "askSpaceAction", "pauseAloneAction", "comeBackAction"],
  ...["sayMinutesAction", "sayHardWeekAction"],
  ...["sayYesToPauseAction", "takeYesBackAction", "endOurPauseAction", "askDoubtAction", "givePlanAction"],
  ...["writeConflictAction", "newAgreementAction", "noteSetbackAction", "keepBoundaryCardAction"],
  // Only there once a counselor asks again; the access matrix tries it with somebody else's question.
  "answerAgainAction",
  ...["filePointAction", "askTimeAloneAction", "keepDisclosureTextAction", "saveDisclosureTextAction"],
  ...["signConsentAction", "answerAloneAction", "saveIntakeAction", "saveGoalsAction"],
];

/** Forms that may name something of one's own beside what is new in them. */
const beside: Step[] = [
  ["noteSetbackAction", "conflictId", "keptConflict"],
  ["keepBoundaryCardAction", "cardId", "card"],
  ["newAgreementAction", "draftId", "draft"],
].flatMap(([action, field = "", name = ""]) =>
  steps
    .filter((step) => step.action === action)
    .slice(0, 1)
    .map((step) => ({
      ...step,
      fields: (aim, days, round, who) => ({ ...step.fields(aim, days, round, who), [field]: aim.id(name) }),
    })),
);
/** Of everybody's own room, not of the couple's. */
const device: Step = { action: "signOutDeviceAction", fields: (aim) => ({ loginId: aim.id("login") }) };

/** Left out when she tells hers, so that there is one of everything. */
const undoing = [
  ...["closeCommitmentAction", "removeCommitmentNoteAction", "removeLineAction", "takeMarbleAwayAction"],
  ...["removeThanksAction", "takeWordBackAction", "takeDoubtBackAction", "keepMyConflictAction"],
  ...["takeBackSummaryAction", "dropAgreementDraftAction", "takeProposalBackAction", "stopPlanAction"],
  ...["putBoundaryCardAwayAction", "withdrawOfferAction", "withdrawAnswerAction", "notForUsAction"],
  ...["withdrawPointAction", "withdrawAgreementAction", "takeSignatureBackAction", "setAsideAction"],
  "withdrawReplyAction",
];

let house: House;
test.beforeAll(async ({ baseURL }) => {
  house = await openHouse(baseURL ?? "");
});

const two = (me: "ida" | "jon") => ({
  coupleId: house.coupleId,
  me: me === "ida" ? house.idaId : house.jonId,
  partner: me === "ida" ? house.jonId : house.idaId,
});

/** Everything of hers: rows that name her, and rows of the couple that name nobody else. */
const hersPrint = () =>
  asOwner(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('attempt_limits', 'audit_events') order by 1`;
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await sql`
        select md5(coalesce(string_agg(w, '|' order by w), '')) as print from (
          select (to_jsonb(t) - 'last_seen_at')::text as w from ${sql(name)} t) rows
        where position(${house.idaId} in w) > 0
          or (position(${house.coupleId} in w) > 0 and position(${house.jonId} in w) = 0)`;
      prints[name] = String(row?.print);
    }
    return prints;
  });

/** His own name on the form, her ids in it: of what either may touch, the one that is hers alone. */
const aimedAt = (hers: Aim): Aim => {
  const alone: Record<string, string> = {
    ...{ noMap: "keptConflict", openMap: "keptConflict", readyMap: "keptConflict" },
    ...{ withdrawnMap: "keptConflict", sharedConflict: "sharedConflict" },
  };
  return {
    id: (name) => (name === "me" ? house.jonId : hers.id(alone[name] ?? name)),
    given: () => hers.given("what-it-did-to-me"),
  };
};
const aimedNowhere: Aim = { ...nowhere, id: (name) => (name === "me" ? house.jonId : nowhere.id(name)) };

/** Her counselor's word on something that she has sent. */
async function sayToHer(): Promise<void> {
  const responseId = await asOwner(
    async (sql) =>
      (
        await sql`select id from responses where client_id = ${house.idaId} and submitted_at is not null limit 1`
      )[0]?.id as string,
  );
  await house.coach.act("commentAction", { responseId, to: "author", body: "Thank you for this." });
}

/** What he sends, but for what is fresh in every form. */
const names = (fields: Fields) => JSON.stringify({ ...fields, submitKey: "" });

test("every client action is tried, or is by right of either, or names nothing", () => {
  const known = new Set([
    ...steps.map(({ action }) => action),
    "answerQuietlyAction",
    "beginSeparationAction",
  ]);
  const clients = actions()
    .filter(({ file }) => file.startsWith("app/client/"))
    .map(({ name }) => name);
  expect([...known].sort()).toEqual(clients.sort());
});

test("with her ids he is answered as with a made-up one, and nothing of hers moves", async () => {
  await giveAll(house.coach, { coupleId: house.coupleId, ids: [house.idaId, house.jonId] });
  await house.coach.act("openTransparencyAction", { coupleId: house.coupleId, open: "yes" });
  const told = steps.filter(({ only, action }) => only !== "Ben" && !undoing.includes(action));
  const again = ["giveThanksAction", "writeConflictAction"].flatMap(
    (name) => told.find(({ action }) => action === name) ?? [],
  );
  for (const step of [...told, ...again]) {
    if (step.action === "writeReplyAction") await sayToHer();
    const aim = await asOwner((sql) => aimOf(sql, two("ida")));
    const fields = step.fields(aim, daysOf(0), 1, "Ana");
    await house.ida.act(step.action, fields, { path: pageOf(step.action, fields) });
  }
  const before = await hersPrint();
  const tried = new Set<string>();
  const different: string[] = [];
  const hit = async (step: Step, aim: Aim, round: number) => {
    const fields = step.fields(aim, daysOf(0), round, "Ben");
    const { status, headers, text, result } = await house.jon.act(step.action, fields, {
      path: pageOf(step.action, fields),
    });
    const led = (headers.get("x-action-redirect") ?? "").replace(/[0-9a-f-]{36}/g, "id");
    // What is done draws a page, which has one thing more the second time.
    const refused = /^(refused|invalid)$/.test(result?.status ?? "");
    return {
      said: `${status} ${result?.status} ${result?.message} ${led}`,
      text: refused ? quiet(text) : "",
    };
  };
  const naming = steps.filter(({ action }) => !ofBoth[action] && !ofOneself.includes(action));
  const hers = await asOwner((sql) => aimOf(sql, two("ida")));
  for (const [at, step] of [...naming, ...beside, device].entries()) {
    const aim = aimedAt(hers);
    const [sent, madeUp] = [aim, aimedNowhere].map((one) => names(step.fields(one, daysOf(0), at, "Ben")));
    expect(sent, `${step.action} names nothing of hers: there is nothing to try`).not.toBe(madeUp);
    tried.add(step.action);
    const [real, never] = [await hit(step, aim, at), await hit(step, aimedNowhere, at)];
    if (real.said !== never.said || real.text !== never.text)
      different.push(`${step.action}: ${real.said} / ${never.said}`);
  }
  expect(different).toEqual([]);
  expect(tried.size).toBeGreaterThan(30);
  expect(await hersPrint()).toEqual(before);
});

test("the print can tell: a word of hers moves it", async () => {
  const before = await hersPrint();
  await house.ida.act("chooseDaysAction", { "days[]": ["2"] });
  expect(await hersPrint()).not.toEqual(before);
});
