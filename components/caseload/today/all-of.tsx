import type { Route } from "next";
import { Link } from "@/components/ui/link";

type AllOfProps = { total: number; shown: number; href: Route; what: string };

/** How many there are, where a list is cut, and the way to all of them. */
export function AllOf({ total, shown, href, what }: AllOfProps) {
  if (total <= shown) return null;
  return (
    <Link href={href} className="link inline-flex min-h-6 items-center text-sm">
      All {total}
      <span className="sr-only"> {what}</span>
    </Link>
  );
}
