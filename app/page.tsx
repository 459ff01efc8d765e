import { redirect } from "next/navigation";
import { homeOf, requireAnyone } from "@/lib/platform/auth/session";

export default async function Root() {
  redirect(homeOf(await requireAnyone()));
}
