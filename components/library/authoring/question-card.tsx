"use client";

import { type ReactNode, useId } from "react";
import { useProfession } from "@/components/shell/profession";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { readerNames, typeNames } from "@/lib/library/authoring/rules/names";
import type { DraftField } from "@/lib/library/authoring/schema";
import { fieldRoles } from "@/lib/library/exercises/terms";
import { QuestionBody } from "./question-body";
import type { ChangeField } from "./type";

type QuestionCardProps = {
  field: DraftField;
  at: number;
  open: boolean;
  /** Something in it has to be put right. */
  marked: boolean;
  buttons: ReactNode;
  onOpen: (open: boolean) => void;
  change: ChangeField;
  onRemove: () => void;
};

const reader = ({ role, audience }: DraftField) => (role === "joint" ? "couple" : audience);

/** One line when it rests; everything about it when it is opened. */
export function QuestionCard(props: QuestionCardProps) {
  const { field, at, open, marked, buttons, onOpen, change, onRemove } = props;
  const profession = useProfession();
  const id = useId();
  return (
    <div className="rounded-md border border-line bg-raised">
      <div className="flex items-center gap-1 pr-1">
        <span
          draggable
          aria-hidden
          className="hidden cursor-grab self-stretch px-1.5 text-edge md:grid md:place-items-center"
        >
          <Icon name="grip-vertical" className="size-4.5" />
        </span>
        <h3 className="min-w-0 flex-1 text-base font-normal">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            data-part="open"
            onClick={() => onOpen(!open)}
            className="flex min-h-14 w-full cursor-pointer items-center gap-2 rounded-md py-2 pl-2 text-left md:pl-0"
          >
            <Icon
              name="chevron-right"
              aria-hidden
              className="size-5 shrink-0 text-accent transition-transform [[aria-expanded=true]>&]:rotate-90"
            />
            <span className="min-w-0">
              <span className="line-clamp-2 font-semibold leading-snug">
                {at + 1}. {field.label.trim() || "A question without words yet"}
              </span>
              <span className="block text-sm text-ink-soft">
                {typeNames[field.type].name} · {fieldRoles[field.role]} ·{" "}
                {readerNames(profession)[reader(field)]}
              </span>
              {marked ? <Badge tone="notice">One more look, please</Badge> : null}
            </span>
          </button>
        </h3>
        {buttons}
      </div>
      <div id={id} hidden={!open} className="border-t border-line p-4">
        {open ? (
          <>
            <QuestionBody name={`fields.${field.key}`} field={field} change={change} />
            <div className="mt-5 flex flex-wrap justify-between gap-2">
              <Button variant="plain" size="small" className="-ml-3" onClick={() => onOpen(false)}>
                Fold it away
              </Button>
              <Button variant="plain" size="small" onClick={onRemove}>
                Remove this question
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </div>
  );
}
