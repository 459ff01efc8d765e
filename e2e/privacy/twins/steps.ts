/** Everything a client can do, each once with valid input: who does it names things of their own. */
import { randomUUID } from "node:crypto";
import type { Aim } from "./aims";

export type Fields = Record<string, string | readonly string[]>;
export type Days = { today: string; daysOn: (days: number) => string; monday: string };
export type Step = {
  action: string;
  /** The partner sees it whatever stands; otherwise nothing of it may reach them while a concern does. */
  seen?: boolean;
  /** Only for one of the two. */
  only?: "Ana" | "Ben";
  fields: (aim: Aim, days: Days, round: number, who: "Ana" | "Ben") => Fields;
};

const key = () => ({ submitKey: randomUUID() });
const none = () => ({});
/** Nobody is asked again here: what becomes of the answer is held by tests/db. */
const askedAgain: Step[] = [
  { action: "answerAgainAction", fields: (aim) => ({ questionId: aim.id("question"), answer: "no" }) },
];

/** A no to everything raises nothing: what a yes does is told in e2e/privacy/concern.spec.ts. */
const alone: Step[] = [
  {
    action: "answerAloneAction",
    fields: () => ({ "answers.fear": "n", "answers.weapons": "n", inPerson: "n" }),
  },
  {
    action: "saveIntakeAction",
    fields: (_aim, _days, round, who) => ({
      ...{ version: String(round - 1), goal: "unsure", goOn: "unsure", pace: "slow", context: "apart" },
      words: `${who} ${round}: it is quiet`,
    }),
  },
];

/** They are asked since that day, once. */
const asked = (aim: Aim) => ({ askId: aim.id("ask"), slot: "2020-01-06" });

const goals: Step[] = [
  { action: "declineMeasureAction", fields: asked },
  { action: "answerMeasureAction", fields: (aim) => ({ ...asked(aim), later: "yes", a1: "1" }) },
  { action: "answerMeasureAction", fields: (aim) => ({ ...asked(aim), a1: "2", a2: "0" }) },
  { action: "answerAllianceAction", fields: (aim) => ({ appointmentId: aim.id("session"), heard: "2" }) },
  {
    action: "saveGoalsAction",
    fields: (aim, _days, round, who) => ({
      version: String(round - 1),
      "goals.0.goalId": aim.id("me"),
      "goals.0.words": `${who} ${round}: one evening a week`,
      "goals.0.reached": "4",
    }),
  },
  { action: "shareGoalAction", fields: (aim) => ({ goalId: aim.id("goal") }) },
  { action: "withdrawGoalAction", fields: (aim) => ({ goalId: aim.id("goal") }) },
  { action: "shareGoalAction", fields: (aim) => ({ goalId: aim.id("goal") }) },
];

const sheet =
  (slug: string, values: Fields): Step["fields"] =>
  (aim, _days, round, who) => ({
    ...{ assignmentId: aim.given(slug)?.id ?? aim.id("nothing"), occurrence: "1", sheet: "own" },
    ...{ owner: aim.id("me"), baseRevision: "0", outcome: "partly", quality: "", ...key() },
    ...Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === "string" && name.startsWith("f.") ? value.replace("…", `${who} ${round}`) : value,
      ]),
    ),
  });

const causes = "map-of-causes-mine-first";
const aMap = { "f.not_clear": "What … would like to understand", "f.my_part": "…: I looked away" };
const doubtSheet = {
  ...{ "f.steadies": "…: a quiet word", "a.steadies": "couple", "f.doubt": "…: the phone" },
  ...{ "f.pause": "…: a walk", "a.pause": "couple" },
};
const paceSheet = { "f.pace": "slower", "f.how_to_ask": "…: in the morning", "a.how_to_ask": "couple" };
const offerSheet = {
  ...{ "f.whose_idea": "mine", "f.why": "…: it helps", "a.why": "couple", "f.how_long": "week" },
  ...{ "f.offer.0.about": "plans", "f.offer.0.what": "… says how the week looks", "a.offer": "couple" },
};
const responseOf =
  (slug: string, fieldKey: string, more: Fields = {}): Step["fields"] =>
  (aim) => ({ responseId: aim.given(slug)?.responseId ?? aim.id("nothing"), fieldKey, ...more });

