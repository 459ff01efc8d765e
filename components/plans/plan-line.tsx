import clsx from "clsx";
import type { Route } from "next";
import type { ReactNode } from "react";
import { FactsSettled } from "@/components/assignments/assign/facts-settled";
import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { exerciseStatusWords, forWhomWords, waitsText, whenWords } from "@/components/library/pathways/words";
import { openAsk } from "@/components/plans/open-ask";
import { StepLoad } from "@/components/plans/step-load";
import { couplePath, givenPath } from "@/components/practice/couples/paths";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CoupleLoad } from "@/lib/assignments/load/types";
import type { PlanStepView, PlanView } from "@/lib/plans/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";

const stateWords = { coming: null, open: "Open", done: "Done", skipped: "Left out" } as const;

export const stepPath = (coupleId: string, stepId: string) =>
  `${couplePath(coupleId, "pathway")}?step=${stepId}#step-${stepId}` as Route;

type PlanLineProps = {
  plan: PlanView;
  load: CoupleLoad;
  coupleId: string;
  today: string;
  editing: string | undefined;
  actions: Record<"open" | "moveOn", FormAction>;
  /** What is shown below the step that is being changed. */
  editor: ReactNode;
};

/** The plan from top to bottom: days at the left, what comes on them at the right. */
export function PlanLine({ plan, load, coupleId, today, editing, actions, editor }: PlanLineProps) {
  return (
    <ol
      className="relative space-y-4 border-l-2 border-line pl-5 sm:pl-7"
      aria-label="The plan on a timeline"
    >
      {plan.steps.map((step) => (
        <li key={step.stepId} id={`step-${step.stepId}`} className="scroll-mt-24">
          <span
            aria-hidden
            className={clsx(
              "absolute -left-[0.5625rem] mt-2 size-4 rounded-full border-2",
              step.state === "open"
                ? "border-accent bg-accent"
                : step.state === "done"
                  ? "border-accent bg-accent-soft"
                  : "border-edge bg-raised",
            )}
          />
          <Step
            step={step}
            plan={plan}
            load={load}
            coupleId={coupleId}
            today={today}
            actions={actions}
            isEdited={editing === step.stepId}
          />
          {editing === step.stepId ? editor : null}
        </li>
      ))}
    </ol>
  );
}

type StepProps = Omit<PlanLineProps, "editing" | "editor"> & { step: PlanStepView; isEdited: boolean };

function Step({ step, plan, load, coupleId, today, actions, isEdited }: StepProps) {
  const waits = waitsText(step);
  const closed = step.when.kind === "given" ? step.when.closedOn : null;
  const running = plan.state === "running";
  return (
    <section
      className={clsx(
        "rounded-lg border border-line bg-raised p-4 sm:p-5",
        step.state === "skipped" && "opacity-75",
      )}
    >
      <p className="text-sm text-ink-soft">
        {step.waits === "room" && step.state === "coming"
          ? "When there is room"
          : whenWords(step.when, today)}
        {closed ? `, done ${dayInWords(closed, today)}` : null}
      </p>
      <h3 className="flex flex-wrap items-center gap-2 text-lg">
        {step.title}
        {stateWords[step.state] ? (
          <Badge tone={step.state === "open" ? "accent" : "neutral"}>{stateWords[step.state]}</Badge>
        ) : null}
      </h3>
      <ul className="mt-2 space-y-1">
        {step.exercises.map((one) => (
          <li key={one.planExerciseId}>
            {one.assignmentId ? (
              <Link className="link font-semibold" href={givenPath(coupleId, one.assignmentId)}>
                {one.title}
              </Link>
            ) : (
              <span className="font-semibold">{one.title}</span>
            )}{" "}
            <span className="text-sm text-ink-soft">
              {forWhomWords(one)}
              {step.state === "coming" ? "" : `: ${exerciseStatusWords[one.status]}`}
            </span>
          </li>
        ))}
      </ul>
      <StepLoad step={step} load={load} />
      {waits ? <p className="mt-2 rounded-md bg-notice-soft px-3 py-2 text-sm text-ink">{waits}</p> : null}
      {step.state === "done" || step.state === "skipped" ? null : (
        <>
          <p className="mt-3 text-sm">
            <span className="font-semibold">Watch for.</span> {step.watchFor}
          </p>
          <div className="mt-3 flex flex-wrap items-start gap-2">
            {running && step.state === "open" ? (
              <OneButton
                action={actions.moveOn}
                fields={{ stepId: step.stepId }}
                label={`Move on from “${step.title}”`}
                ask={{
                  title: `Move on from “${step.title}”?`,
                  text: "What they have of it stays with them. What was not assigned yet is left out, and the pathway goes on from here.",
                  yes: "Move on",
                }}
              >
                Move on
              </OneButton>
            ) : null}
            {running && step.exercises.some(({ blocked }) => blocked === "facts") ? (
              <ActionForm action={actions.open} className="space-y-2" aria-label={`Open “${step.title}” now`}>
                <input type="hidden" name="stepId" value={step.stepId} />
                <FactsSettled />
                <SubmitButton variant="quiet" size="small" pendingText="One moment…">
                  Open it now
                </SubmitButton>
              </ActionForm>
            ) : running && step.state === "coming" && step.delivery.kind === "when_opened" ? (
              <OneButton
                action={actions.open}
                fields={{ stepId: step.stepId }}
                label={`Open “${step.title}” now`}
                ask={openAsk(step.title)}
              >
                Open it now
              </OneButton>
            ) : null}
            <Link
              scroll={false}
              className="link inline-flex min-h-11 items-center px-1 text-sm md:min-h-9"
              href={isEdited ? couplePath(coupleId, "pathway") : stepPath(coupleId, step.stepId)}
            >
              {isEdited ? "Close" : "Customize for this couple"}
              <span className="sr-only">: {step.title}</span>
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
