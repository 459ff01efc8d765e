import type { ReactNode } from "react";
import { requireClient } from "@/lib/platform/auth/session";
import { ClientChrome } from "./chrome";

export default async function ClientLayout({ children }: { children: ReactNode }) {
  return <ClientChrome client={await requireClient()}>{children}</ClientChrome>;
}
