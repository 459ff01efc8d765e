import { notFound } from "next/navigation";
import { requireCoach } from "@/lib/platform/auth/session";

export const metadata = { title: "Page not found" };

/** An address that leads nowhere answers like one that is not this counselor's. */
export default async function MissingPage() {
  await requireCoach();
  notFound();
}
