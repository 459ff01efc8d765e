"use client";

import { type ComponentType, useContext, useEffect, useRef, useState } from "react";
import type { HintKind } from "@/lib/writing-hints/types";
import { HintsScope, type LiveHintProps } from "./hints-scope";
import { whenIdle } from "./when-idle";

/** Stands below a box and is nothing until somebody writes there; only then is the rest fetched. */
export function HintBelow({ about }: { about: readonly HintKind[] }) {
  const deviceKey = useContext(HintsScope);
  const place = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveHintProps> | null>(null);

  useEffect(() => {
    const around = place.current?.parentElement;
    if (!around || !deviceKey || Live) return;
    let cancel = () => {};
    const fetchRest = () => {
      cancel();
      cancel = whenIdle(async () => {
        // Without a connection there is no hint; the next key tries again.
        const rest = await import("./live-hint").catch(() => null);
        if (rest) setLive(() => rest.LiveHint);
      });
    };
    around.addEventListener("input", fetchRest);
    return () => {
      cancel();
      around.removeEventListener("input", fetchRest);
    };
  }, [deviceKey, Live]);

  const around = place.current?.parentElement;
  return (
    <div ref={place}>
      {Live && deviceKey && around ? <Live around={around} about={about} deviceKey={deviceKey} /> : null}
    </div>
  );
}
