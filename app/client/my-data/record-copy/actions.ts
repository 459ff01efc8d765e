"use server";
import { authorizeCopy, withdrawAuthorization } from "@/lib/accounts/record-copies/commands";
import { authorizeCopySchema, withdrawCopySchema } from "@/lib/accounts/record-copies/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const authorizeCopyAction = clientAction(authorizeCopySchema, async (client, input) => {
  await authorizeCopy(client, input);
  return { message: "Saved. You have authorized one copy." };
});

export const withdrawCopyAction = clientAction(withdrawCopySchema, async (client) => {
  await withdrawAuthorization(client);
  return { message: "Withdrawn. No copy can be made with it." };
});
