"use server";
import type { Route } from "next";
import { cookies } from "next/headers";
import { noInputSchema, unlockSchema } from "@/lib/accounts/shared-device/schema";
import { publicAction } from "@/lib/platform/actions/run";
import { sessionCookie } from "@/lib/platform/auth/config";
import { heldLogin } from "@/lib/platform/auth/cookie-jar";
import { endLogin, tryPin } from "@/lib/platform/auth/pin";
import { lockedLogin } from "@/lib/platform/auth/session";
import { asStranger } from "@/lib/platform/auth/stranger";
import { FieldErrors, Refusal } from "@/lib/platform/errors";

const wrong =
  "This is not the PIN. After a few wrong ones this sign-in ends, and your password opens it again.";

export const unlockAction = publicAction(unlockSchema, async ({ pin, back }) => {
  const loginId = await heldLogin();
  const result = loginId ? await asStranger(() => tryPin(loginId, pin, new Date())) : "over";
  if (result === "wrong") throw new FieldErrors({ pin: [wrong] });
  if (result === "over") return { to: "/sign-in?words=locked" };
  return { to: (back || "/") as Route };
});

export const signInInsteadAction = publicAction(noInputSchema, async () => {
  const loginId = await lockedLogin();
  if (!loginId) throw new Refusal("This device is not locked any more. Please load the page again.");
  await asStranger(() => endLogin(loginId, new Date()));
  const name = sessionCookie();
  (await cookies()).set({ name, value: "", maxAge: 0, path: "/", secure: name.startsWith("__Host-") });
  return { to: "/sign-in" };
});
