"use client";

import { useExit } from "@/components/shell/exit-scope";
import { buttonStyle } from "@/components/ui/button-style";

/** As the way out in the header does it: without a script a plain link to the neutral page. */
export function NotAlone({ children }: { children: string }) {
  const exit = useExit();
  if (!exit) return null;
  return (
    <a
      href={exit.url}
      ping="/api/session"
      rel="noreferrer nofollow"
      className={buttonStyle("quiet")}
      onClick={(event) => {
        event.preventDefault();
        exit.leave();
      }}
    >
      {children}
    </a>
  );
}