const homework: Step[] = [
  { action: "saveDraftAction", fields: sheet(causes, aMap) },
  { action: "keepForLaterAction", fields: sheet(causes, aMap) },
  { action: "setAsideAction", fields: sheet(causes, {}) },
  { action: "takeUpAgainAction", fields: sheet(causes, {}) },
  { action: "setAsideAction", fields: sheet(causes, {}) },
  { action: "undoAction", fields: sheet(causes, { deed: "step_aside" }) },
  { action: "submitHomeworkAction", fields: sheet(causes, aMap) },
  { action: "submitHomeworkAction", fields: sheet("answering-a-doubt-calmly", doubtSheet) },
  { action: "submitHomeworkAction", fields: sheet("my-pace-and-my-limits", paceSheet) },
  { action: "submitHomeworkAction", fields: sheet("what-im-willing-to-share-until-when", offerSheet) },
  {
    action: "submitHomeworkAction",
    only: "Ana",
    fields: sheet("what-it-did-to-me", { "f.want_heard": "…: the silence", "a.want_heard": "couple" }),
  },
  { action: "addAfterwardsAction", fields: sheet("answering-a-doubt-calmly", doubtSheet) },
  {
    action: "widenAnswerAction",
    fields: responseOf("my-pace-and-my-limits", "too_much", { to: "couple" }),
  },
  {
    action: "widenAnswerAction",
    fields: responseOf("my-pace-and-my-limits", "pace", { to: "couple" }),
  },
  { action: "withdrawAnswerAction", fields: responseOf("my-pace-and-my-limits", "how_to_ask") },
  { action: "writeAgainAction", fields: sheet(causes, {}) },
  { action: "withdrawReplyAction", fields: (aim) => ({ replyId: aim.id("reply") }) },
  {
    action: "writeReplyAction",
    fields: (aim, _days, round, who) => ({
      ...{ assignmentId: aim.given(causes)?.id ?? aim.id("nothing"), commentId: aim.id("comment") },
      words: `${who} writes back, ${round}`,
    }),
  },
  { action: "notForUsAction", fields: sheet("when-i-am-flooded-my-plan", {}) },
];

const pulse: Step["fields"] = (_aim, { monday }, round) => ({
  ...{ weekOn: monday, rely: String(4 + (round % 3)), open: "5", line: "one line", ...key() },
});
const weeks: Step[] = [
  { action: "answerPulseAction", fields: pulse },
  { action: "finishCheckInAction", fields: none },
  { action: "postCheckInAction", fields: pulse },
  {
    action: "offerPulseAction",
    fields: (_aim, { monday, daysOn }) => ({ fromWeek: daysOn(-98), toWeek: daysOn(-7), monday }),
  },
  { action: "withdrawOfferAction", fields: (aim) => ({ offerId: aim.id("offer") }) },
  {
    action: "offerPulseAction",
    fields: (_aim, { daysOn }) => ({ fromWeek: daysOn(-35), toWeek: daysOn(-7) }),
  },
];

