"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { AddLineLink } from "@/components/sessions/shared-agenda/add-line-key";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { couplePath, switchPath } from "./paths";
import { RecordNav } from "./record-nav";
import { partOf } from "./record-places";
import { coupleStatusWords } from "./status-words";

type CoupleTopProps = Pick<CoupleHead, "coupleId" | "label" | "status"> & {
  place: string;
  actions?: ReactNode;
};

/** Where in the record this is, and the way to its other parts: a row of links, drawn from one id. */
export function CoupleTop({ place, coupleId, label, status, actions }: CoupleTopProps) {
  const path = usePathname();
  const assign = couplePath(coupleId, "assign");
  const mayAssign = !isEnding(status) && path !== assign;
  return (
    <>
      <div className="-mt-3 -mb-3 md:-mt-6">
        <PageHeader
          above={
            <div className="flex flex-wrap items-center gap-x-2">
              <Breadcrumbs
                crumbs={[
                  { href: "/coach/couples", label: "Couples" },
                  { href: couplePath(coupleId), label: <Name>{label}</Name> },
                ]}
                aside={
                  <span className="flex flex-wrap items-center gap-x-2 print:hidden">
                    {status === "active" ? null : <Badge>{coupleStatusWords[status]}</Badge>}
                    <Link href={switchPath(partOf(coupleId, path))} className="link px-1 py-2.5">
                      Switch couple
                    </Link>
                  </span>
                }
              />
              <span className="mb-2 text-sm print:hidden">
                <AddLineLink coupleId={coupleId} coupleLabel={label} />
              </span>
            </div>
          }
          title={place}
          actions={
            actions || mayAssign ? (
              <>
                {actions}
                {mayAssign ? (
                  <ButtonLink href={assign} variant={actions ? "quiet" : "primary"}>
                    Assign exercise
                  </ButtonLink>
                ) : null}
              </>
            ) : undefined
          }
        />
      </div>
      <RecordNav coupleId={coupleId} />
    </>
  );
}
