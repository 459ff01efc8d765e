"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

const places = "section, article, li, main";

/**
 * A form that gives way to its own outcome takes the pressed button with it, and the keyboard would begin
 * again at the top of the page. This leaves it at what the form stood in.
 */
export function useKeptPlace(form: RefObject<HTMLFormElement | null>, sent: boolean) {
  const wasSent = useRef(false);
  useLayoutEffect(() => {
    wasSent.current = sent;
  }, [sent]);

  useLayoutEffect(() => {
    const leaving = form.current;
    return () => {
      if (!wasSent.current || !leaving?.contains(document.activeElement)) return;
      const around: HTMLElement[] = [];
      for (let at = leaving.parentElement; at; at = at.parentElement) if (at.matches(places)) around.push(at);
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const place = around.find((element) => element.isConnected) ?? document.querySelector("main");
        if (!place) return;
        if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
        place.classList.add("outline-none");
        place.focus({ preventScroll: true });
      });
    };
  }, [form]);
}
