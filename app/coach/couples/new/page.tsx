import { NewCoupleForm } from "@/components/practice/couples/new-couple-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { createCoupleAction } from "./actions";

export const metadata = { title: "Add a couple" };

export default async function NewCouplePage() {
  await requireCoach();
  return (
    <>
      <PageHeader
        back={{ href: "/coach/couples", label: "Couples" }}
        title="Add a couple"
        lead="Each partner gets a link and a sign-in of their own. Neither sees the other’s address, or whether they have joined."
      />
      <NewCoupleForm action={createCoupleAction} />
    </>
  );
}
