import { tellOfLeaving } from "./left";
import { placeBefore } from "./place-before";
import { endedHere, onEndedElsewhere } from "./session-news";
import { browserPorts, type WatchPorts } from "./session-ports";
import { whileSomebodyIsHere } from "./somebody-here";

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
    if (found && "mark" in found && found.mark === mark) {
      ports.reveal();
      plan(Math.min(often, (found.seconds + 1) * 1000));
      return;
    }
    ports.conceal();
    const words = await kept(ports);
    if (found && "locked" in found) ports.lock();
    else ports.leave(words);
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

let watching: { mark: string; locks: boolean; end: () => void } | null = null;

/** Stops for good: the page is being left for somewhere else, and nothing may come in between. */
export function stopWatching() {
  watching?.end();
  watching = null;
}

/** Of the two minutes of a shared device: from here on it is looked at behind a curtain. */
const lockedSoon = 90_000;

/** From now on this document has shown something private: every way back to it asks first, wherever the router has gone since. */
export function watchSession(mark: string, locks = false) {
  if (watching?.mark === mark && watching.locks === locks) return;
  stopWatching();
  const watch = sessionWatch(mark, browserPorts);
  let hiddenAt = 0;
  const back = () => void watch.check(true);
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) back();
  };
  const seen = () => {
    if (document.visibilityState === "hidden") hiddenAt = Date.now();
    else if (Date.now() - hiddenAt > 5000) void watch.check(locks && Date.now() - hiddenAt > lockedSoon);
  };
  // The one who ends it may still be on the way to the server.
  const told = () => void setTimeout(() => void watch.check(true), 400);
  const silence = onEndedElsewhere(told);
  const away = locks ? whileSomebodyIsHere() : () => undefined;
  window.addEventListener("popstate", back, true);
  window.addEventListener("pageshow", shown);
  document.addEventListener("visibilitychange", seen);
  watching = {
    mark,
    locks,
    end: () => {
      watch.stop();
      silence();
      away();
      window.removeEventListener("popstate", back, true);
      window.removeEventListener("pageshow", shown);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}

/** On the sign-in page: whatever led here, what this document still has in memory goes, and the other tabs look. */
export function forgetSession() {
  tellOfLeaving();
  placeBefore.forget();
  if (!watching) return;
  stopWatching();
  endedHere();
  browserPorts.conceal();
  browserPorts.leave();
}

/** Where a PIN is asked for: the same, and this very page is loaded anew. */
export function leaveLocked() {
  if (!watching) return;
  stopWatching();
  endedHere();
  browserPorts.conceal();
  window.location.replace("/unlock");
}
