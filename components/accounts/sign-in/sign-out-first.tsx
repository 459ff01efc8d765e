import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

/** For a link that is opened where somebody is signed in. */
export function SignOutFirst({
  lead,
  signOut,
}: {
  lead: string;
  signOut: (form: FormData) => Promise<void>;
}) {
  return (
    <>
      <PageHeader title="Somebody is signed in on this device" lead={lead} />
      <form action={signOut}>
        <Button type="submit">Sign out</Button>
      </form>
    </>
  );
}
