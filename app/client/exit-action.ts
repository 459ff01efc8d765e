"use server";
import { z } from "zod";
import { idle } from "@/lib/actions/form-state";
import { anyoneAction } from "@/lib/actions/run";
import { signOutHere } from "@/lib/devices/commands";

const endThisLogin = anyoneAction(z.object({}), async (actor) => {
  await signOutHere(actor);
  return { quiet: true };
});

/** Ends the login behind the quick exit. The page is gone by then, so nothing is drawn and nothing is said. */
export async function exitAction(): Promise<void> {
  await endThisLogin(idle, new FormData());
}
