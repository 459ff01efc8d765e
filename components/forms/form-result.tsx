"use client";

import type { ReactNode } from "react";
import { CopyButton } from "../ui/copy-button";
import { useFormScope } from "./form-scope";

type FormResultProps = { field: string; label: string; hint?: ReactNode };

/** Something the action made once and shows once, such as an invitation link. Stands inside the ActionForm. */
export function FormResult({ field, label, hint }: FormResultProps) {
  const made = useFormScope().data?.[field];
  if (!made) return null;
  return (
    <div role="status" className="rounded-md border border-accent bg-accent-soft p-4">
      <p className="font-semibold">{label}</p>
      {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 break-all rounded-sm bg-raised px-2 py-1 text-sm select-all">{made}</code>
        <CopyButton text={made} />
      </div>
    </div>
  );
}
