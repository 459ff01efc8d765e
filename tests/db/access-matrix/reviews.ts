// Promise: every kind of row about looking back: goals are their author's and the counselor's, until one is shared.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

type Who = "ana" | "ben";

const goalList = (who: Who) =>
  row("goal_lists", `${who}'s goals`, `own ${who} | ${who} | |`, {
    ...couple,
    client_id: idOf(who),
    version: 1,
    goals: [{ goalId: idOf(`goal of ${who}`), words: "words", picture: null, reached: 4 }],
    saved_at: at,
  });

const sharedGoal = (who: Who, withdrawn: boolean) => {
  const kind = `${who}'s, ${withdrawn ? "shared no more" : "shared"}`;
  const readers = withdrawn ? who : "own ana ben";
  return row("shared_goals", kind, `${readers} | ${who} | ${who} |`, {
    ...couple,
    id: idOf(`goal ${kind}`),
    client_id: idOf(who),
    goal_id: idOf(`goal of ${who}`),
    words: "words",
    shared_at: at,
    withdrawn_at: withdrawn ? at : null,
  });
};

const alone = { ana: "appointment with Ana alone", ben: "appointment with Ben alone" };
/** Of a session with both; of one alone, nothing was said. */
const afterSession = (who: Who, said: Record<string, unknown>) => {
  const kind = "heard" in said ? `how it was for ${who}` : `that ${who} would rather say nothing`;
  return row("alliance_answers", kind, `${"heard" in said ? "own " : ""}${who} | ${who} | |`, {
    ...couple,
    appointment_id: idOf("heard" in said ? "appointment with both" : alone[who]),
    client_id: idOf(who),
    answered_at: at,
    ...said,
  });
};

const review = (kind: string, who: string, more: Record<string, unknown>) =>
  row("progress_reviews", kind, who, {
    ...couple,
    ...{ id: idOf(`review ${kind}`), coach_id: idOf("own"), content: { parts: [] }, given_at: at, ...more },
  });

export const reviews: Row[] = [
  ...(["ana", "ben"] as const).flatMap((who) => [
    goalList(who),
    sharedGoal(who, false),
    sharedGoal(who, true),
    afterSession(who, { heard: 2, words: "words" }),
    afterSession(who, {}),
  ]),
  row("review_drafts", "what their counselor chose", "own | own | own |", {
    ...couple,
    ...{ revision: 1, parts: ["goals"], view: "rely", words: "words", saved_at: at },
  }),
  review("one that both have", "own ana ben | own | own |", {}),
  review("one that was taken back", "own | own | own |", { withdrawn_at: at }),
];
