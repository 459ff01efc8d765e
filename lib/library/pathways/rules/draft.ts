/** Between a pathway as it is published and as it stands in the builder, where every box holds text. Pure. */
import type { PathwayContent, PathwayDraft } from "../schema";

export function draftOf(content: PathwayContent): PathwayDraft {
  return {
    ...content,
    steps: content.steps.map((step) => ({
      ...step,
      delivery: {
        kind: step.delivery.kind,
        ...("days" in step.delivery ? { days: String(step.delivery.days) } : {}),
      },
      exercises: step.exercises.map((exercise) => ({
        ...exercise,
        times: String(exercise.times),
        hopeDays: exercise.hopeDays === null ? "" : String(exercise.hopeDays),
      })),
    })),
  };
}

export const emptyStep = (): PathwayDraft["steps"][number] => ({
  title: "",
  watchFor: "",
  talkFirst: false,
  delivery: { kind: "after_previous_plus_days", days: "5" },
  exercises: [emptyExercise()],
  refs: [],
});

export const emptyExercise = (): PathwayDraft["steps"][number]["exercises"][number] => ({
  slug: "",
  mode: "apart",
  who: "both",
  why: "",
  repeat: "once",
  times: "1",
  hopeDays: "",
});

export const emptyDraft = (): PathwayDraft => ({
  title: "",
  aim: "",
  suits: "",
  notWhen: "",
  steps: [{ ...emptyStep(), delivery: { kind: "at_once" } }],
});

/** What a draft says once published: a count that is not asked for is dropped. */
export const toPublish = (draft: PathwayDraft): unknown => ({
  ...draft,
  steps: draft.steps.map((step) => ({
    ...step,
    exercises: step.exercises.map((one) => ({ ...one, times: one.repeat === "once" ? 1 : one.times || 0 })),
  })),
});
