import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { asOwner } from "../support/people";
import { actions, Visitor } from "../support/visitor";

test.describe.configure({ timeout: 180_000 });

type Door = "coach" | "client" | "anyone" | "public";

/** Every action there is, and whose it is. An action of the build that is not here fails. */
const doors: Record<string, Door> = {
  signInAction: "public",
  acceptInvitationAction: "public",
  askForLinkAction: "public",
  setPasswordAction: "public",
  finishSignInAction: "public",
  unlockAction: "public",
  signInInsteadAction: "public",
  keepDisclosureTextAction: "client",
  saveDisclosureTextAction: "client",
  takeOwnStepAction: "client",
  takeCounselorStepAction: "coach",
  chooseHeadingsAction: "coach",
  turnBackAction: "coach",
  openTogetherAction: "coach",
  bringToRoomAction: "coach",
  assignInSessionAction: "coach",
  setPinAction: "client",
  makeFeedAction: "anyone",
  endFeedAction: "anyone",
  chooseNoticesAction: "anyone",
  sendTestMailAction: "coach",
  shareSummaryAction: "coach",
  withdrawSummaryAction: "coach",
  turnOffPinAction: "client",
  lockNowAction: "client",
  voidAnswersAction: "client",
  eraseOwnAction: "client",
  acceptCoachInvitationAction: "public",
  inviteCoachAction: "coach",
  withdrawCoachInvitationAction: "coach",
  chooseRoleAction: "coach",
  handOverAllAction: "coach",
  nameCoverAction: "coach",
  endCoverAction: "coach",
  nameSupervisorAction: "coach",
  endSupervisionAction: "coach",
  handOverCoupleAction: "coach",
  removeCoachAction: "coach",
  beginSecondStepAction: "coach",
  recoveryCodesAction: "coach",
  endSecondStepAction: "coach",
  requireSecondStepAction: "coach",
  changeOwnNameAction: "coach",
  changePasswordAction: "anyone",
  signOutAction: "anyone",
  signOutElsewhereAction: "anyone",
  chooseTimeZoneAction: "client",
  signOutEverywhereAction: "anyone",
  signOutDeviceAction: "anyone",
  renameDeviceAction: "anyone",
  askToChangeEmailAction: "anyone",
  confirmEmailAction: "public",
  signConsentAction: "client",
  writeConsentAction: "coach",
  acceptTextsAction: "coach",
  putChecklistAwayAction: "coach",
  saveCaseloadViewAction: "coach",
  postponeAttentionAction: "coach",
  dismissAttentionAction: "coach",
  bringBackAttentionAction: "coach",
  chooseRetentionAction: "coach",
  setHoldAction: "coach",
  liftHoldAction: "coach",
  authorizeCopyAction: "client",
  answerSupervisionAction: "client",
  withdrawCopyAction: "client",
  recordPaperAction: "coach",
  withdrawPaperAction: "coach",
  makeCopyAction: "coach",
  setAsideAction: "client",
  notForUsAction: "client",
  takeUpAgainAction: "client",
  undoAction: "client",
  coachUndoAction: "coach",
  chooseNamesInTitlesAction: "coach",
  chooseWeeklyMinutesAction: "coach",
  changePracticeAction: "coach",
  addContactAction: "coach",
  removeContactAction: "coach",
  linkForCoachAction: "coach",
  linkForClientAction: "coach",
  signOutClientAction: "coach",
  answerPulseAction: "client",
  finishCheckInAction: "client",
  postCheckInAction: "client",
  saveDraftAction: "client",
  keepForLaterAction: "client",
  submitHomeworkAction: "client",
  addAfterwardsAction: "client",
  writeAgainAction: "client",
  widenAnswerAction: "client",
  withdrawAnswerAction: "client",
  offerPulseAction: "client",
  withdrawOfferAction: "client",
  makeCommitmentAction: "client",
  reportCommitmentAction: "client",
  tellEarlyAction: "client",
  whatNextAction: "client",
  closeCommitmentAction: "client",
  noteOnCommitmentAction: "client",
  removeCommitmentNoteAction: "client",
  writeDayAction: "client",
  removeLineAction: "client",
  chooseDaysAction: "client",
  answerFormulationAction: "client",
  addMarbleAction: "client",
  changeMarbleAction: "client",
  takeMarbleAwayAction: "client",
  beginJarAction: "client",
  hideJarAction: "client",
  giveThanksAction: "client",
  sendThanksAction: "client",
  takeThanksBackAction: "client",
  removeThanksAction: "client",
  sendWordAction: "client",
  takeWordBackAction: "client",
  setPaceAction: "client",
  askSpaceAction: "client",
  moveReturnAction: "client",
  endSpaceAction: "client",
  noteReturnAction: "client",
  pauseAloneAction: "client",
  sayMinutesAction: "client",
  sayHardWeekAction: "client",
  comeBackAction: "client",
  sayYesToPauseAction: "client",
  takeYesBackAction: "client",
  endOurPauseAction: "client",
  askDoubtAction: "client",
  answerDoubtAction: "client",
  takeDoubtBackAction: "client",
  noteHelpedAction: "client",
  writeConflictAction: "client",
  changeMyConflictAction: "client",
  shareMyConflictAction: "client",
  keepMyConflictAction: "client",
  saveMapAction: "client",
  keepMapAction: "client",
  makeMapReadyAction: "client",
  reopenMapAction: "client",
  withdrawMapAction: "client",
  reworkMapAction: "client",
  answerQuietlyAction: "client",
  answerAloneAction: "client",
  saveIntakeAction: "client",
  answerAllianceAction: "client",
  answerMeasureAction: "client",
  declineMeasureAction: "client",
  saveGoalsAction: "client",
  shareGoalAction: "client",
  withdrawGoalAction: "client",
  beginSeparationAction: "client",
  wishAftercareAction: "client",
  writeAftercareAction: "client",
  goOnAloneAction: "coach",
  answerAgainAction: "client",
  proposeSummaryAction: "client",
  confirmSummaryAction: "client",
  takeBackSummaryAction: "client",
  seeDifferentlyAction: "client",
  keepViewAction: "client",
  noteSetbackAction: "client",
  changeSetbackAudienceAction: "client",
  askRepairAction: "client",
  sayRepairedAction: "client",
  withdrawRepairedAction: "client",
  newAgreementAction: "client",
  changeAgreementAction: "client",
  dropAgreementDraftAction: "client",
  signAgreementAction: "client",
  takeSignatureBackAction: "client",
  takeProposalBackAction: "client",
  withdrawAgreementAction: "client",
  lookAgainAction: "client",
  keepBoundaryCardAction: "client",
  putBoundaryCardAwayAction: "client",
  givePlanAction: "client",
  renewPlanAction: "client",
  stopPlanAction: "client",
  createCoupleAction: "coach",
  recordJudgmentAction: "coach",
  askIntakeAction: "coach",
  pauseCoupleAction: "coach",
  resumeCoupleAction: "coach",
  separateCoupleAction: "coach",
  closeCoupleAction: "coach",
  reopenCoupleAction: "coach",
  endJointReadingAction: "coach",
  tellPartnerAction: "coach",
  renameCoupleAction: "coach",
  setMinutesAction: "coach",
  removeCoupleAction: "coach",
  writeCoupleConflictAction: "coach",
  changeCoupleConflictAction: "coach",
  shareCoupleConflictAction: "coach",
  raiseConcernAction: "coach",
  askAgainAction: "coach",
  settleConcernAction: "coach",
  reviewSignalAction: "coach",
  saveNoteAction: "coach",
  shareFormulationAction: "coach",
  takeBackFormulationAction: "coach",
  addHypothesisAction: "coach",
  letGoHypothesisAction: "coach",
  coachProposeAgreementAction: "coach",
  coachProposeChangeAction: "coach",
  coachTakeProposalBackAction: "coach",
  coachLookAgainAction: "coach",
  endAgreementAction: "coach",
  openTransparencyAction: "coach",
  setFavoriteAction: "coach",
  saveExerciseDraftAction: "coach",
  publishDraftAction: "coach",
  discardDraftAction: "coach",
  makeItsOwnAction: "coach",
  copyExerciseAction: "coach",
  retireExerciseAction: "coach",
  bringBackExerciseAction: "coach",
  handOnAction: "coach",
  bringInAction: "coach",
  invitePartnerAction: "coach",
  assignExerciseAction: "coach",
  withdrawAssignmentAction: "coach",
  openAnswersForBothAction: "coach",
  markReadAction: "coach",
  readAndNextAction: "coach",
  commentAction: "coach",
  withdrawCommentAction: "coach",
  talkInSessionAction: "coach",
  keepProgressNoteAction: "coach",
  saveProgressNoteAction: "coach",
  addAddendumAction: "coach",
  keepPrivateNoteAction: "coach",
  savePrivateNoteAction: "coach",
  removePrivateNoteAction: "coach",
  writeReplyAction: "client",
  withdrawReplyAction: "client",
  markReplyReadAction: "coach",
  filePointAction: "client",
  withdrawPointAction: "client",
  askTimeAloneAction: "client",
  pointDiscussedAction: "coach",
  timeAloneDoneAction: "coach",
  addPointsAction: "coach",
  addLineAction: "coach",
  saveAgendaAction: "coach",
  withdrawAgendaAction: "coach",
  saveReviewAction: "coach",
  withdrawReviewAction: "coach",
  reopenReviewAction: "coach",
  enterResultAction: "coach",
  removeResultAction: "coach",
  askMeasureAction: "coach",
  endAskAction: "coach",
  openWordsAction: "coach",
  seeAnswersAction: "coach",
  saveMeasureAction: "coach",
  offerMeasureAction: "coach",
  importMeasureAction: "coach",
  bookAppointmentsAction: "coach",
  moveAppointmentAction: "coach",
  cancelAppointmentAction: "coach",
  discussedAction: "coach",
  startPathwayAction: "coach",
  copyPathwayAction: "coach",
  retirePathwayAction: "coach",
  bringBackPathwayAction: "coach",
  savePathwayAction: "coach",
  discardPathwayDraftAction: "coach",
  makePlanAction: "coach",
  beginPlanAction: "coach",
  pausePlanAction: "coach",
  resumePlanAction: "coach",
  leavePlanAction: "coach",
  hardWeekAction: "coach",
  openStepAction: "coach",
  moveOnAction: "coach",
  leaveOutStepAction: "coach",
  moveStepAction: "coach",
  changeStepAction: "coach",
  addStepAction: "coach",
  addToStepAction: "coach",
  removeFromStepAction: "coach",
  rewordWhyAction: "coach",
  overrulePaceAction: "coach",
  addChartEventAction: "coach",
  changeChartEventAction: "coach",
  removeChartEventAction: "coach",
};

