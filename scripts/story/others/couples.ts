/** The rest of Ruth's caseload, as on any working day: who comes, since when, how it goes, and the one thing that is theirs just now. */

/** How somebody's weeks went: from where to where on the ten, how many of the latest weeks are without an answer, and whether this week has one. */
export type Course = { from: number; to: number; quiet?: number; answered?: boolean };

export type Told = {
  names: readonly [string, string];
  weeks: number;
  /** The second link was never used. */
  oneJoined?: true;
  /** The second has joined, and has not signed what comes before they begin. */
  oneUnsigned?: true;
  courses: readonly [Course, Course];
  /** In how many days they come next, and how often; null: they came, and nothing is booked. */
  comes: { inDays: number; at: string; every: "weekly" | "fortnightly" } | null;
  /** How many days ago each was asked alone; null: not yet. */
  asked: number | null;
  /** What they have before them: the next step of a pathway, one exercise, or nothing. */
  now: { pathway: string; behind: number } | { exercise: string; why: string } | null;
  /** What is theirs alone just now; told in deeds.ts. */
  deed?: string;
};

const c = (from: number, to: number, more: Omit<Course, "from" | "to"> = {}): Course => ({
  ...{ from, to, answered: true },
  ...more,
});
const notYet = { answered: false };
const weekly = (inDays: number, at: string) => ({ inDays, at, every: "weekly" as const });
const fortnightly = (inDays: number, at: string) => ({ inDays, at, every: "fortnightly" as const });
const on = (pathway: string, behind: number) => ({ pathway, behind });
const one = (exercise: string, why: string) => ({ exercise, why });

/** Two of them go by the same names. */
export const others: readonly Told[] = [
  {
    ...{ names: ["Grace", "Henry"], weeks: 31, courses: [c(4, 7), c(5, 7, notYet)], asked: 12 },
    ...{ comes: weekly(0, "09:00"), now: on("along-the-phases", 12), deed: "measureAnswered" },
  },
  {
    ...{ names: ["Isaac", "Jo"], weeks: 22, courses: [c(6, 7), c(6, 7, notYet)], asked: 20 },
    ...{ comes: weekly(1, "10:00"), now: on("six-causes-with-tools-for-each", 4), deed: "farFromEase" },
  },
  {
    ...{ names: ["Leila", "Marcus"], weeks: 19, courses: [c(3, 5), c(5, 5, { quiet: 5 })], asked: 30 },
    ...{ comes: weekly(2, "09:00"), now: one("listen-or-advice", "So that neither of you has to guess.") },
  },
  {
    ...{ names: ["Nadia", "Owen"], weeks: 17, courses: [c(3, 6), c(4, 6)], asked: 25 },
    ...{ comes: weekly(1, "11:30"), now: on("along-the-phases", 8), deed: "agreementToReview" },
  },
  {
    ...{ names: ["Priya", "Quinn"], weeks: 12, courses: [c(4, 5), c(6, 7, notYet)], asked: 40 },
    ...{ comes: weekly(3, "13:00"), now: one("keepable", "Fewer of them, and only those you can keep.") },
    deed: "promisesToldLate",
  },
  {
    ...{ names: ["Rosa", "Samuel"], weeks: 6, oneJoined: true, courses: [c(3, 4), c(5, 5)], asked: 9 },
    ...{ comes: weekly(4, "10:00"), now: one("looking-after-myself", "Something that is yours alone.") },
  },
  {
    ...{ names: ["Sam", "Robin"], weeks: 26, courses: [c(5, 8), c(5, 8)], asked: 18 },
    ...{ comes: fortnightly(8, "15:00"), now: on("along-the-phases", 13) },
  },
  {
    ...{
      names: ["Sam", "Robin"],
      weeks: 4,
      oneUnsigned: true,
      courses: [c(3, 3, notYet), c(4, 4)],
      asked: null,
    },
    ...{ comes: weekly(2, "14:30"), now: one("help-we-want", "Room for what was too much for the phone.") },
  },
  {
    ...{ names: ["Tara", "Uma"], weeks: 40, courses: [c(5, 8), c(4, 8)], asked: 33, now: null },
    comes: fortnightly(6, "16:00"),
  },
  {
    ...{ names: ["Victor", "Wendy"], weeks: 15, courses: [c(4, 6), c(4, 5)], asked: 28, comes: null },
    now: one("small-steps-i-noticed", "Both of you said that nothing moves. I think that something does."),
  },
  {
    ...{ names: ["Ximena", "Yusuf"], weeks: 8, courses: [c(3, 5), c(3, 4)], asked: 21 },
    ...{ comes: weekly(1, "14:00"), now: null, deed: "answersToRead" },
  },
  {
    ...{ names: ["Zoe", "Adam"], weeks: 19, courses: [c(5, 6), c(6, 6)], asked: 16 },
    ...{ comes: weekly(3, "09:30"), now: null, deed: "wordAlone" },
  },
  {
    ...{ names: ["Bruno", "Clara"], weeks: 13, courses: [c(4, 6, notYet), c(3, 5)], asked: 37 },
    ...{ comes: weekly(2, "11:00"), now: on("from-apology-to-closeness", 3), deed: "doubtOpen" },
  },
  {
    ...{ names: ["Daniel", "Esther"], weeks: 9, courses: [c(4, 5), c(4, 5)], asked: 24 },
    ...{
      comes: weekly(1, "16:30"),
      now: one("asking-clearly", "For the sentence you nearly said on Monday."),
    },
    deed: "waitsForASignature",
  },
  {
    ...{ names: ["Femi", "Gloria"], weeks: 28, courses: [c(5, 7), c(6, 8)], asked: 14 },
    ...{ comes: weekly(0, "11:00"), now: on("staying-well-after-coming-back", 3), deed: "readyToOpen" },
  },
  {
    ...{ names: ["Hugo", "Inés"], weeks: 10, courses: [c(3, 5), c(4, 5, notYet)], asked: 31 },
    ...{ comes: weekly(4, "13:30"), now: one("asking-clearly", "One wish, in one sentence.") },
    deed: "formulationCorrected",
  },
  {
    ...{ names: ["Jack", "Kofi"], weeks: 35, courses: [c(5, 8), c(5, 7, notYet)], asked: 22 },
    ...{ comes: fortnightly(0, "14:00"), now: on("staying-well-after-coming-back", 6), deed: "factsSent" },
  },
  {
    ...{ names: ["Lucía", "Miles"], weeks: 3, courses: [c(4, 4), c(5, 5)], asked: 15 },
    ...{ comes: weekly(4, "09:00"), now: one("my-pace-and-my-limits", "So that I know how fast is right.") },
  },
  {
    ...{ names: ["Nora", "Otto"], weeks: 21, courses: [c(4, 6), c(5, 7)], asked: 58 },
    ...{ comes: weekly(1, "15:30"), now: on("along-the-phases", 9), deed: "wroteBack" },
  },
  {
    ...{ names: ["Paula", "René"], weeks: 16, courses: [c(4, 6), c(4, 6, notYet)], asked: 26 },
    ...{ comes: weekly(2, "17:00"), now: on("trust-section-by-section", 4), deed: "pointForTheSession" },
  },
];
