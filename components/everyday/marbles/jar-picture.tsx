import clsx from "clsx";
import type { JarView, MarbleView } from "@/lib/everyday/marbles/types";
import { jarBox, layoutFor, spotOf } from "./geometry";
import { MarbleMark } from "./marble-mark";

type JarPictureProps = {
  jar: Pick<JarView, "size" | "fullOn"> & { marbles: readonly MarbleView[] };
  /** The one that was put in just now falls in from above. */
  justIn?: string;
  /** Its filling up happened just now. */
  justFull?: boolean;
  hideCount?: boolean;
};

const glass =
  "M52 30h136c0 14 8 20 18 27 13 9 20 20 20 36v167c0 20-14 34-34 34H48c-20 0-34-14-34-34V93c0-16 7-27 20-36 10-7 18-13 18-27Z";

const inWords = (count: number, size: number, full: boolean, hideCount: boolean) => {
  if (count === 0) return "A glass jar with nothing in it yet";
  if (hideCount) return full ? "A glass jar, full of marbles" : "A glass jar with marbles in it";
  if (full) return `A glass jar, full: ${count} marbles`;
  return `A glass jar with ${count} ${count === 1 ? "marble" : "marbles"} in it, and room for ${size}`;
};

/** Glass, and what lies in it. Each marble is told again in the list below, with its words. */
export function JarPicture({ jar, justIn, justFull = false, hideCount = false }: JarPictureProps) {
  const layout = layoutFor(jar.size);
  const scale = layout.radius / 10;
  const lying = jar.marbles.filter((marble) => marble.place !== null);
  return (
    <svg
      role="img"
      aria-label={inWords(lying.length, jar.size, jar.fullOn !== null, hideCount)}
      viewBox={`0 0 ${jarBox.width} ${jarBox.height}`}
      className="mx-auto block h-auto w-full max-w-72"
    >
      <ellipse cx="120" cy="297" rx="98" ry="9" className="jar-shade" />
      <path d={glass} className="jar-glass" />
      {lying.map((marble) => {
        const { x, y, row } = spotOf(marble.place ?? 1, layout);
        return (
          <g key={marble.marbleId} transform={`translate(${x} ${y}) scale(${scale})`}>
            <g
              className={marble.marbleId === justIn ? "marble-falls" : "marble-settles"}
              style={{ animationDelay: `${marble.marbleId === justIn ? 120 : row * 24}ms` }}
            >
              <MarbleMark kind={marble.kind} />
            </g>
          </g>
        );
      })}
      <path d={glass} className="jar-edge" />
      <path d="M33 100c-3 24-3 50-1 78" className="jar-shine" />
      <path d="M206 118c2 22 2 44 1 60" className="jar-shine" />
      {jar.fullOn ? (
        <g className={clsx(justFull && "jar-lid-closes")}>
          <rect x="44" y="8" width="152" height="26" rx="9" className="jar-lid" />
          <path
            d="M60 16v10M78 16v10M96 16v10M114 16v10M132 16v10M150 16v10M168 16v10M182 16v10"
            className="jar-grip"
          />
        </g>
      ) : (
        <rect x="47" y="22" width="146" height="12" rx="6" className="jar-rim" />
      )}
      {justFull ? (
        <g className="jar-glints">
          <path d="M22 46v14M15 53h14M222 38v12M216 44h12M206 10v8M202 14h8M38 12v8M34 16h8" />
        </g>
      ) : null}
    </svg>
  );
}
