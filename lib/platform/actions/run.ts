/** The shape of every server action: same origin, the right person, one parsed input, one command; refusals come back as data. */
import "server-only";
import type { Route } from "next";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { BusyError, isConnectionLoss } from "@/db/errors";
import { asSubmission } from "@/db/submissions";
import type { Actor, Anyone, Client, Coach, Staff } from "@/lib/platform/auth/actor";
import { leaveNotice } from "@/lib/platform/auth/notice";
import { currentActor, lockedLogin } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { isOwnOrigin } from "@/lib/platform/own-address";
import { checkField, type FormAction, type FormState } from "./form-state";
import { formValues } from "./form-values";
import type { Undo } from "./notice";
import { plainIssue } from "./plain-issue";
import { type Room, refusalIn } from "./rooms";
import { submissionOf } from "./submission";

export { isRepeated } from "@/db/submissions";

/** `quiet` leaves the page as it is: for what is saved while somebody types. */
type Done =
  | {
      /** Said once, in the one place for it: here, or on the page that `to` leads to. */
      message?: string;
      /** What takes it back, posted to the undo action of the room. */
      undo?: Undo;
      data?: Record<string, string>;
      to?: Route;
      /** `to` takes the place of this page, so that Back does not lead to it. */
      inPlace?: boolean;
      quiet?: boolean;
    }
  | undefined;

const signedOut =
  "You have been signed out, for your safety. Your words are still here: sign in again in another tab, then come back and send them.";
const deviceLocked =
  "This device was left for a while, so it is locked. Your words are still here: open the first page in another tab, type your PIN, then come back and send them.";
const notHere = "We could not find this any more. Please go back and open it again.";
const busy = "This is not saved yet, because the server is busy. Please try again in a moment.";
const passwordNames = /password|^pin$/i;

/** Browsers always send Origin with a post; a missing or foreign one is not our page speaking. */
export async function fromOurPage(): Promise<boolean> {
  return isOwnOrigin((await headers()).get("origin"), env());
}

const typed = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !passwordNames.test(name)));

/** A database that is busy or away is worth another try, and says so; any other surprise is thrown on. */
function later(error: unknown, values: Record<string, unknown>): FormState {
  if (!(error instanceof BusyError) && !isConnectionLoss(error)) throw error;
  return { status: "refused", message: busy, why: "busy", values: typed(values) };
}

/** Where a form was posted from without a script: its page is asked for anew, so that a reload sends nothing twice. */
async function postedFrom(): Promise<Route | null> {
  const list = await headers();
  const page = list.get("referer");
  if (!list.get("accept")?.includes("text/html") || !page || !URL.canParse(page)) return null;
  const { pathname, search } = new URL(page);
  return `${pathname}${search}` as Route;
}

/** Draws what comes after a deed: another page, the same one anew, or nothing. */
async function goOn(done: Done, personId: string | null): Promise<FormState> {
  const { message, undo, data, to, inPlace, quiet } = done ?? {};
  if (message && personId && !quiet) await leaveNotice(personId, { message, ...(undo ? { undo } : {}) });
  const next = to ?? (quiet || data ? null : await postedFrom());
  if (next) redirect(next, inPlace ? RedirectType.replace : RedirectType.push);
  if (!quiet) refresh();
  return { status: "done", ...(message ? { message } : {}), ...(data ? { data } : {}) };
}

async function settle<I>(
  schema: z.ZodType<I>,
  form: FormData,
  work: (input: I) => Promise<Done>,
  actor: Anyone | null,
): Promise<FormState> {
  const values = formValues(form);
  if (!(await fromOurPage())) return { status: "refused", message: notHere, values: typed(values) };
  const input = schema.safeParse(values, { error: plainIssue });
  if (!input.success) {
    const flat = z.flattenError(input.error);
    const fieldErrors = flat.fieldErrors as Record<string, string[]>;
    if (flat.formErrors.length > 0) fieldErrors[""] = flat.formErrors;
    return { status: "invalid", fieldErrors, values: typed(values) };
  }
  if (form.get(checkField) === "yes") return { status: "done" };
  const submission = submissionOf(form);
  let done: Done;
  try {
    done = await (submission
      ? asSubmission(submission.key, submission.entries, () => work(input.data))
      : work(input.data));
  } catch (error) {
    if (error instanceof FieldErrors)
      return { status: "invalid", fieldErrors: error.fieldErrors, values: typed(values) };
    if (error instanceof Refusal) {
      const message = error.saidIn(actor?.profile ?? "licensed");
      return { status: "refused", message, values: typed(values) };
    }
    if (error instanceof NotFound) return { status: "refused", message: notHere, values: typed(values) };
    return later(error, values);
  }
  return goOn(done, actor?.personId ?? null);
}

const actionFor =
  <A extends Anyone>(fits: (actor: Anyone) => actor is A, room: Room = "work") =>
  <I>(schema: z.ZodType<I>, work: (actor: A, input: I) => Promise<Done>, page?: "safe"): FormAction =>
  async (_previous, form) => {
    let actor: Anyone | null;
    try {
      actor = await currentActor();
    } catch (error) {
      return later(error, formValues(form));
    }
    if (!actor || !fits(actor)) {
      const values = typed(formValues(form));
      if (actor) return { status: "refused", message: notHere, values };
      const message = (await lockedLogin()) ? deviceLocked : signedOut;
      return { status: "refused", message, why: "signed_out", values };
    }
    const first = await refusalIn(room, actor, page);
    if (first) return { status: "refused", message: first, values: typed(formValues(form)) };
    return settle(schema, form, (input) => work(actor, input), actor);
  };

export const coachAction = actionFor((actor): actor is Coach => actor.kind === "coach");
export const clientAction = actionFor((actor): actor is Client => actor.kind === "client");
/** One's own second step is set up through this one. */
export const staffAction = actionFor((actor): actor is Staff => actor.kind !== "client", "account");
export const ownCoachAction = actionFor((actor): actor is Coach => actor.kind === "coach", "room");
export const actorAction = actionFor((actor): actor is Actor => actor.kind !== "supervisor", "account");
export const anyoneAction = actionFor((actor): actor is Anyone => true, "account");
export const leavingAction = actionFor((actor): actor is Anyone => true, "room");

/** For people who are not signed in: sign-in and invitations. */
export const publicAction =
  <I>(schema: z.ZodType<I>, work: (input: I) => Promise<Done>): FormAction =>
  async (_previous, form) =>
    settle(schema, form, work, null);
