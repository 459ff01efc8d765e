import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";

type PagesProps = { page: number; pages: number; path: Route; label: string };

export function Pages({ page, pages, path, label }: PagesProps) {
  if (pages < 2) return null;
  const at = (n: number) => (n === 1 ? path : (`${path}${path.includes("?") ? "&" : "?"}page=${n}` as Route));
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-center gap-4">
      {page > 1 ? (
        <ButtonLink variant="quiet" size="small" href={at(page - 1)}>
          Earlier in the list
        </ButtonLink>
      ) : null}
      <span className="text-sm text-ink-soft">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <ButtonLink variant="quiet" size="small" href={at(page + 1)}>
          Further down
        </ButtonLink>
      ) : null}
    </nav>
  );
}
