import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PillLinks } from "@/components/ui/pill-links";
import { type TimelineKind, timelineKinds } from "@/lib/timeline/types";

type Props = { path: Route; kind: TimelineKind | undefined };

const at = (path: Route, kind: TimelineKind | undefined, page?: string) => {
  const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(page ? { page } : {}) });
  return (query.size > 0 ? `${path}?${query}` : path) as Route;
};

/** One kind of thing, or everything. */
export function TimelineKinds({ path, kind }: Props) {
  const links = Object.entries(timelineKinds) as [TimelineKind, string][];
  return (
    <div className="mb-6">
      <PillLinks
        label="What to show"
        links={[
          { href: at(path, undefined), label: "Everything", current: !kind },
          ...links.map(([code, label]) => ({ href: at(path, code), label, current: kind === code })),
        ]}
      />
    </div>
  );
}

type TurnProps = Props & { page: string | undefined; next: string | null };

/** Further back, and back to today. */
export function TimelineTurn({ path, kind, page, next }: TurnProps) {
  if (!page && !next) return null;
  return (
    <nav aria-label="More of the timeline" className="mt-8 flex flex-wrap gap-3">
      {page ? (
        <ButtonLink variant="quiet" size="small" href={at(path, kind)}>
          Back to the newest
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink variant="quiet" size="small" href={at(path, kind, next)}>
          Older
        </ButtonLink>
      ) : null}
    </nav>
  );
}
