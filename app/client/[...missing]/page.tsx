import { notFound } from "next/navigation";
import { requireClient } from "@/lib/platform/auth/session";

export const metadata = { title: "Page not found" };

/** An address that leads nowhere answers like one that is not this client's. */
export default async function MissingPage() {
  await requireClient("left");
  notFound();
}
