"use client";

import { asText, useControl } from "../ui/field-scope";

const words = ["Not at all", "A little", "Somewhat", "Quite", "Very"];

/** How useful it was, in words. Sits in a `Field group`; saying nothing is fine. */
export function QualityInput() {
  const { given, attributes } = useControl({});
  return (
    <div className="flex flex-wrap gap-2">
      {words.map((word, at) => (
        <label
          key={word}
          className="flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-edge bg-raised px-3.5 text-sm hover:border-ink-soft has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent"
        >
          <input
            type="radio"
            name={attributes.name}
            value={at}
            defaultChecked={asText(given) === String(at)}
            className="size-4 shrink-0"
          />
          {word}
        </label>
      ))}
    </div>
  );
}
