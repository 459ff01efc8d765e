"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Link } from "../ui/link";
import { useInBrowser } from "../ui/use-in-browser";

const isShortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;

/** To any couple, page or exercise by its name; also by Ctrl and K (on a Mac, Command and K). */
export function GoTo() {
  const router = useRouter();
  const listens = useInBrowser();
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      // What is asked or written in a dialog comes first.
      if (document.querySelector("dialog[open]")) return;
      router.push("/coach/find");
    };
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, [router]);
  return (
    <Link
      href="/coach/find"
      {...(listens ? { "aria-keyshortcuts": "Control+K Meta+K" } : {})}
      className="mr-2 flex min-h-11 items-center gap-2 rounded-md px-2 text-sm hover:bg-sunken"
    >
      Go to
      <kbd aria-hidden className="key-cap text-ink-soft">
        Ctrl K
      </kbd>
    </Link>
  );
}
