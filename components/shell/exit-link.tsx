"use client";

import type { MouseEvent } from "react";
import { useExit } from "./exit-scope";

/**
 * The way out: a plain link that works without a script; with one, the page is blank before anything else happens.
 * Stands in the header and, while a layer lies above the page, in that layer too. Nothing where there is no `ExitScope`.
 */
export function ExitLink() {
  const exit = useExit();
  if (!exit) return null;
  const click = (event: MouseEvent) => {
    event.preventDefault();
    exit.leave();
  };
  return (
    <>
      <a href={exit.url} ping="/api/session" rel="noreferrer nofollow" onClick={click} className="exit-link">
        Exit this page
        {exit.presses > 0 ? (
          <span aria-hidden className="absolute inset-x-0 bottom-1 flex justify-center gap-1">
            {[1, 2, 3].map((place) => (
              <span
                key={place}
                className={`size-1.5 rounded-full border border-current ${place <= exit.presses ? "bg-current" : ""}`}
              />
            ))}
          </span>
        ) : null}
      </a>
      <span role="status" className="sr-only">
        {exit.spoken}
      </span>
    </>
  );
}
