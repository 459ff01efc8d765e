import type { Route } from "next";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type BriefPartProps = {
  title: string;
  /** The first of them; a page is one page. */
  lines: readonly ReactNode[];
  most?: number;
  /** Where all of them are. */
  href: Route;
  /** What is said when there is none; left out, the part is left out. */
  none?: string;
};

/** One part of the brief: a few lines, and the way to the rest. */
export function BriefPart({ title, lines, most = 5, href, none }: BriefPartProps) {
  if (lines.length === 0 && none === undefined) return null;
  const more = lines.length - most;
  return (
    <section className="print-sheet brief-part">
      <h2>
        <Link href={href}>{title}</Link>
      </h2>
      {lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {lines.slice(0, most).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is drawn
            <li key={at}>{line}</li>
          ))}
          {more > 0 ? <li>and {more} more</li> : null}
        </ul>
      )}
    </section>
  );
}
