import { notFound } from "next/navigation";
import { requireClient } from "@/lib/platform/auth/session";

/** An address that leads nowhere answers like one that is not this client's. */
export default async function MissingPage() {
  await requireClient();
  notFound();
}
