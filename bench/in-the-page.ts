/** What runs inside the page that is measured: it listens, and keeps what it hears under `window.felt`. */

declare global {
  interface Window {
    felt?: { largest: number; shift: number; answered: number | null; frames: number[] };
  }
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** From the first line of a document on: the largest paint so far, and all that moved without being asked to. */
export function keptPaint() {
  const kept = { largest: 0, shift: 0, answered: null, frames: [] };
  window.felt = kept;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) kept.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** From the next press until the window says that something is on its way. */
export function keptPending() {
  let pressed = 0;
  document.addEventListener("click", (event) => (pressed = event.timeStamp), { capture: true, once: true });
  new MutationObserver(() => {
    if (window.felt && window.felt.answered === null && "going" in document.documentElement.dataset)
      window.felt.answered = performance.now() - pressed;
  }).observe(document.documentElement, { attributes: true });
}

/** From each key until the frame that shows it is done. */
export function keptFrames() {
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.felt?.frames.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
}
