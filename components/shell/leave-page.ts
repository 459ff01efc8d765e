import { beingLeft } from "./left";
import { endedHere } from "./session-news";
import { stopWatching } from "./session-watch";

/** Covers everything that is shown and takes the words off the tab. */
export function blankPage() {
  for (const part of document.body.children) {
    if (part instanceof HTMLElement) part.style.setProperty("display", "none", "important");
  }
  const sheet = document.createElement("div");
  sheet.dataset.cleared = "";
  sheet.setAttribute("role", "alert");
  sheet.style.cssText = "position:fixed;inset:0;z-index:2147483647;background:#fff";
  sheet.innerHTML = '<span class="sr-only">Loading.</span>';
  document.body.append(sheet);
  document.title = "Loading";
}

/** Blanks the page and goes, all in one step: the server and the other tabs are told on the way out and never waited for. */
export function leavePage(
  url: string,
  go: (url: string) => void = (to) => window.location.replace(to),
  endSession: () => void = () => void navigator.sendBeacon?.("/api/session"),
) {
  blankPage();
  stopWatching();
  try {
    beingLeft();
    endSession();
    endedHere();
  } finally {
    go(url);
  }
}
