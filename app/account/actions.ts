"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signOutHere } from "@/lib/accounts/devices/commands";
import { changeOwnName } from "@/lib/accounts/own-name/commands";
import { changeOwnNameSchema } from "@/lib/accounts/own-name/schema";
import { idle } from "@/lib/platform/actions/form-state";
import { leavingAction, staffAction } from "@/lib/platform/actions/run";
import { sessionCookie } from "@/lib/platform/auth/config";

export const changeOwnNameAction = staffAction(changeOwnNameSchema, async (staff, input) => {
  await changeOwnName(staff, input);
  return { message: "Your name is saved." };
});

const endThisLogin = leavingAction(z.object({}), async (actor) => {
  await signOutHere(actor);
  return undefined;
});

export async function signOutAction(form: FormData): Promise<void> {
  await endThisLogin(idle, form);
  const name = sessionCookie();
  (await cookies()).set({ name, value: "", maxAge: 0, path: "/", secure: name.startsWith("__Host-") });
  redirect("/sign-in");
}
