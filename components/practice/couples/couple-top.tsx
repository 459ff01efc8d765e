"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { couplePath } from "./paths";
import { coupleStatusWords } from "./status-words";

type CoupleTopProps = Pick<CoupleHead, "coupleId" | "label" | "status"> & {
  place: string;
  actions?: ReactNode;
};

/** Where in the record this is, and the way to its other parts: a row of links, drawn from one id. */
export function CoupleTop({ place, coupleId, label, status, actions }: CoupleTopProps) {
  return (
    <>
      <div className="-mt-3 -mb-3 md:-mt-6">
        <PageHeader
          above={
            <Breadcrumbs
              crumbs={[
                { href: "/coach/couples", label: "Couples" },
                { href: couplePath(coupleId), label: <Name>{label}</Name> },
              ]}
              aside={status === "active" ? null : <Badge>{coupleStatusWords[status]}</Badge>}
            />
          }
          title={place}
          actions={actions}
        />
      </div>
      <Tabs
        label="Parts of this record"
        tabs={[
          { href: couplePath(coupleId), label: "Overview" },
          { href: couplePath(coupleId, "sessions"), label: "Sessions", match: "below" },
          { href: couplePath(coupleId, "homework"), label: "Exercises", match: "below" },
          { href: couplePath(coupleId, "pathway"), label: "Pathway" },
          { href: couplePath(coupleId, "conflicts"), label: "Events", match: "below" },
          { href: couplePath(coupleId, "agreements"), label: "Agreements", match: "below" },
          { href: couplePath(coupleId, "promises"), label: "Promises" },
          { href: couplePath(coupleId, "day-to-day"), label: "Day to day" },
          { href: couplePath(coupleId, "trust"), label: "Trust" },
          { href: couplePath(coupleId, "timeline"), label: "Timeline" },
          { href: couplePath(coupleId, "safety"), label: "Safety" },
          ...(isEnding(status) ? [] : [{ href: couplePath(coupleId, "assign"), label: "Assign" }]),
          { href: couplePath(coupleId, "settings"), label: "Settings" },
        ]}
      />
    </>
  );
}
