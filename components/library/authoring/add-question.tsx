"use client";

import { useRef } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";
import { typeNames } from "@/lib/library/authoring/rules/names";
import type { DraftField } from "@/lib/library/authoring/schema";

const types = Object.entries(typeNames) as [DraftField["type"], { name: string; hint: string }][];

/** Which kind of answer first: the rest follows from it. */
export function AddQuestion({ onAdd }: { onAdd: (type: DraftField["type"]) => void }) {
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={box} className="mt-3">
      <summary className={buttonStyle("quiet", "normal", "list-none")}>
        <Icon name="plus" className="size-4.5" />
        Add a question
      </summary>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {types.map(([type, { name, hint }]) => (
          <li key={type}>
            <button
              type="button"
              onClick={() => {
                box.current?.removeAttribute("open");
                onAdd(type);
              }}
              className="min-h-14 w-full cursor-pointer rounded-md border border-edge bg-raised px-4 py-2 text-left leading-snug hover:border-ink-soft hover:bg-accent-soft"
            >
              {name}
              <span className="block text-sm text-ink-soft">{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
