/** Tells the server that somebody is at the device, as long as they read or write: on a shared device it locks two minutes after the last time. */

const every = 20_000;
const signs = ["pointerdown", "keydown", "input", "scroll"] as const;

/** @returns what stops it */
export function whileSomebodyIsHere(
  tell: () => void = () =>
    void fetch("/api/session", { method: "PUT", keepalive: true }).catch(() => undefined),
): () => void {
  let told = Date.now();
  const seen = () => {
    if (Date.now() - told < every) return;
    told = Date.now();
    tell();
  };
  for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
  return () => {
    for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
  };
}
