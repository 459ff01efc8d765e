import { StepList } from "@/components/homework/step-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/auth/session";
import { places } from "./places";

export default async function TogetherPage() {
  await requireClient();
  return (
    <>
      <PageHeader
        title="Between us"
        lead="What you are building, and what you have said yes to. Look at it alone or side by side."
      />
      <StepList title="Where to look" items={places.map((place) => ({ id: place.href, ...place }))} />
    </>
  );
}
