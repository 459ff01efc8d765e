import { ShareForm } from "@/components/library/authoring/share-form";
import { PageHeader } from "@/components/ui/page-header";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { handOnAction } from "../actions";

export const metadata = { title: "Share exercises" };

export default async function SharePage() {
  const coach = await requireCoach();
  const exercises = await exerciseShelf(coach);
  const own = exercises.filter(({ own }) => own);
  return (
    <>
      <PageHeader
        back={{ href: "/coach/exercises", label: "Exercises" }}
        title="Share exercises"
        lead={`One file for a colleague elsewhere. It holds the exercises and your hints for ${professionOf(coach.profile).counselors}, and nothing about your couples or your practice.`}
      />
      <div className="max-w-[42rem]">
        <ShareForm own={own} builtIn={exercises.filter((one) => !one.own)} action={handOnAction} />
      </div>
    </>
  );
}
