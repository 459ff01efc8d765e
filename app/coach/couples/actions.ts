"use server";
import { keptViewSchema } from "@/lib/caseload/schema";
import { coachAction } from "@/lib/platform/actions/run";
import { forgetView, keepView } from "./kept-view";

export const saveCaseloadViewAction = coachAction(keptViewSchema, async (coach, { forget, ...view }) => {
  if (forget) await forgetView();
  else await keepView(coach, view);
  return {
    message: forget
      ? "Couples opens in the usual way again."
      : "Saved. This is how Couples opens for you in this browser.",
  };
});
