"use server";
import { copyPath } from "@/components/practice/couples/paths";
import { makeCopy, recordPaper, withdrawPaper } from "@/lib/accounts/record-copies/commands";
import { makeCopySchema, recordPaperSchema, withdrawPaperSchema } from "@/lib/accounts/record-copies/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const recordPaperAction = coachAction(recordPaperSchema, async (coach, input) => {
  await recordPaper(coach, input);
  return { message: "The paper is recorded." };
});

export const withdrawPaperAction = coachAction(withdrawPaperSchema, async (coach, input) => {
  await withdrawPaper(coach, input);
  return { message: "Withdrawn. No copy can be made with it." };
});

export const makeCopyAction = coachAction(makeCopySchema, async (coach, input) => {
  const { copyId } = await makeCopy(coach, input);
  return {
    message: "The copy is made. You can open it until tomorrow.",
    to: copyPath(input.coupleId, copyId),
  };
});
