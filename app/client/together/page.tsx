import { StepList } from "@/components/assignments/responses/step-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { groups } from "./places";

export const metadata = { title: "Between us" };

export default async function TogetherPage() {
  await requireClientOfTwo();
  return (
    <>
      <PageHeader
        title="Between us"
        lead="What you are building, and what you have said yes to. Look at it alone or side by side."
      />
      <div className="space-y-8">
        {groups.map(({ title, places }) => (
          <StepList key={title} title={title} items={places.map((place) => ({ id: place.href, ...place }))} />
        ))}
      </div>
    </>
  );
}
