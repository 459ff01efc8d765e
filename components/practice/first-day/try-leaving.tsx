"use client";

import { type MouseEvent, useEffect } from "react";
import { blankPage } from "@/components/shell/leave-page";

const moment = 900;

/** Leaving, for practice: with a script the page is blank for a moment, as it is in earnest; without one the next page says what would be. */
export function TryLeaving({ href }: { href: string }) {
  useEffect(() => {
    // Nothing that was made blank comes back blank.
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, []);
  const click = (event: MouseEvent) => {
    event.preventDefault();
    blankPage();
    setTimeout(() => window.location.replace(href), moment);
  };
  return (
    <a href={href} onClick={click} className="exit-link">
      Try leaving
    </a>
  );
}
