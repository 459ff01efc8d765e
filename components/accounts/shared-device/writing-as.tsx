"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Above every page on a device that two people share. */
export function WritingAs({ name, lock }: { name: string; lock: FormAction }) {
  return (
    <div className="-mt-2 mb-5 flex flex-wrap items-center justify-between gap-x-4 rounded-md bg-sunken pl-3 text-sm sm:-mt-4 print:hidden">
      <p className="py-2">
        You are writing as{" "}
        <strong>
          <Name>{name}</Name>
        </strong>
      </p>
      <ActionForm action={lock} keeps="nothing" className="" aria-label="Lock this device">
        <SubmitButton variant="plain" size="small" pendingText="Locking…">
          Lock now
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
