import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Names } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import { mostActive } from "@/lib/plans/rules/moves";
import type { PlanView } from "@/lib/plans/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolateAll } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

export type PlanActions = Record<"begin" | "pause" | "resume" | "leave" | "hardWeek", FormAction>;

const pausedByWords = {
  couple: "These two are not working together here just now, so the pathway assigns nothing.",
  concern:
    "A safety concern is open for this couple. The pathway assigns nothing by itself until you have settled it.",
  rest: "One or both of them are taking a break. The pathway assigns nothing until they are back.",
} as const;

const activeWords = (active: number) =>
  active === 0
    ? "They have no exercise right now."
    : active === 1
      ? "They have one exercise right now."
      : active <= mostActive
        ? `They have ${active} exercises right now.`
        : `They have ${active} exercises right now, counting those you assigned yourself. The pathway adds none while there are ${mostActive} or more.`;

type PlanHeadProps = {
  plan: PlanView;
  today: string;
  names: readonly string[];
  actions: PlanActions;
  hardWeekKey: string;
};

/** Where the pathway stands, and what can be done with the whole of it. */
export function PlanHead({ plan, today, names, actions, hardWeekKey }: PlanHeadProps) {
  const { planId, title, state, begunOn, pausedBy, active } = plan;
  const fields = { planId };
  const leave = (
    <OneButton
      action={actions.leave}
      fields={fields}
      variant={state === "planned" ? "plain" : "danger"}
      ask={{
        title: state === "planned" ? "Discard this plan?" : "End this pathway?",
        text:
          state === "planned"
            ? "Nothing was sent, so nothing is lost but your changes to it."
            : "Nothing more of it is assigned. What they have, and what they sent, stays as it is. Neither of them is told.",
        yes: state === "planned" ? "Discard plan" : "End it",
      }}
    >
      {state === "planned" ? "Discard plan" : "End pathway"}
    </OneButton>
  );
  return (
    <Card
      title={title}
      eyebrow={
        state === "planned"
          ? "Planned, not begun"
          : state === "paused"
            ? "Paused"
            : `Under way since ${begunOn ? dayInWords(begunOn, today) : "today"}`
      }
    >
      <p className="mb-4 max-w-[44rem]">
        {state === "planned"
          ? `This is how it would go if you began today. Nothing has been sent to ${isolateAll(names)}. Dates are a guess wherever they depend on somebody’s own pace; nobody but you sees this plan.`
          : `${activeWords(active)} They see their exercises only, never the plan.`}
      </p>
      {pausedBy ? (
        <Notice tone="warn" className="mb-4">
          {pausedByWords[pausedBy]}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {state === "planned" ? (
          <OneButton
            action={actions.begin}
            fields={fields}
            variant="primary"
            ask={{
              title: `Begin with ${isolateAll(names)}?`,
              text: "They find what comes at once the next time they look. You can withdraw it later, but what they have seen stays seen.",
              yes: "Begin",
            }}
          >
            Begin with <Names>{names}</Names>
          </OneButton>
        ) : null}
        {state === "running" ? (
          <>
            <OneButton
              action={actions.hardWeek}
              fields={{ ...fields, submitKey: hardWeekKey }}
              ask={{
                title: "A hard week?",
                text: "Everything not yet assigned comes 7 days later. What they have stays as it is, and they see nothing of it.",
                yes: "Postpone by 7 days",
              }}
            >
              Hard week: postpone by 7 days
            </OneButton>
            <OneButton action={actions.pause} fields={fields}>
              Pause
            </OneButton>
          </>
        ) : null}
        {state === "paused" ? (
          <OneButton
            action={actions.resume}
            fields={fields}
            variant="primary"
            ask={{
              title: "Resume this pathway?",
              text: "What has come due is assigned at once; the days move by the length of the pause.",
              yes: "Resume",
            }}
          >
            Resume
          </OneButton>
        ) : null}
        {leave}
      </div>
    </Card>
  );
}
