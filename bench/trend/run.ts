/** `npm run bench -- trend`: how often the trend speaks falsely to stable people, and how soon it sees a change, for the code as it is. No build, no database, no clock. */
import { falseFlags } from "./attention";
import { bandHolds, type Change, falseInAYear, seen } from "./looks";

const people = Number(process.env.BENCH_PEOPLE ?? 1000);
const say = (line = "") => console.log(line);
const percent = (share: number) => String(Math.round(100 * share));
const both = ({ clear, hint }: { clear: number; hint: number }) => `${percent(clear)} | ${percent(hint)}`;
const scatters = [0.8, 1.15, 1.5];

const step = (quiet: number, from: number, to: number): Change => ({
  ...{ quiet, within: 6, direction: to > from ? "up" : "down" },
  level: (week) => (week < quiet ? from : to),
});
const changes: [what: string, change: Change][] = [
  ["+2 by week 6, after 10 quiet weeks", step(10, 5, 7)],
  ["+2 by week 6, after 26 quiet weeks", step(26, 5, 7)],
  ["−3 by week 6, after 10 quiet weeks", step(10, 7, 4)],
  [
    ".1 a week after 16 quiet weeks, by week 20",
    { quiet: 16, within: 20, direction: "up", level: (week) => 5 + 0.1 * Math.max(0, week - 15) },
  ],
];

/** What was measured with other made-up people when the rule was chosen, [clear, hint or clear]: printed beside what the code does, and nothing is tuned to it. */
const whenChosen = {
  falseInAYear: { 0: [0, 0], 0.2: [0, 4], 0.4: [4, 20], 0.6: [19, 54] },
  /** In the order of `changes`, at scatter 0.8 and 1.15. */
  seen: [
    [49, 85, 27, 56],
    [71, 93, 39, 71],
    [93, 99, 65, 89],
    [71, 89, 38, 68],
  ],
} as const;

say(`${people} made-up people for each figure; per cent; the mean of five questions, read every week.`);
say();
say(
  "| said at least once in a year of stable weeks | clear | hint or clear | the same when the rule was chosen |",
);
say("|---|---|---|---|");
for (const phi of [0, 0.2, 0.4, 0.6] as const)
  say(
    `| φ ${phi}, scatter 1.15 | ${both(falseInAYear({ phi, scatter: 1.15 }, people))} | ${whenChosen.falseInAYear[phi].join(", ")} |`,
  );
for (const scatter of [0.8, 1.5])
  say(`| φ 0.4, scatter ${scatter} | ${both(falseInAYear({ phi: 0.4, scatter }, people))} | – |`);
say();
say(
  `| seen, φ 0.4 | ${scatters.map((one) => `clear, scatter ${one} | hint or clear`).join(" | ")} | when chosen: 0.8 and 1.15 |`,
);
say(`|${"---|".repeat(2 + 2 * scatters.length)}`);
for (const [at, [what, change]] of changes.entries())
  say(
    `| ${what} | ${scatters.map((scatter) => both(seen({ phi: 0.4, scatter }, change, people))).join(" | ")} | ${whenChosen.seen[at]?.join(", ")} |`,
  );
say();
say("| next answers that land in the band | φ 0 | φ 0.2 | φ 0.4 | φ 0.6 |");
say("|---|---|---|---|---|");
for (const scatter of scatters)
  say(
    `| scatter ${scatter} | ${[0, 0.2, 0.4, 0.6].map((phi) => percent(bandHolds({ phi, scatter }, people / 5))).join(" | ")} |`,
  );

const couples = Math.round(people * 0.4);
const setups = [
  { scatter: 0.8, phi: 0.4 },
  { scatter: 1.15, phi: 0.4 },
  { scatter: 1.5, phi: 0.4 },
];
const flags = setups.map((setup) => falseFlags(couples, setup));
say();
say(`New flags a week of 25 stable couples (${couples} made-up ones over 40 weeks), φ 0.4.`);
say();
say(`| rule | ${setups.map(({ scatter }) => `scatter ${scatter}`).join(" | ")} |`);
say("|---|---|---|---|");
for (const [rule, words] of [
  ["steep_fall", "at ease: far below what is usual for them"],
  ["very_low", "at ease: 1 or less, the first time in twelve weeks"],
  ["often_low", "at ease: 2 or less in three of five answers"],
  ["silent", "nothing for four weeks after an answer"],
  ["differently", "living it differently (a state, no news)"],
] as const)
  say(`| ${words} | ${flags.map((told) => told[rule].toFixed(2)).join(" | ")} |`);
