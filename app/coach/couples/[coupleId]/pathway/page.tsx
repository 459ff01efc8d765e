import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { cache } from "react";
import { z } from "zod";
import { found, idFrom } from "@/app/found";
import { LoadNote } from "@/components/assignments/load/load-note";
import { PathwayCards } from "@/components/library/pathways/pathway-cards";
import { StepEditor } from "@/components/library/pathways/step-editor";
import { AddStepForm } from "@/components/plans/add-step-form";
import { PlanForm } from "@/components/plans/plan-form";
import { PlanHead } from "@/components/plans/plan-head";
import { PlanLine } from "@/components/plans/plan-line";
import { PlansBefore } from "@/components/plans/plans-before";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { couplePath } from "@/components/practice/couples/paths";
import { Notice } from "@/components/ui/notice";
import { coupleLoad } from "@/lib/assignments/load/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import { couplePathway, planChoice } from "@/lib/plans/queries";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { recordTitle } from "../title";
import {
  addStepAction,
  addToStepAction,
  beginPlanAction,
  changeStepAction,
  hardWeekAction,
  leaveOutStepAction,
  leavePlanAction,
  makePlanAction,
  moveOnAction,
  moveStepAction,
  openStepAction,
  overrulePaceAction,
  pausePlanAction,
  removeFromStepAction,
  resumePlanAction,
  rewordWhyAction,
} from "./actions";

const search = z.object({
  pathway: z.uuid().optional().catch(undefined),
  step: z.uuid().optional().catch(undefined),
});
type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const pathwayOf = cache((coach: Coach, coupleId: string) => couplePathway(coach, { coupleId }));

export const generateMetadata = recordTitle(
  "Pathway",
  async (coach, coupleId) => (await pathwayOf(coach, coupleId)).couple,
);

export default async function CouplePathwayPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const { pathway, step: editing } = search.parse(await searchParams);
  const { couple, today, plan, before } = await found(pathwayOf(coach, coupleId));
  const [first, second] = couple.partners;
  const names: [string, string] = [first.firstName, second.firstName];
  if (plan) {
    const [onShelf, load] = await Promise.all([exerciseShelf(coach), coupleLoad(coach, { coupleId })]);
    const shelf = onShelf.map(({ exerciseId, title }) => ({
      value: exerciseId,
      label: title,
    }));
    const step = plan.steps.find(({ stepId }) => stepId === editing);
    return (
      <CoupleFrame place="Pathway" couple={couple}>
        <div className="max-w-[52rem] space-y-6">
          <PlanHead
            plan={plan}
            today={today}
            names={names}
            hardWeekKey={randomUUID()}
            actions={{
              begin: beginPlanAction,
              pause: pausePlanAction,
              resume: resumePlanAction,
              leave: leavePlanAction,
              hardWeek: hardWeekAction,
            }}
          />
          <LoadNote load={load} coupleId={coupleId} today={today} hardToo />
          <h2 className="text-xl">Upcoming steps</h2>
          <PlanLine
            plan={plan}
            load={load}
            coupleId={coupleId}
            today={today}
            editing={editing}
            actions={{ open: openStepAction, moveOn: moveOnAction }}
            editor={
              step ? (
                <StepEditor
                  step={step}
                  plan={plan}
                  shelf={shelf}
                  names={names}
                  actions={{
                    change: changeStepAction,
                    move: moveStepAction,
                    leaveOut: leaveOutStepAction,
                    open: openStepAction,
                    addTo: addToStepAction,
                    remove: removeFromStepAction,
                    reword: rewordWhyAction,
                    overrule: overrulePaceAction,
                  }}
                />
              ) : null
            }
          />
          <AddStepForm planId={plan.planId} shelf={shelf} names={names} action={addStepAction} />
          <PlansBefore before={before} today={today} />
        </div>
      </CoupleFrame>
    );
  }
  if (isApart(couple.status)) {
    return (
      <CoupleFrame place="Pathway" couple={couple}>
        <Notice>
          {couple.status === "one_partner"
            ? "Pathways are made for two, so none is begun while one of them works here alone."
            : "They are no longer working together here, so no pathway is begun."}
        </Notice>
        <PlansBefore before={before} today={today} />
      </CoupleFrame>
    );
  }
  if (pathway) {
    const choice = await found(planChoice(coach, { coupleId, pathwayId: pathway }));
    return (
      <CoupleFrame place="Pathway" couple={couple}>
        <PlanForm choice={choice} action={makePlanAction} />
      </CoupleFrame>
    );
  }
  const { here } = await pathwayShelf(coach);
  return (
    <CoupleFrame place="Pathway" couple={couple}>
      <h2 className="text-xl">Choose a pathway</h2>
      <p className="mt-1 mb-5 max-w-[44rem] text-ink-soft">
        A pathway leads these two from step to step, at the slower one’s pace. You see the whole plan before
        anything is sent, and single exercises can be assigned beside it at any time.
      </p>
      <PathwayCards
        cards={here.filter(({ version }) => version !== null)}
        to={({ pathwayId }) => `${couplePath(coupleId, "pathway")}?pathway=${pathwayId}` as Route}
        level={3}
      />
      <PlansBefore before={before} today={today} />
    </CoupleFrame>
  );
}
