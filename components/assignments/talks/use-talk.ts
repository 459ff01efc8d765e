"use client";

import { useEffect, useState } from "react";
import { type Talk, talkFrom } from "@/lib/assignments/talks/rules";

const step = 500;

function read(place: string): Talk | null {
  try {
    return talkFrom(sessionStorage.getItem(place));
  } catch {
    return null;
  }
}

function write(place: string, talk: Talk | null) {
  try {
    if (talk) sessionStorage.setItem(place, JSON.stringify(talk));
    else sessionStorage.removeItem(place);
  } catch {
    // Without a memory it works until the page is left.
  }
}

/** A talk that survives a reload and a sleeping screen: the clock is asked, nothing is counted, nothing is sent. */
export function useTalk(place: string) {
  const [talk, setTalk] = useState<Talk | null>(null);
  const [now, setNow] = useState(0);
  const running = talk !== null && talk.stage === "speaking" && talk.stoppedAt === null;

  useEffect(() => {
    setTalk(read(place));
    setNow(Date.now());
  }, [place]);

  useEffect(() => {
    if (!running) return;
    const look = () => setNow(Date.now());
    const timer = setInterval(look, step);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [running]);

  const become = (change: (talk: Talk | null, now: number) => Talk | null) => {
    const at = Date.now();
    const changed = change(talk, at);
    write(place, changed);
    setNow(at);
    setTalk(changed);
  };
  return { talk, now, running, become };
}