const onDay = (aim: Aim, { today }: Days) => ({ commitmentId: aim.id("promise"), onDate: today });
const promises: Step[] = [
  {
    action: "makeCommitmentAction",
    fields: (_aim, { today }, round, who) => ({
      ...{ words: `${who} rings, ${round}`, toWhom: "partner", startsOn: today, repeat: "daily" },
      ...{ times: "5", confidence: "7", ...key() },
    }),
  },
  {
    action: "reportCommitmentAction",
    fields: (aim, days) => ({ ...onDay(aim, days), step: "keep" }),
  },
  {
    action: "noteOnCommitmentAction",
    fields: (aim, days) => ({ ...onDay(aim, days), words: "it was late" }),
  },
  { action: "removeCommitmentNoteAction", fields: onDay },
  { action: "undoAction", fields: (aim, days) => ({ ...onDay(aim, days), deed: "promise" }) },
  {
    action: "tellEarlyAction",
    fields: (aim, { daysOn }) => ({
      ...{ commitmentId: aim.id("promise"), onDate: daysOn(1), reason: "a late shift", proposal: "after it" },
    }),
  },
  {
    action: "whatNextAction",
    fields: (aim, { daysOn }) => ({ commitmentId: aim.id("promise"), onDate: daysOn(1), next: "let_go" }),
  },
  { action: "closeCommitmentAction", fields: (aim) => ({ commitmentId: aim.id("promise") }) },
];

const days: Step[] = [
  {
    action: "writeDayAction",
    fields: (_aim, { today }, round, who) => ({ onDate: today, success: `${who} cooked, ${round}` }),
  },
  { action: "removeLineAction", fields: (aim) => ({ lineId: aim.id("line") }) },
  { action: "chooseDaysAction", fields: () => ({ "days[]": ["1", "3"] }) },
  { action: "authorizeCopyAction", fields: (_aim, _days, round) => ({ forWhom: `a lawyer, ${round}` }) },
  { action: "withdrawCopyAction", fields: () => ({ withdraw: "yes" }) },
  { action: "signConsentAction", fields: () => ({ version: "1", read: "yes" }) },
  { action: "answerFormulationAction", fields: () => ({ version: "1", answer: "not_yet", words: "" }) },
];

const marble = (_aim: Aim, { today }: Days, round: number, who: string) => ({
  ...{ kind: "act", line: `a thing that ${who} was given, ${round}`, onDate: today, ...key() },
});
const kindness: Step[] = [
  { action: "addMarbleAction", fields: marble },
  {
    action: "changeMarbleAction",
    fields: (aim, day, round, who) => ({
      ...{ ...marble(aim, day, round, `${who}, once more,`), marbleId: aim.id("marble") },
    }),
  },
  { action: "takeMarbleAwayAction", fields: (aim) => ({ marbleId: aim.id("marble") }) },
  { action: "addMarbleAction", fields: marble },
  { action: "beginJarAction", fields: () => ({ size: "30" }) },
  { action: "hideJarAction", fields: () => ({ hidden: "nothing" }) },
  {
    action: "giveThanksAction",
    fields: (_aim, _days, round, who) => ({
      ...{ kind: "you_did", body: `kept by ${who}, ${round}`, how: "keep", ...key() },
    }),
  },
  { action: "sendThanksAction", fields: (aim) => ({ thanksId: aim.id("keptThanks") }) },
  { action: "takeThanksBackAction", fields: (aim) => ({ thanksId: aim.id("sentThanks") }) },
  { action: "removeThanksAction", fields: (aim) => ({ thanksId: aim.id("goneThanks") }) },
  {
    action: "giveThanksAction",
    fields: (_aim, _days, round, who) => ({
      ...{ kind: "you_are", body: `sent by ${who}, ${round}`, how: "send", ...key() },
    }),
  },
  {
    action: "sendWordAction",
    fields: (_aim, _days, round, who) => ({ body: `a word of ${who}’s, ${round}`, ...key() }),
  },
  { action: "takeWordBackAction", fields: (aim) => ({ wordId: aim.id("word") }) },
];

