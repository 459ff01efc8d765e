import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** The one page for a link that is wrong, used, lapsed or somebody else's. */
export function LinkOver() {
  return (
    <>
      <PageHeader
        title="This link no longer works"
        lead="It may have been used already, or its time is over. You can ask for another one right away."
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <ButtonLink href="/recover">Ask for another link</ButtonLink>
        <ButtonLink href="/sign-in" variant="quiet">
          Back to sign-in
        </ButtonLink>
      </div>
    </>
  );
}
