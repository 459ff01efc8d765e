/** Tells the other tabs of this browser that a session may have ended. They ask for themselves; the news says nothing of whose it was. */

const name = "mendwork.session";

export function endedHere() {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(name);
  channel.postMessage("ended");
  channel.close();
}

/** @returns what stops listening */
export function onEndedElsewhere(work: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", work);
  return () => channel.close();
}
