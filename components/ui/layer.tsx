"use client";

import type { ComponentProps } from "react";
import { ExitLink } from "../shell/exit-link";

/**
 * A native dialog: opened as a modal one, the browser keeps focus in it, gives it back, and closes it on Escape.
 * It covers the whole window, so that the exit can lie inside it where the header's was: everything outside is inert.
 */
export function Layer({ children, ...rest }: Omit<ComponentProps<"dialog">, "className">) {
  return (
    <dialog
      {...rest}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none bg-transparent p-3 text-ink not-open:hidden backdrop:bg-[#081217]/55 sm:p-6"
    >
      <div className="flex h-full flex-col justify-between gap-3 sm:justify-center">
        <div className="mx-auto flex w-full max-w-[44rem] shrink-0 justify-end sm:absolute sm:inset-x-4 sm:top-1.5 sm:w-auto">
          <ExitLink />
        </div>
        <div className="min-h-0 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-over sm:mx-auto sm:w-[30rem] sm:p-6">
          {children}
        </div>
      </div>
    </dialog>
  );
}
