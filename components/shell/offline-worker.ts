/** Lets this browser show a page of ours when none can be reached. Where it has no such thing, its own page is as good as it gets. */
export function showOfflinePage() {
  navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
}
