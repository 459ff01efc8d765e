import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { OneButton } from "@/components/forms/one-button";
import { importPath } from "@/components/library/authoring/author-paths";
import { PathwayCards } from "@/components/library/pathways/pathway-cards";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import type { PathwayCard } from "@/lib/library/pathways/types";
import { requireCoach } from "@/lib/platform/auth/session";
import { bringBackPathwayAction, startPathwayAction } from "./actions";

const to = ({ pathwayId, version }: PathwayCard) =>
  `/coach/pathways/${pathwayId}${version === null ? "/edit" : ""}` as Route;

export const metadata = { title: "Pathways" };

export default async function PathwaysPage() {
  const coach = await requireCoach();
  const { here, retired } = await pathwayShelf(coach);
  const own = here.filter(({ origin }) => origin === "own");
  return (
    <>
      <PageHeader
        title="Pathways"
        lead="Steps in order, all planned before anything is sent."
        actions={
          <>
            <ButtonLink variant="plain" size="small" href={importPath}>
              Import file
            </ButtonLink>
            <OneButton action={startPathwayAction} fields={{ newId: randomUUID() }}>
              Write one of your own
            </OneButton>
          </>
        }
      />
      <PathwayCards cards={here.filter(({ origin }) => origin === "library")} to={to} />
      {own.length > 0 ? (
        <>
          <h2 className="mt-8 mb-3 text-xl">Your practice’s own</h2>
          <PathwayCards cards={own} to={to} level={3} />
        </>
      ) : null}
      {retired.length > 0 ? (
        <Disclosure summary="Archived" className="mt-8">
          <ul className="divide-y divide-line">
            {retired.map(({ pathwayId, title, mine }) => (
              <li key={pathwayId} className="flex flex-wrap items-center justify-between gap-3 py-2">
                {title}
                {mine ? (
                  <OneButton
                    action={bringBackPathwayAction}
                    fields={{ pathwayId }}
                    label={`Restore “${title}”`}
                  >
                    Restore
                  </OneButton>
                ) : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
