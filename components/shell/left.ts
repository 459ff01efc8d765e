/** Marks this browser as being left, until the server has heard of it: whoever goes straight back finds no session. */
import { leftCookie } from "@/lib/platform/auth/schema";

/** Longer than any session lasts unused: without a connection the server hears of it much later. */
const day = 86_400;

export function beingLeft() {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store answers too late for a page that is being left.
  document.cookie = `${leftCookie}=1; Path=/; Max-Age=${day}; SameSite=Strict`;
}

/** On the sign-in page: tells the server what it could not be told on the way out. Its answer takes the mark away. */
export function tellOfLeaving() {
  if (!document.cookie.includes(`${leftCookie}=`)) return;
  fetch("/api/session", { method: "POST", keepalive: true }).catch(() => undefined);
}
