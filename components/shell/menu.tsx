"use client";

import type { MouseEvent, ReactNode } from "react";
import { useId } from "react";

type MenuProps = {
  label: ReactNode;
  children: ReactNode;
  className?: string;
  panelClassName?: string;
};

/** A native popover: opens, closes on Escape and on a click elsewhere without a script. The script only closes it behind a link. */
export function Menu({ label, children, className, panelClassName }: MenuProps) {
  const id = useId();
  const closeBehindLink = (event: MouseEvent<HTMLDivElement>) => {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover?.();
  };
  return (
    <>
      <button type="button" popoverTarget={id} className={className}>
        {label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to links inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click */}
      <div id={id} popover="auto" onClick={closeBehindLink} className={`menu-panel ${panelClassName ?? ""}`}>
        {children}
      </div>
    </>
  );
}
