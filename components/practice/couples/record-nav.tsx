"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { recordLinks } from "./record-places";

/** The five places of the record, and below them the pages of the place that is open. Both rows wrap: what is open is never out of sight. */
export function RecordNav({ coupleId }: { coupleId: string }) {
  const path = usePathname();
  const { places, parts } = recordLinks(coupleId, path);
  const here = places.find(({ isHere }) => isHere);
  return (
    <div className="mb-6 print:hidden">
      <nav aria-label="Places of this record" className="border-b border-line">
        <ul className="-ml-3 flex flex-wrap gap-x-1">
          {places.map(({ href, label, isHere }) => (
            <li key={href}>
              <Link
                href={href}
                className="tab"
                aria-current={isHere ? (path === href ? "page" : "true") : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={here ? `Pages of ${here.label}` : "Pages"} className="pt-1">
        <ul className="-ml-3 flex flex-wrap gap-x-1">
          {parts.map(({ href, label, isHere }) => (
            <li key={href}>
              <Link href={href} className="tab-below" aria-current={isHere ? "page" : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
