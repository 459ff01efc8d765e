"use client";

import { useEffect } from "react";

/** Asks the screen to stay on while somebody speaks; where that can't be had, the clock is right all the same. */
export function useAwake(wanted: boolean) {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const ask = async () => {
      if (document.visibilityState !== "visible" || lock?.released === false) return;
      const got = await navigator.wakeLock.request("screen").catch(() => null);
      if (gone) void got?.release();
      else lock = got;
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, [wanted]);
}
