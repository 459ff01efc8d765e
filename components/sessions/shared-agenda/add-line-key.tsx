"use client";

import { usePathname } from "next/navigation";
import { type ComponentType, createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { addLinePath, coupleOfPath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { isForTyping } from "@/components/ui/typing";
import { useLetterKeys } from "@/components/ui/use-letter-keys";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { AddLinePanel } from "./add-line-panel";

type Couple = { coupleId: string; coupleLabel: string };
type Opener = { show: () => void; tell: (couple: Couple) => void };
const OpenPanel = createContext<Opener | null>(null);

type Panel = ComponentType<Parameters<typeof AddLinePanel>[0]>;

/** From every page of a record to its agenda, by the key A: the panel is read when it is first asked for. Elsewhere the key does nothing. */
export function AddLineKey({ action, children }: { action: FormAction; children: ReactNode }) {
  const path = usePathname();
  const coupleId = coupleOfPath(path);
  const { on } = useLetterKeys();
  const [panel, setPanel] = useState<{ Panel: Panel }>();
  const [couple, tell] = useState<Couple>();
  const [openOn, setOpenOn] = useState<string | null>(null);
  // Whoever goes to another page has left it: there it opens when it is asked for, and back here, too.
  if (openOn !== null && openOn !== path) setOpenOn(null);
  const show = () => {
    setOpenOn(path);
    if (!panel && coupleId)
      import("./add-line-panel").then(
        ({ AddLinePanel }) => setPanel({ Panel: AddLinePanel }),
        () => window.location.assign(addLinePath(coupleId, path)),
      );
  };
  useEffect(() => {
    if (!on || !coupleId) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "a" || event.repeat || isForTyping(event)) return;
      event.preventDefault();
      show();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  });
  return (
    <OpenPanel value={{ show, tell }}>
      {children}
      {panel && coupleId ? (
        <panel.Panel
          key={coupleId}
          coupleId={coupleId}
          coupleLabel={couple?.coupleId === coupleId ? couple.coupleLabel : null}
          action={action}
          open={openOn === path}
          onClose={() => setOpenOn(null)}
        />
      ) : null}
    </OpenPanel>
  );
}

/** To the same by touch; without a script to a page with that form, and back. */
export function AddLineLink({ coupleId, coupleLabel }: Couple) {
  const path = usePathname();
  const opener = useContext(OpenPanel);
  const { on } = useLetterKeys();
  const tell = opener?.tell;
  useEffect(() => tell?.({ coupleId, coupleLabel }), [tell, coupleId, coupleLabel]);
  return (
    <Link
      href={addLinePath(coupleId, path)}
      className="link px-1 py-2.5"
      {...(on ? { "aria-keyshortcuts": "A" } : {})}
      onClick={(event) => {
        if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        opener.show();
      }}
    >
      Add to the agenda
      {on === false ? null : (
        <kbd aria-hidden className="key-cap ml-1.5">
          A
        </kbd>
      )}
    </Link>
  );
}
