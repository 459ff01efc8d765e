"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { type FoundGroup, fitting } from "@/lib/caseload/finding/rules";

type FindListProps = { groups: readonly FoundGroup[]; query: string; part: string | undefined };

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A box and what fits it, while typing. Enter opens the first; arrows go through them. Without a script the box asks the server. */
export function FindList({ groups, query, part }: FindListProps) {
  const router = useRouter();
  const [words, setWords] = useState(query);
  const whole = useRef<HTMLDivElement>(null);
  const shown = fitting(groups, words);
  const count = shown.reduce((sum, { lines }) => sum + lines.length, 0);

  const step = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!by || !whole.current) return;
    const stops = [...whole.current.querySelectorAll<HTMLElement>("input[type=search], a")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are one more way between links that Tab reaches as well
    <div ref={whole} onKeyDown={step}>
      <form
        action="/coach/find"
        className="mb-4 max-w-[34rem]"
        onSubmit={(event) => {
          event.preventDefault();
          const first = shown[0]?.lines[0];
          if (first) router.push(first.href as Route);
        }}
      >
        {part === undefined ? null : <input type="hidden" name="part" value={part} />}
        <label htmlFor="find" className="mb-1 block font-semibold">
          {part === undefined ? "Name of a couple, a page or an exercise" : "Name of a couple"}
        </label>
        <input
          id="find"
          type="search"
          dir="auto"
          name="q"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: whoever opens this page wants to type a name
          autoFocus
          className="control"
        />
      </form>
      <p role="status" className="sr-only">
        {count === 1 ? "1 found" : `${count} found`}
      </p>
      {count === 0 ? (
        <p className="text-ink-soft">Nothing has this name. Try the beginning of a first name or a title.</p>
      ) : null}
      {shown.map(({ name, lines }) => (
        <section key={name} aria-label={name} className="mb-6">
          <h2 className="mb-1 text-lg text-clay">{name}</h2>
          <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {lines.map((line) => (
              <li key={line.href}>
                <Link
                  href={line.href as Route}
                  className="link wrap-anywhere flex min-h-11 items-center gap-2"
                >
                  <Name>{line.name}</Name>
                  {line.aside ? <span className="text-sm text-ink-soft">{line.aside}</span> : null}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