/** Real ids of Ana and Ben's: what an attacker could at best have. */
const guesses = () =>
  asOwner(async (sql) => {
    const [row] = await sql`
      select a.id as "assignmentId", a.couple_id as "coupleId", a.exercise_id as "exerciseId", r.id as "responseId",
        r.client_id as "clientId", r.client_id as owner
      from responses r join assignments a on a.id = r.assignment_id join couples c on c.id = r.couple_id
      where c.label = 'Ana & Ben' and r.submitted_at is not null and r.client_id is not null limit 1`;
    const one = async (query: Promise<readonly { id?: unknown }[]>) =>
      String((await query)[0]?.id ?? randomUUID());
    const [promised] = await sql`
      select o.commitment_id as "commitmentId", o.on_date::text as "onDate" from commitment_occurrences o
      join couples c on c.id = o.couple_id where c.label = 'Ana & Ben' and o.state = 'kept' order by o.on_date limit 1`;
    return {
      ...(row as Record<string, string>),
      ...{ step: "keep", reason: "x", proposal: "x", next: "let_go", success: "x" },
      lineId: await one(sql`select id from check_in_lines limit 1`),
      marbleId: await one(sql`select id from marbles limit 1`),
      thanksId: await one(sql`select id from thanks limit 1`),
      wordId: await one(sql`select id from gentle_words limit 1`),
      spaceId: await one(sql`select id from spaces limit 1`),
      doubtId: await one(sql`select id from doubts limit 1`),
      ...{ backDay: "2099-01-05", backTime: "18:30", helped: "worse", hear: "x", calm: "x", recommit: "x" },
      conflictId: await one(sql`select id from conflicts where author_coach_id is not null limit 1`),
      summaryId: await one(sql`select id from conflict_summaries limit 1`),
      setbackId: await one(sql`select id from setbacks limit 1`),
      ...{ title: "x", scale: "small", timing: "unsaid", hurt: "mutual", whatHappened: "x" },
      commentId: await one(sql`select id from comments limit 1`),
      replyId: await one(sql`select id from comment_replies where withdrawn_at is null limit 1`),
      itemId: await one(sql`select id from agenda_items limit 1`),
      eventId: await one(sql`select id from chart_events limit 1`),
      offerId: await one(sql`select id from pulse_offers limit 1`),
      concernId: await one(sql`select id from safety_concerns limit 1`),
      questionId: randomUUID(),
      coachId: await one(sql`select id from coaches where name like 'Ruth%'`),
      ...{ draftId: randomUUID(), revision: "1" },
      hypothesisId: await one(sql`select id from root_cause_hypotheses limit 1`),
      ...{ words: "x", reason: "x", version: "1", answer: "not_yet", baseRevision: "0", baseVersion: "0" },
      agreementId: await one(sql`select id from agreements limit 1`),
      hash: String((await sql`select hash from agreement_versions limit 1`)[0]?.hash),
      cardId: await one(sql`select id from boundary_cards limit 1`),
      planId: await one(sql`select id from transparency_plans limit 1`),
      hintId: await one(sql`select id from agreement_hints limit 1`),
      ...{ sure: "yes", intent: "propose", "items.0.words": "x", reviewOn: "2099-01-05", open: "yes" },
      ...{ area: "plans", untilOn: "2099-01-05" },
      ...{ lead: "x", turn0_id: randomUUID(), turn0_clientId: String(row?.clientId), turn0_meaning: "x" },
      pathwayId: await one(
        sql`select id from pathways where slug = 'along-the-phases' and practice_id in
          (select practice_id from couples where label = 'Ana & Ben')`,
      ),
      couplePlanId: await one(sql`select id from plans limit 1`),
      stepId: await one(sql`select id from plan_steps where state = 'coming' limit 1`),
      planExerciseId: await one(sql`select id from plan_exercises where assignment_id is null limit 1`),
      ...{
        ways: "first_hurt",
        delivery: "at_once",
        days: "",
        forWhom: "apart",
        signedOn: new Date().toISOString().slice(0, 10),
        withdraw: "yes",
        watchFor: "x",
        newId: randomUUID(),
      },
      loginId: await one(sql`select id from logins where ended_at is null order by created_at limit 1`),
      ...{ occurrence: "1", sheet: "own", baseRevision: "0", submitKey: randomUUID(), outcome: "partly" },
      ...{ fieldKey: "my_part", to: "couple", body: "x", note: "x", kind: "session", onDate: "2026-01-05" },
      ...{
        audience: "couple",
        weekOn: "2026-01-05",
        fromWeek: "2026-01-05",
        toWeek: "2026-01-05",
        email: "new@x.test",
      },
      ...{
        firstName: "X",
        secondName: "Y",
        firstEmail: "x@x.test",
        secondEmail: "",
        mode: "one",
        why: "x",
        repeat: "once",
      },
      ...{ "partners.0.clientId": String(row?.clientId), "partners.0.role": "each", releaseRule: "coach" },
      ...{ token: "A".repeat(43), name: "X", password: "some quiet paper boats" },
      ...((promised ?? {}) as Record<string, string>),
    };
  });

