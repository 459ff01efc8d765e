"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { authorizeCopy, withdrawAuthorization } from "@/lib/record-copies/commands";
import { authorizeCopySchema, withdrawCopySchema } from "@/lib/record-copies/schema";

export const authorizeCopyAction = clientAction(authorizeCopySchema, async (client, input) => {
  await authorizeCopy(client, input);
  return { message: "Saved. You have authorized one copy." };
});

export const withdrawCopyAction = clientAction(withdrawCopySchema, async (client) => {
  await withdrawAuthorization(client);
  return { message: "Taken back. No copy can be made with it." };
});
