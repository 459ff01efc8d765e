/**
 * The service worker: it answers one thing, a page that cannot be reached, with a page that is part of its own text. It keeps
 * nothing and looks at nothing; whatever else is asked for goes its way (docs/decisions/0036-an-offline-page-of-our-own.md).
 */
import { createHash } from "node:crypto";
import { offlinePage, offlineScript } from "./page";

const scriptHash = createHash("sha256").update(offlineScript).digest("base64");

const headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** A newer one takes over at once: any of them fits any page. */
export const workerScript = `const pages = ${JSON.stringify({ read: offlinePage("read"), sent: offlinePage("sent") })};
const headers = ${JSON.stringify(headers)};
const unreached = ({ method }) => new Response(pages[method === "GET" ? "read" : "sent"], { status: 503, headers });
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  event.respondWith(fetch(event.request).catch(() => unreached(event.request)));
});
`;
