"use client";

import { PillLinks } from "@/components/ui/pill-links";
import { trustViewLabels } from "@/lib/trust/terms";
import { trustViews } from "@/lib/trust/types";
import { spans, type TrustChoice, trustPath, trustQuery } from "./trust-paths";

/** Which question, and how far back. */
export function TrustViews({ coupleId, chosen }: { coupleId: string; chosen: TrustChoice }) {
  const to = (choice: TrustChoice) => trustQuery(choice) || trustPath(coupleId, choice);
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 print:hidden">
      <PillLinks
        label="Which question"
        links={trustViews.map((view) => ({
          href: to({ ...chosen, view }),
          label: trustViewLabels[view],
          current: view === chosen.view,
        }))}
      />
      <PillLinks
        label="How far back"
        links={spans.map((weeks) => ({
          href: to({ ...chosen, weeks }),
          label: `${weeks} weeks`,
          current: weeks === chosen.weeks,
        }))}
      />
    </div>
  );
}
