"use client";

import { useEffect, useRef } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { KeysSwitch } from "@/components/ui/keys-switch";
import { Layer } from "@/components/ui/layer";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { AddLine } from "./add-line";

type AddLinePanelProps = {
  coupleId: string;
  /** Whose agenda it is; null until the page has said so. */
  coupleLabel: string | null;
  action: FormAction;
  open: boolean;
  onClose: () => void;
};

/** Above the page that is open. Closed it stays in the page, so that what was typed is there when it opens again. */
export function AddLinePanel({ coupleId, coupleLabel, action, open, onClose }: AddLinePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (!box || box.open === open) return;
    if (!open) return box.close();
    box.showModal();
    box.querySelector<HTMLInputElement>("input[name=line]")?.focus();
  }, [open]);
  const addAndClose: FormAction = async (state, form) => {
    const answer = await action(state, form);
    if (answer.status === "done") onClose();
    return answer;
  };
  return (
    <Layer ref={dialog} aria-labelledby="add-line" onClose={onClose}>
      <h2 id="add-line" className="mb-4 text-xl">
        Add to the agenda
        {coupleLabel === null ? null : (
          <>
            {" of "}
            <Name>{coupleLabel}</Name>
          </>
        )}
      </h2>
      <AddLine coupleId={coupleId} action={addAndClose} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-3 text-sm text-ink-soft">
        <KeysSwitch says="The key A opens this" />
        <button type="button" className={buttonStyle("quiet", "small")} onClick={onClose}>
          Close
        </button>
      </div>
    </Layer>
  );
}
