import type { MarbleKind } from "@/lib/everyday/marbles/schema";

/** A quiet hue and a shape of its own for each kind: neither is needed to read the other. */
export const marbleHue: Record<MarbleKind, string> = {
  word: "marble-word",
  act: "marble-act",
  text: "marble-text",
  time: "marble-time",
  kept_promise: "marble-promise",
};

const shapes: Record<MarbleKind, string> = {
  // A ring, a square, two lines, an hourglass, a tick.
  word: "M0 -4.2a4.2 4.2 0 1 0 .01 0Z",
  act: "M-3.6 -3.6h7.2v7.2h-7.2Z",
  text: "M-4.2 -1.9h8.4M-4.2 1.9h5.4",
  time: "M-3.4 -4h6.8L-3.4 4h6.8Z",
  kept_promise: "M-4.2 .2 -1.2 3.4 4.4 -3.2",
};

/** Drawn around 0,0 with a radius of 10. */
export function MarbleMark({ kind }: { kind: MarbleKind }) {
  return (
    <>
      <circle r="9.6" className={marbleHue[kind]} />
      <path d={shapes[kind]} className="marble-shape" />
      <ellipse
        cx="-3.4"
        cy="-5.6"
        rx="2.6"
        ry="1.5"
        transform="rotate(-32 -3.4 -5.6)"
        className="marble-light"
      />
    </>
  );
}

/** The same marble beside a line of text. */
export function MarbleIcon({ kind }: { kind: MarbleKind }) {
  return (
    <svg aria-hidden viewBox="-10 -10 20 20" className="size-6 shrink-0">
      <MarbleMark kind={kind} />
    </svg>
  );
}
