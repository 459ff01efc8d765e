/** Where a plan, and one step of it, stand: the predicates that every statement on them begins with. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { planSteps, plans } from "@/db/schema/plans";

export type CouplePlace = { practiceId: string; coupleId: string };
export type PlanPlace = CouplePlace & { planId: string };
export type StepPlace = PlanPlace & { stepId: string };

type OfCouple = { practiceId: PgColumn; coupleId: PgColumn };

/** Rows of one couple. */
export const ofCouple = (table: OfCouple, place: CouplePlace) =>
  and(eq(table.practiceId, place.practiceId), eq(table.coupleId, place.coupleId));

/** Rows that belong to one plan. */
export const ofPlan = (table: OfCouple & { planId: PgColumn }, place: PlanPlace) =>
  and(ofCouple(table, place), eq(table.planId, place.planId));

/** Rows that belong to one step. */
export const ofStep = (table: OfCouple & { stepId: PgColumn }, place: StepPlace) =>
  and(ofCouple(table, place), eq(table.stepId, place.stepId));

export const thePlan = (place: PlanPlace) => and(ofCouple(plans, place), eq(plans.id, place.planId));
export const theStep = (place: StepPlace) => and(ofCouple(planSteps, place), eq(planSteps.id, place.stepId));
