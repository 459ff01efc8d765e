"use client";

import { Children, type ReactNode, useEffect, useRef, useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { Button } from "@/components/ui/button";

/** One question after the other, for whoever begins; all at once for whoever comes back, looks at an error, or has no script. */
export function Stepwise({ children }: { children: ReactNode }) {
  const { values, errors } = useFormScope();
  const steps = Children.toArray(children);
  const [begun] = useState(() =>
    Object.entries(values).some(([name, value]) => name.startsWith("f.") && value !== ""),
  );
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(begun);
  const [moved, setMoved] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const together = all || Object.keys(errors).length > 0;

  useEffect(() => {
    if (!moved) return;
    setMoved(false);
    const step = list.current?.children[at];
    step?.querySelector<HTMLElement>('[name^="f."]')?.focus();
  }, [moved, at]);

  const go = (to: number) => {
    setAt(to);
    setMoved(true);
  };
  return (
    <div>
      {together ? null : (
        <p className="mb-4 text-sm text-ink-soft noscript:hidden">
          Step {at + 1} of {steps.length}
        </p>
      )}
      <ol ref={list} className="space-y-9">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions never move
          <li key={index} className={together || index === at ? undefined : "hidden noscript:list-item"}>
            {step}
          </li>
        ))}
      </ol>
      {together ? null : (
        <div className="mt-5 flex flex-wrap gap-3 noscript:hidden">
          {at < steps.length - 1 ? (
            <Button variant="quiet" onClick={() => go(at + 1)}>
              Next step
            </Button>
          ) : null}
          {at > 0 ? (
            <Button variant="plain" onClick={() => go(at - 1)}>
              Back
            </Button>
          ) : null}
          <Button variant="plain" onClick={() => setAll(true)}>
            Show all steps
          </Button>
        </div>
      )}
    </div>
  );
}
