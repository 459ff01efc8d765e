import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { freshPath } from "@/components/library/authoring/author-paths";
import { requireCoach } from "@/lib/platform/auth/session";

export const metadata = { title: "Write your own" };

/** A new exercise has its address from the start: whatever happens, the same page finds its draft again. */
export default async function NewExercisePage() {
  await requireCoach();
  redirect(freshPath(randomUUID()));
}
