/** Said once, where the last hint stood. */
export function HintsOff({ kept }: { kept: boolean }) {
  return (
    <p role="status" className="mt-2 text-sm text-ink-soft">
      {kept
        ? "No more hints for you on this device. Under “More” you can turn them on again."
        : "No more hints on this page. This browser has no room to remember it for longer."}
    </p>
  );
}