const pace: Step[] = [
  {
    action: "setPaceAction",
    fields: (_aim, _days, round, who) => ({
      ...{ pace: "as_now", "causes[]": ["boundary_unclear"], words: `not now, says ${who}, ${round}` },
      ...{ howToAsk: `ask ${who} in the morning`, showHow: "yes", wordEvery: "3" },
    }),
  },
  {
    action: "askSpaceAction",
    seen: true,
    fields: (_aim, { daysOn }, round, who) => ({
      ...{ fromDay: daysOn(5), fromTime: "18:00", backDay: daysOn(6), backTime: "18:30" },
      ...{ contact: "short", kindWord: "yes", words: `room for ${who}, ${round}` },
    }),
  },
  {
    action: "moveReturnAction",
    seen: true,
    fields: (aim, { daysOn }) => ({ spaceId: aim.id("space"), backDay: daysOn(7), backTime: "18:30" }),
  },
  { action: "endSpaceAction", seen: true, fields: (aim) => ({ spaceId: aim.id("space") }) },
  {
    action: "noteReturnAction",
    seen: true,
    fields: (aim) => ({ spaceId: aim.id("space"), note: "as_said" }),
  },
  { action: "sayMinutesAction", fields: () => ({ minutes: "40" }) },
  { action: "sayHardWeekAction", fields: none },
  { action: "pauseAloneAction", fields: (_aim, { daysOn }) => ({ untilOn: daysOn(2) }) },
  { action: "comeBackAction", fields: none },
  { action: "sayYesToPauseAction", fields: (_aim, { daysOn }) => ({ untilOn: daysOn(2) }) },
  { action: "takeYesBackAction", fields: none },
  { action: "endOurPauseAction", seen: true, fields: none },
];

const doubts: Step[] = [
  {
    action: "askDoubtAction",
    fields: (_aim, _days, round, who) => ({ body: `a doubt of ${who}’s to take back, ${round}`, ...key() }),
  },
  { action: "takeDoubtBackAction", fields: (aim) => ({ doubtId: aim.id("doubt") }) },
  {
    action: "askDoubtAction",
    fields: (_aim, _days, round, who) => ({ body: `a doubt of ${who}’s, ${round}`, ...key() }),
  },
  { action: "noteHelpedAction", fields: (aim) => ({ doubtId: aim.id("doubt"), helped: "same" }) },
  {
    action: "answerDoubtAction",
    fields: (aim, _days, round, who) => ({
      ...{ doubtId: aim.id("partnersDoubt"), hear: `${who} hears, ${round}`, calm: "x", recommit: "y" },
    }),
  },
];

const mapOf =
  (conflict: string): Step["fields"] =>
  (aim, _days, round, who) => ({
    ...{ sheet: aim.id(conflict), owner: aim.id("me"), baseRevision: "0" },
    ...{ "f.causes.communication_gap.weight": "2", "f.my_part": `${who} looked away, ${round}` },
  });
