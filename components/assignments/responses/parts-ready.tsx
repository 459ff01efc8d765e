"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { Part } from "@/lib/library/exercises/schema/content";

type PartsReadyProps = { name: string; parts: readonly Part[]; words: string };

/** Quietly: which parts are there, and that it is ready once the needed ones are. Looks at the boxes, keeps nothing. */
export function PartsReady({ name, parts, words }: PartsReadyProps) {
  const place = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = useState(false);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => {
      const values = new FormData(form);
      setWritten(
        new Set(
          parts.filter(({ key }) => String(values.get(`${name}.${key}`) ?? "").trim()).map(({ key }) => key),
        ),
      );
      setLooked(true);
    };
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [name, parts]);

  const ready = parts.every((part) => !part.needed || written.has(part.key));
  return (
    <div ref={place} className="rounded-md bg-sunken px-4 py-3 text-sm not-has-[ul]:hidden">
      {looked ? (
        <ul className="space-y-1" aria-label="What is there so far">
          {parts.map((part) => {
            const there = written.has(part.key);
            if (!there && !part.needed) return null;
            return (
              <li key={part.key} className={there ? "flex gap-2" : "flex gap-2 text-ink-soft"}>
                <Icon
                  name={there ? "check" : "circle"}
                  className={there ? "mt-0.5 text-accent" : "mt-0.5 opacity-50"}
                />
                <span>
                  {part.label}
                  <span className="sr-only">{there ? ": written" : ": still open"}</span>
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      <div role="status" className="not-empty:mt-2 font-semibold">
        {looked && ready ? words : ""}
      </div>
    </div>
  );
}
