"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** Esc, or one large button, and there is nothing on the screen; Esc, or a press anywhere, and it is back. */
export function Blankable({ children }: { children: ReactNode }) {
  const [blank, setBlank] = useState(false);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      setBlank((before) => !before);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);

  return (
    <>
      <div hidden={blank} className="mx-auto max-w-[64rem] px-5 pt-5 pb-16 sm:px-10">
        <div className="mb-6 flex justify-end noscript:hidden print:hidden">
          <Button variant="quiet" size="wide" onClick={() => setBlank(true)}>
            Blank the screen <kbd className="text-sm font-normal text-ink-soft">Esc</kbd>
          </Button>
        </div>
        {children}
      </div>
      {blank ? (
        <button
          type="button"
          // biome-ignore lint/a11y/noAutofocus: nothing else is there
          autoFocus
          aria-label="Show the screen again"
          className="fixed inset-0 z-50 size-full cursor-pointer bg-surface outline-none"
          onClick={() => setBlank(false)}
        />
      ) : null}
    </>
  );
}
