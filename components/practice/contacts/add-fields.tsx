"use client";

import type { ReactNode } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { Disclosure } from "@/components/ui/disclosure";

/** Folded until somebody wants it; open where something in it was refused. */
export function AddFields({ summary, children }: { summary: string; children: ReactNode }) {
  const refused = Object.keys(useFormScope().errors).length > 0;
  return (
    <Disclosure summary={summary} open={refused}>
      {children}
    </Disclosure>
  );
}
