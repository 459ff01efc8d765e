import { holdsWords } from "./holds-words";
import { tellOfLeaving } from "./left";
import { endedHere, onEndedElsewhere } from "./session-news";

/** What a private page needs to know whether it may still be shown. */
export type WatchPorts = {
  /** Whose session this browser has now and for how long, null when there is none; throws when nobody answers. */
  ask(): Promise<{ mark: string; seconds: number } | null>;
  conceal(): void;
  reveal(): void;
  /** Loads a public page from the server: nothing of this document stays in memory. @param kept it may say that words wait on the device */
  leave(kept?: boolean): void;
  /** Asks the server for this very page. */
  reload(): void;
  /** Words that stand in a box and nowhere else. */
  holdsWords(): boolean;
  /** Asks whatever keeps words to do it now. */
  keepWords(): void;
};

/** What the sign-in page is asked to say. */
const wordsKept = "words=kept";

const often = 60_000;

const moment = 100;
/** As long as a device may take to write words down, once they are hidden. */
const patience = 30;

/** @returns whether words that stood nowhere else are on the device now */
async function kept(ports: WatchPorts): Promise<boolean> {
  if (!ports.holdsWords()) return false;
  ports.keepWords();
  for (let waited = 0; waited < patience && ports.holdsWords(); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, moment));
  return !ports.holdsWords();
}

/** Asks before it shows. Once a session is over the page is hidden at once, and left as soon as its words are on the device. */
export function sessionWatch(mark: string, ports: WatchPorts) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function check(strict: boolean): Promise<void> {
    if (stopped) return;
    clearTimeout(timer);
    if (strict) ports.conceal();
    let found: Awaited<ReturnType<WatchPorts["ask"]>>;
    try {
      found = await ports.ask();
    } catch {
      if (stopped) return;
      if (strict) ports.reload();
      else plan(often);
      return;
    }
    if (stopped) return;
    if (found?.mark === mark) {
      ports.reveal();
      plan(Math.min(often, (found.seconds + 1) * 1000));
    } else {
      ports.conceal();
      ports.leave(await kept(ports));
    }
  }
  function plan(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void check(false), ms);
  }
  plan(often);

  return {
    check,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const browserPorts: WatchPorts = {
  ask: async () => {
    const response = await fetch("/api/session", { cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error("no answer");
    return response.json();
  },
  conceal: () => {
    document.documentElement.dataset.session = "concealed";
  },
  reveal: () => {
    delete document.documentElement.dataset.session;
  },
  leave: (kept) => window.location.replace(kept ? `/sign-in?${wordsKept}` : "/sign-in"),
  reload: () => window.location.reload(),
  holdsWords,
  keepWords: () => void window.dispatchEvent(new Event("pagehide")),
};

let watching: { mark: string; end: () => void } | null = null;

/** Stops for good: the page is being left for somewhere else, and nothing may come in between. */
export function stopWatching() {
  watching?.end();
  watching = null;
}

/** From now on this document has shown something private: every way back to it asks first, wherever the router has gone since. */
export function watchSession(mark: string) {
  if (watching?.mark === mark) return;
  stopWatching();
  const watch = sessionWatch(mark, browserPorts);
  let hiddenAt = 0;
  const back = () => void watch.check(true);
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) back();
  };
  const seen = () => {
    if (document.visibilityState === "hidden") hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > 5000) void watch.check(false);
  };
  // The one who ends it may still be on the way to the server.
  const told = () => void setTimeout(() => void watch.check(true), 400);
  const silence = onEndedElsewhere(told);
  window.addEventListener("popstate", back, true);
  window.addEventListener("pageshow", shown);
  document.addEventListener("visibilitychange", seen);
  watching = {
    mark,
    end: () => {
      watch.stop();
      silence();
      window.removeEventListener("popstate", back, true);
      window.removeEventListener("pageshow", shown);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}

/** On the sign-in page: whatever led here, what this document still has in memory goes, and the other tabs look. */
export function forgetSession() {
  tellOfLeaving();
  if (!watching) return;
  stopWatching();
  endedHere();
  browserPorts.conceal();
  browserPorts.leave();
}
