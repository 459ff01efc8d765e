import { redirect } from "next/navigation";
import { currentActor, homeOf } from "@/lib/platform/auth/session";

export default async function Root() {
  const actor = await currentActor();
  redirect(actor ? homeOf(actor) : "/sign-in");
}