const conflict = (_aim: Aim, { today }: Days, round: number, who: string) => ({
  ...{ title: `An evening ${who} tells of, ${round}`, facts: "It was late.", kind: "broken_promise" },
  ...{ scale: "small", timing: "day", onDate: today, hurt: "mutual", ...key() },
});
const conflicts: Step[] = [
  { action: "saveMapAction", fields: mapOf("noMap") },
  {
    action: "keepMapAction",
    fields: (aim, day, round, who) => ({ ...mapOf("noMap")(aim, day, round, who), baseRevision: "1" }),
  },
  {
    action: "makeMapReadyAction",
    fields: (aim, day, round, who) => ({ ...mapOf("noMap")(aim, day, round, who), baseRevision: "2" }),
  },
  { action: "reopenMapAction", fields: (aim) => ({ conflictId: aim.id("readyMap") }) },
  {
    action: "makeMapReadyAction",
    fields: (aim, day, round, who) => ({ ...mapOf("noMap")(aim, day, round, who), baseRevision: "2" }),
  },
  { action: "writeConflictAction", fields: conflict },
  {
    action: "changeMyConflictAction",
    fields: (aim, day, round, who) => ({
      ...{
        ...conflict(aim, day, round, who),
        conflictId: aim.id("keptConflict"),
        facts: "It was very late.",
      },
    }),
  },
  { action: "shareMyConflictAction", fields: (aim) => ({ conflictId: aim.id("keptConflict") }) },
  { action: "keepMyConflictAction", fields: (aim) => ({ conflictId: aim.id("sharedConflict") }) },
  {
    action: "proposeSummaryAction",
    fields: (aim, _days, round, who) => ({
      ...{ conflictId: aim.id("openMap"), words: `${who} says it so, ${round}`, base: "", ...key() },
    }),
  },
  {
    action: "confirmSummaryAction",
    fields: (aim) => ({ conflictId: aim.id("openMap"), summaryId: aim.id("partnersSummary") }),
  },
  {
    action: "takeBackSummaryAction",
    fields: (aim) => ({ conflictId: aim.id("openMap"), summaryId: aim.id("summary") }),
  },
  {
    action: "noteSetbackAction",
    // Each round on a day of its own: of one day, none comes first.
    fields: (_aim, { daysOn }, round, who) => ({
      ...{ happenedOn: daysOn(1 - round), whatHappened: `${who} fell back, ${round}`, audience: "couple" },
      ...{ onChart: "yes", ...key() },
    }),
  },
  {
    action: "changeSetbackAudienceAction",
    fields: (aim) => ({ setbackId: aim.id("setback"), audience: "coach" }),
  },
  {
    action: "changeSetbackAudienceAction",
    fields: (aim) => ({ setbackId: aim.id("setback"), audience: "couple" }),
  },
  { action: "askRepairAction", fields: (aim) => ({ setbackId: aim.id("setback") }) },
  { action: "sayRepairedAction", fields: (aim) => ({ setbackId: aim.id("setback") }) },
  { action: "withdrawRepairedAction", fields: (aim) => ({ setbackId: aim.id("setback") }) },
  { action: "seeDifferentlyAction", fields: (aim) => ({ conflictId: aim.id("openMap"), words: "" }) },
  {
    action: "keepViewAction",
    fields: (aim, _days, round, who) => ({ conflictId: aim.id("openMap"), words: `so ${who}, ${round}` }),
  },
  {
    action: "withdrawMapAction",
    seen: true,
    only: "Ben",
    fields: (aim) => ({ conflictId: aim.id("openMap") }),
  },
  {
    action: "reworkMapAction",
    seen: true,
    only: "Ben",
    fields: (aim) => ({ conflictId: aim.id("withdrawnMap") }),
  },
];

/** Refused: it is not the password of either. */
const wrongPerson: Step[] = [
  {
    action: "answerSupervisionAction",
    fields: (aim, _days, round) => ({
      supervisionId: aim.id("nothing"),
      agreed: round % 2 ? "yes" : "no",
    }),
  },
  { action: "eraseOwnAction", fields: () => ({ currentPassword: "not theirs" }) },
  { action: "voidAnswersAction", fields: sheet(causes, { currentPassword: "not theirs" }) },
];

