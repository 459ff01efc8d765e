import { notFound } from "next/navigation";
import { requireSupervisor } from "@/lib/platform/auth/session";

export const metadata = { title: "Page not found" };

/** An address that leads nowhere answers like one that is not theirs to read. */
export default async function MissingPage() {
  await requireSupervisor();
  notFound();
}
