import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const metadata = { title: "Page not found" };

/** The same for what is not there and what is another counselor's. */
export default function CoachNotFound() {
  return (
    <>
      <PageHeader
        title="Page not found"
        lead="The address may be mistyped, or what was here has moved. Nothing of yours is lost."
      />
      <ButtonLink href="/coach">Go to the first page</ButtonLink>
    </>
  );
}