/** Two kinds of plan go by the same name in their forms. */
const ofPathways = new Set([
  "beginPlanAction",
  "pausePlanAction",
  "resumePlanAction",
  "leavePlanAction",
  "hardWeekAction",
  "addStepAction",
]);
const aimed = (name: string, fields: Record<string, string>) =>
  ofPathways.has(name) ? { ...fields, planId: fields.couplePlanId ?? "" } : fields;

/** A fingerprint of every table, save for counters and clocks that any visit moves, and for what the daily round notes by itself. */
const everything = () =>
  asOwner(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables
      where schemaname = 'public' and tablename not in ('attempt_limits', 'job_runs') order by 1`;
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await sql.unsafe(
        `select count(*) || ' ' || coalesce(sum(hashtext((to_jsonb(t) - 'last_seen_at')::text)), 0) as print from ${name} t`,
      );
      prints[name] = String(row?.print);
    }
    return prints;
  });

test("every action of the build is known, with whose it is", () => {
  expect(
    actions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(doors).sort());
});

const visitors = {
  "somebody signed out": async (base: string) => new Visitor(base),
  "a made-up cookie": async (base: string) => {
    const visitor = new Visitor(base);
    visitor.cookies.set("mendwork.session", "eyJhbGciOiJub25lIn0.eyJsb2dpbklkIjoiMSJ9.");
    return visitor;
  },
  "a client": async (base: string) => new Visitor(base).signIn("dana"),
  "a coach": async (base: string) => new Visitor(base).signIn("stranger"),
};
const mayPass: Record<string, Door[]> = { "a client": ["client", "anyone"], "a coach": ["coach", "anyone"] };

for (const [who, make] of Object.entries(visitors)) {
  test(`${who} is refused at every door that is not theirs, and nothing moves`, async ({ baseURL }) => {
    const visitor = await make(baseURL ?? "");
    const fields = await guesses();
    const before = await everything();
    for (const [name, door] of Object.entries(doors)) {
      if (mayPass[who]?.includes(door)) continue;
      const { status, result, text } = await visitor.act(
        name,
        door === "public" ? { ...fields, email: "" } : aimed(name, fields),
      );
      // It says nothing: it ends what there is to end, and sends a stranger to the sign-in page.
      if (name === "signOutAction") {
        expect(status, name).toBeLessThan(400);
        continue;
      }
      expect(result?.status, `${name}: ${text.slice(0, 300)}`).toMatch(/^(refused|invalid)$/);
      if (door !== "public") expect(result?.status, name).toBe("refused");
    }
    expect(await everything()).toEqual(before);
  });
}

/** They name nobody: whoever calls them does something of their own, or nothing. */
const onesOwn = [
  "sendWordAction",
  "pauseAloneAction",
  "sayMinutesAction",
  "sayHardWeekAction",
  "comeBackAction",
  "sayYesToPauseAction",
  "takeYesBackAction",
  "endOurPauseAction",
  "askDoubtAction",
  "answerQuietlyAction",
  "answerAloneAction",
  "saveIntakeAction",
  "saveGoalsAction",
  "filePointAction",
  "askTimeAloneAction",
] as const;

test("somebody of the right kind is refused what is another couple's", async ({ baseURL }) => {
  const fields = await guesses();
  for (const [account, kind, harmless] of [
    [
      "dana",
      "client",
      [
        "answerPulseAction",
        "postCheckInAction",
        "finishCheckInAction",
        "offerPulseAction",
        "chooseDaysAction",
        "authorizeCopyAction",
        ...onesOwn,
      ],
    ],
    // A name and a draft thrown away only ever are one’s own, and an owner invites into their own practice.
    [
      "stranger",
      "coach",
      [
        "changeOwnNameAction",
        "createCoupleAction",
        "inviteCoachAction",
        "discardDraftAction",
        "startPathwayAction",
        "acceptTextsAction",
        "chooseHeadingsAction",
        "sendTestMailAction",
        "putChecklistAwayAction",
        "saveCaseloadViewAction",
      ],
    ],
    [
      "colleague",
      "coach",
      [
        "changeOwnNameAction",
        "createCoupleAction",
        "setFavoriteAction",
        "discardDraftAction",
        "startPathwayAction",
        "copyPathwayAction",
        "putChecklistAwayAction",
        "saveCaseloadViewAction",
      ],
    ],
  ] as const) {
    const visitor = await new Visitor(baseURL ?? "").signIn(account);
    const before = await everything();
    for (const [name, door] of Object.entries(doors)) {
      if (door !== kind || (harmless as readonly string[]).includes(name)) continue;
      const { result, text } = await visitor.act(name, aimed(name, fields));
      expect(result?.status, `${account}, ${name}: ${text.slice(0, 300)}`).toMatch(/^(refused|invalid)$/);
    }
    expect(await everything(), account).toEqual(before);
  }
});

test("a page of somebody else's cannot call an action in a signed-in person's name", async ({ baseURL }) => {
  const ana = await new Visitor(baseURL ?? "").signIn("ana");
  const fields = await guesses();
  const before = await everything();
  for (const origin of ["https://elsewhere.example", "null", null, `${baseURL}.elsewhere.example`]) {
    for (const name of [
      "saveDraftAction",
      "answerPulseAction",
      "signOutEverywhereAction",
      "setAsideAction",
    ]) {
      const { status, result } = await ana.act(name, fields, { origin });
      expect(result?.status === "refused" || status >= 400, `${name} from ${origin}: ${status}`).toBe(true);
    }
  }
  expect(await everything()).toEqual(before);
});

test("what is no call at all is turned away quietly", async ({ baseURL }) => {
  const ana = await new Visitor(baseURL ?? "").signIn("ana");
  const id = actions().find(({ name }) => name === "saveDraftAction")?.id ?? "";
  const origin = { origin: baseURL ?? "" };
  const before = await everything();
  for (const [body, headers] of [
    ["not a form", { "next-action": id, "content-type": "text/plain;charset=UTF-8" }],
    ['["$K9"]', { "next-action": id, "content-type": "text/plain;charset=UTF-8" }],
    [
      '[{"status":"idle"},{"__proto__":{"x":1}}]',
      { "next-action": id, "content-type": "text/plain;charset=UTF-8" },
    ],
    ["[]", { "next-action": "00".repeat(21), "content-type": "text/plain;charset=UTF-8" }],
    ["x".repeat(2_000_000), { "next-action": id, "content-type": "text/plain;charset=UTF-8" }],
  ] as const) {
    const { status, text } = await ana.post("/client", body, { ...headers, ...origin });
    expect(status, body.slice(0, 40)).toBeLessThan(600);
    expect(text).not.toMatch(/postgres|drizzle|node_modules|\.ts:\d|at \w+ \(/);
  }
  expect(await everything()).toEqual(before);
  expect((await ana.page("/client")).status).toBe(200);
});

test("a session ends where it is ended: at the next request, and on every copy of the cookie", async ({
  baseURL,
}) => {
  const base = baseURL ?? "";
  const ben = await new Visitor(base).signIn("ben", undefined, { fresh: true });
  const copy = new Visitor(base);
  for (const [key, value] of ben.cookies) copy.cookies.set(key, value);
  expect((await copy.page("/client")).status).toBe(200);
  await ben.act("signOutAction", {});
  expect((await copy.page("/client")).location).toMatch(/\/sign-in/);
  const { result } = await copy.act("setAsideAction", await guesses());
  expect(result).toMatchObject({ status: "refused", why: "signed_out" });
});
