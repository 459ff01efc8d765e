import type { ReactNode } from "react";
import { requireClient } from "@/lib/platform/auth/session";
import { ClientChrome } from "./chrome";

export const metadata = { title: { template: "%s", default: "Mendwork" } };

export default async function ClientLayout({ children }: { children: ReactNode }) {
  return <ClientChrome client={await requireClient("left")}>{children}</ClientChrome>;
}
