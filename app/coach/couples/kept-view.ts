/** How a counselor likes to open their couples: kept in this browser, and read for nobody else who uses it. No names are in it. */
import "server-only";
import { cookies } from "next/headers";
import { caseloadViewSchema } from "@/lib/caseload/schema";
import type { CaseloadView } from "@/lib/caseload/types";
import type { Coach } from "@/lib/platform/auth/actor";
import { env } from "@/lib/platform/env";

const name = "mendwork.couples";
const aYear = 365 * 86_400;
const cookie = (value: string, maxAge: number) => ({
  ...{ name, value, maxAge, path: "/coach/couples", httpOnly: true, sameSite: "lax" as const },
  secure: env().APP_URL.startsWith("https:"),
});

export async function keepView(coach: Coach, { show, only, sort }: CaseloadView): Promise<void> {
  const query = new URLSearchParams({ for: coach.personId, show, only, sort });
  (await cookies()).set(cookie(query.toString(), aYear));
}

export async function forgetView(): Promise<void> {
  (await cookies()).set(cookie("", 0));
}

/** @returns null where none is kept, or another counselor's is */
export async function keptView(coach: Coach): Promise<CaseloadView | null> {
  const kept = new URLSearchParams((await cookies()).get(name)?.value ?? "");
  return kept.get("for") === coach.personId ? caseloadViewSchema.parse(Object.fromEntries(kept)) : null;
}
