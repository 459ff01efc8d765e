import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export const metadata = { title: "Page not found" };

/** The same for what is not there and what is somebody else's; inside the shell, so that the exit and the way home stay. */
export default function ClientNotFound() {
  return (
    <>
      <PageHeader
        title="Page not found"
        lead="The address may be mistyped, or what was here has moved. Nothing of yours is lost."
      />
      <ButtonLink href="/client">Go to the first page</ButtonLink>
    </>
  );
}
