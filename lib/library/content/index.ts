/** The built-in exercises, in the order of the phases they belong to. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";
import { aHardTruthPreparedSafely } from "./exercises/a-hard-truth-prepared-safely";
import { aPatternFromBefore } from "./exercises/a-pattern-from-before";
import { afterASetback } from "./exercises/after-a-setback";
import { aftercareAtOneThreeSixMonths } from "./exercises/aftercare-at-one-three-six-months";
import { answeringADoubtCalmly } from "./exercises/answering-a-doubt-calmly";
import { askingClearly } from "./exercises/asking-clearly";
import { askingForSpaceAndComingBack } from "./exercises/asking-for-space-and-coming-back";
import { buildingAnApology } from "./exercises/building-an-apology";
import { earlySignsAndWhatWeDo } from "./exercises/early-signs-and-what-we-do";
import { feelingsAfterBetrayal } from "./exercises/feelings-after-betrayal";
import { forgivingMyself } from "./exercises/forgiving-myself";
import { fromYouAlwaysToARequest } from "./exercises/from-you-always-to-a-request";
import { groundRulesForHardTalks } from "./exercises/ground-rules-for-hard-talks";
import { hearingAnApologyWithNoDutyToAnswer } from "./exercises/hearing-an-apology-with-no-duty-to-answer";
import { helpWeWant } from "./exercises/help-we-want";
import { howWeDisagree } from "./exercises/how-we-disagree";
import { keepable } from "./exercises/keepable";
import { lettingGoWithoutStaying } from "./exercises/letting-go-without-staying";
import { listenOrAdvice } from "./exercises/listen-or-advice";
import { listeningWithoutInterrupting } from "./exercises/listening-without-interrupting";
import { lookingAfterMyself } from "./exercises/looking-after-myself";
import { mapOfCausesMineFirst } from "./exercises/map-of-causes-mine-first";
import { marbleJar } from "./exercises/marble-jar";
import { misunderstandingClearedUp } from "./exercises/misunderstanding-cleared-up";
import { myNonNegotiables } from "./exercises/my-non-negotiables";
import { myPaceAndMyLimits } from "./exercises/my-pace-and-my-limits";
import { myPersonalBoundaryCard } from "./exercises/my-personal-boundary-card";
import { namingWhatHappened } from "./exercises/naming-what-happened";
import { noticingExcuses } from "./exercises/noticing-excuses";
import { onTimeAccountableThere } from "./exercises/on-time-accountable-there";
import { oneOpenShare } from "./exercises/one-open-share";
import { oneSmallPromise } from "./exercises/one-small-promise";
import { ourGoalsOneByOne } from "./exercises/our-goals-one-by-one";
import { ourNextYear } from "./exercises/our-next-year";
import { ourStylesAndSilentExpectations } from "./exercises/our-styles-and-silent-expectations";
import { readingCardsAndFaq } from "./exercises/reading-cards-and-faq";
import { smallStepsINoticed } from "./exercises/small-steps-i-noticed";
import { somethingSilly } from "./exercises/something-silly";
import { successAndChallengeOfTheDay } from "./exercises/success-and-challenge-of-the-day";
import { tellingEarly } from "./exercises/telling-early";
import { threeKindsOfThanks } from "./exercises/three-kinds-of-thanks";
import { twoQuestionsForNextTime } from "./exercises/two-questions-for-next-time";
import { undividedTime } from "./exercises/undivided-time";
import { valuesWeShare } from "./exercises/values-we-share";
import { walkingInTheirShoes } from "./exercises/walking-in-their-shoes";
import { weeklyPulse } from "./exercises/weekly-pulse";
import { whatForgivenessMeansToMe } from "./exercises/what-forgiveness-means-to-me";
import { whatIDidAndDidNotDo } from "./exercises/what-i-did-and-did-not-do";
import { whatINeedWhatICanGive } from "./exercises/what-i-need-what-i-can-give";
import { whatImWillingToShareUntilWhen } from "./exercises/what-im-willing-to-share-until-when";
import { whatItDidToMe } from "./exercises/what-it-did-to-me";
import { whatWeLearnedHowWePreventIt } from "./exercises/what-we-learned-how-we-prevent-it";
import { whenIAmFloodedMyPlan } from "./exercises/when-i-am-flooded-my-plan";
import { whyWeMatter } from "./exercises/why-we-matter";
import { writingOurBoundaries } from "./exercises/writing-our-boundaries";

export const libraryExercises: LibraryExercise[] = [
  myPaceAndMyLimits,
  helpWeWant,
  ourGoalsOneByOne,
  groundRulesForHardTalks,
  askingForSpaceAndComingBack,
  whenIAmFloodedMyPlan,
  whatItDidToMe,
  buildingAnApology,
  namingWhatHappened,
  whatIDidAndDidNotDo,
  hearingAnApologyWithNoDutyToAnswer,
  noticingExcuses,
  mapOfCausesMineFirst,
  walkingInTheirShoes,
  twoQuestionsForNextTime,
  listeningWithoutInterrupting,
  aHardTruthPreparedSafely,
  ourStylesAndSilentExpectations,
  aPatternFromBefore,
  feelingsAfterBetrayal,
  misunderstandingClearedUp,
  writingOurBoundaries,
  askingClearly,
  fromYouAlwaysToARequest,
  myPersonalBoundaryCard,
  howWeDisagree,
  whatImWillingToShareUntilWhen,
  whatINeedWhatICanGive,
  myNonNegotiables,
  oneSmallPromise,
  keepable,
  tellingEarly,
  onTimeAccountableThere,
  answeringADoubtCalmly,
  smallStepsINoticed,
  afterASetback,
  undividedTime,
  threeKindsOfThanks,
  marbleJar,
  successAndChallengeOfTheDay,
  listenOrAdvice,
  somethingSilly,
  whyWeMatter,
  oneOpenShare,
  whatForgivenessMeansToMe,
  forgivingMyself,
  lettingGoWithoutStaying,
  whatWeLearnedHowWePreventIt,
  earlySignsAndWhatWeDo,
  valuesWeShare,
  ourNextYear,
  lookingAfterMyself,
  readingCardsAndFaq,
  weeklyPulse,
  aftercareAtOneThreeSixMonths,
];
