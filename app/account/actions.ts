"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signOutHere } from "@/lib/accounts/devices/commands";
import { idle } from "@/lib/platform/actions/form-state";
import { anyoneAction } from "@/lib/platform/actions/run";
import { sessionCookie } from "@/lib/platform/auth/config";

const endThisLogin = anyoneAction(z.object({}), async (actor) => {
  await signOutHere(actor);
  return undefined;
});

export async function signOutAction(form: FormData): Promise<void> {
  await endThisLogin(idle, form);
  const name = sessionCookie();
  (await cookies()).set({ name, value: "", maxAge: 0, path: "/", secure: name.startsWith("__Host-") });
  redirect("/sign-in");
}
