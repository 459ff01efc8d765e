"use client";

import { createContext, type ReactNode } from "react";

/** The key of whoever is signed in on this page; without one nothing is kept. */
export const KeeperScope = createContext<string | null>(null);

/** Lets every form below it keep what is typed until it is sent. */
export function KeepsWords({ deviceKey, children }: { deviceKey: string; children: ReactNode }) {
  return <KeeperScope value={deviceKey}>{children}</KeeperScope>;
}