const words = ({ daysOn }: Days, round: number, who: string) => ({
  ...{ title: `A rule of ${who}’s, ${round}`, "items.0.words": `${who} rings first`, reviewOn: daysOn(20) },
});
const agreements: Step[] = [
  {
    action: "newAgreementAction",
    fields: (_aim, day, round, who) => ({
      ...{ intent: "keep", draftId: randomUUID(), kind: "expectation", ...words(day, round, who), ...key() },
    }),
  },
  { action: "dropAgreementDraftAction", fields: (aim) => ({ draftId: aim.id("draft") }) },
  {
    action: "newAgreementAction",
    fields: (_aim, day, round, who) => ({
      ...{ intent: "propose", kind: "expectation", ...words(day, round, who), ...key() },
    }),
  },
  {
    action: "signAgreementAction",
    fields: (aim) => ({
      ...{ agreementId: aim.id("proposal"), version: aim.id("proposalVersion"), sure: "yes" },
      hash: aim.id("proposalHash"),
    }),
  },
  {
    action: "takeSignatureBackAction",
    fields: (aim) => ({ agreementId: aim.id("proposal"), version: aim.id("proposalVersion") }),
  },
  {
    action: "takeProposalBackAction",
    fields: (aim) => ({ agreementId: aim.id("proposal"), version: aim.id("proposalVersion") }),
  },
  {
    action: "lookAgainAction",
    seen: true,
    fields: (aim, { daysOn }, round) => ({
      ...{
        agreementId: aim.id("agreement"),
        version: aim.id("agreementVersion"),
        reviewOn: daysOn(30 + round),
      },
    }),
  },
  {
    action: "changeAgreementAction",
    fields: (aim, day, round, who) => ({
      ...{ intent: "propose", agreementId: aim.id("agreement"), baseVersion: aim.id("agreementVersion") },
      ...{ ...words(day, round, who), ...key() },
    }),
  },
  {
    action: "withdrawAgreementAction",
    seen: true,
    only: "Ben",
    fields: (aim) => ({ agreementId: aim.id("agreement") }),
  },
  {
    action: "keepBoundaryCardAction",
    fields: (_aim, day, round, who) => ({ ...words(day, round, who), audience: "couple", ...key() }),
  },
  { action: "putBoundaryCardAwayAction", fields: (aim) => ({ cardId: aim.id("card") }) },
  {
    action: "givePlanAction",
    fields: (_aim, { daysOn }, round, who) => ({
      ...{ area: "plans", words: `${who} is home at six, ${round}`, why: "so it is said" },
      ...{ untilOn: daysOn(9), ...key() },
    }),
  },
  {
    action: "renewPlanAction",
    fields: (aim, { daysOn }) => ({ planId: aim.id("plan"), untilOn: daysOn(12) }),
  },
  { action: "stopPlanAction", fields: (aim) => ({ planId: aim.id("plan") }) },
  {
    action: "givePlanAction",
    fields: (_aim, { daysOn }, round, who) => ({
      ...{ area: "feelings", words: `${who} says “fog”, ${round}`, why: "so it is said" },
      ...{ untilOn: daysOn(9), ...key() },
    }),
  },
];

const bring: Step[] = [
  {
    action: "filePointAction",
    fields: (_aim, _days, round, who) => ({ words: `${who} brings this, ${round}`, audience: "couple" }),
  },
  { action: "withdrawPointAction", fields: (aim) => ({ pointId: aim.id("point") }) },
  { action: "askTimeAloneAction", fields: none },
];

const toTell = (round: number, who: string) => ({
  ...{ kind: "facts", disclosureId: "", words: `${who} has something to tell, ${round}` },
  ...{ baseRevision: "0", writer: "twin" },
});
/** Written alone and sent to the counselor alone: nothing of it is between the two. */
const letters: Step[] = [
  { action: "keepDisclosureTextAction", fields: (_aim, _days, round, who) => toTell(round, who) },
  {
    action: "saveDisclosureTextAction",
    fields: (_aim, _days, round, who) => ({ ...toTell(round, who), send: "yes" }),
  },
  {
    action: "takeOwnStepAction",
    fields: (aim) => ({ disclosureId: aim.id("disclosure"), step: "take_back", kind: "facts" }),
  },
];

/** Nobody's work is ending here: refused, and in the same words for all. */
const afterwards: Step[] = [
  { action: "wishAftercareAction", fields: () => ({ wish: "yes" }) },
  { action: "writeAftercareAction", fields: () => ({ month: "1", how: "well", words: "a word" }) },
];

export const steps: readonly Step[] = [
  ...[...homework, ...weeks, ...promises, ...days, ...kindness],
  ...[
    ...pace,
    ...doubts,
    ...conflicts,
    ...agreements,
    ...askedAgain,
    ...bring,
    ...letters,
    ...alone,
    ...goals,
    ...wrongPerson,
    ...afterwards,
  ],
];
