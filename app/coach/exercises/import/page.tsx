import { ImportFile } from "@/components/library/authoring/import-file";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/platform/auth/session";
import { bringInAction } from "./actions";

export const metadata = { title: "Import file" };

export default async function ImportPage() {
  await requireCoach();
  return (
    <>
      <PageHeader
        back={{ href: "/coach/exercises", label: "Exercises" }}
        title="Import file"
        lead="Exercises that a colleague has shared. You look at them first; nothing is saved before you say so, and nothing of yours is written over."
      />
      <div className="max-w-[42rem]">
        <ImportFile action={bringInAction} />
      </div>
    </>
  );
}
