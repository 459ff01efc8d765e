"use client";

import type { ReactNode } from "react";
import { HintsScope } from "./hints-scope";

/** Writing hints for the boxes inside, for the account that writes here. */
export function HintsFor({ deviceKey, children }: { deviceKey: string; children: ReactNode }) {
  return <HintsScope value={deviceKey}>{children}</HintsScope>;
}
