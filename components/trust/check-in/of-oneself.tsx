"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ScaleInput } from "@/components/ui/scale-input";
import { selfHint, selfSummary } from "@/lib/trust/pairs/terms";
import type { SelfQuestion } from "@/lib/trust/pairs/types";
import { pulseEnds } from "@/lib/trust/terms";
import { selfItems } from "@/lib/trust/types";

export const isOfOneself = (name: string) => selfItems.some((item) => item === name);

/** Two more, about one's own side: folded away, so that whoever is done is done. */
export function OfOneself({ questions, open }: { questions: readonly SelfQuestion[]; open: boolean }) {
  return (
    <Disclosure summary={selfSummary} open={open}>
      <div className="-ml-6 space-y-6">
        <p className="text-sm text-ink-soft">{selfHint}</p>
        {questions.map(({ item, statement }) => (
          <Field key={item} name={item} label={statement} group>
            <ScaleInput lowLabel={pulseEnds.low} highLabel={pulseEnds.high} skipLabel="Leave out" />
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}
