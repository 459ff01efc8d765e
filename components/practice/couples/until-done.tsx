"use client";

import type { ReactNode } from "react";
import { useFormScope } from "@/components/forms/form-scope";

/** The part of a form that has no more to ask once it has been sent. */
export function UntilDone({ children }: { children: ReactNode }) {
  return useFormScope().data ? null : children;
}
