import type { ReactNode } from "react";
import { ClientChrome } from "@/app/client/chrome";
import CoachLayout from "@/app/coach/layout";
import SupervisionLayout from "@/app/supervision/layout";
import { requireAnyone } from "@/lib/platform/auth/session";

/** The same pages for both, each in the surroundings they know. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const actor = await requireAnyone();
  if (actor.kind === "client") return <ClientChrome client={actor}>{children}</ClientChrome>;
  if (actor.kind === "supervisor") return <SupervisionLayout>{children}</SupervisionLayout>;
  return <CoachLayout>{children}</CoachLayout>;
}
