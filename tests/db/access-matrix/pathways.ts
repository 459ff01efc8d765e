// Promise: every kind of row that pathways and a couple's plan leave behind. No client may do anything with any of it.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

const everyCoach = "own colleague owner";

const pathway = (kind: string, who: string, more: Record<string, unknown>) =>
  row("pathways", kind, who, {
    ...practice,
    id: idOf(`pathway ${kind}`),
    slug: kind.replaceAll(" ", "-"),
    origin: "own",
    author_id: idOf("own"),
    ...more,
  });
const version = (kind: string, number: number, who: string) =>
  row("pathway_versions", `a version of ${kind}`, who, {
    ...practice,
    pathway_id: idOf(`pathway ${kind}`),
    version: number,
    content: { title: "One" },
    published_at: at,
  });

const plan = { plan_id: idOf("plan") };
const step = (kind: string, who: string, more: Record<string, unknown>) =>
  row("plan_steps", kind, who, {
    ...couple,
    ...plan,
    id: idOf(kind),
    position: 1,
    title: "A step",
    watch_for: "Haste",
    delivery: "after_previous",
    state: "coming",
    ...more,
  });
const planned = (kind: string, who: string, more: Record<string, unknown>) =>
  row("plan_exercises", kind, who, {
    ...couple,
    ...plan,
    step_id: idOf("a step still to come"),
    id: idOf(kind),
    position: 1,
    exercise_id: idOf("exercise practice"),
    mode: "apart",
    first_role: "injured",
    second_role: "involved",
    why: "because",
    ...more,
  });

export const pathways: Row[] = [
  pathway("a built-in pathway", `${everyCoach} | | |`, {
    origin: "library",
    author_id: null,
    current_version: 1,
  }),
  version("a built-in pathway", 1, `${everyCoach} | | |`),
  pathway("a pathway of their coach's own", `${everyCoach} | own | own owner |`, { draft: { title: "" } }),
  version("a pathway of their coach's own", 1, `${everyCoach} | own owner | |`),
  row("plans", "the plan of a couple", "own | own | own |", {
    ...couple,
    id: idOf("plan"),
    coach_id: idOf("own"),
    pathway_id: idOf("pathway a built-in pathway"),
    version: 1,
    title: "One",
    state: "running",
    begun_at: at,
  }),
  step("a step still to come", "own | own | own | own", {}),
  step("a step that is open", "own | own | own |", { state: "open", opened_at: at }),
  planned("an exercise not yet given", "own | own | own | own", {}),
  planned("an exercise that was given", "own | | |", {
    step_id: idOf("a step that is open"),
    assignment_id: idOf("apart"),
  }),
  row("plan_shifts", "a hard week", "own | own | |", {
    ...couple,
    ...plan,
    id: idOf("hard week"),
    at,
    on_date: "2026-03-02",
    days: 7,
    reason: "hard_week",
    submit_key: idOf("hard week key"),
  }),
];
