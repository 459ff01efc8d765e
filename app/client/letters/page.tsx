import { randomUUID } from "node:crypto";
import { MyDisclosureView } from "@/components/sessions/disclosure/my-disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { requireClientOfTwo } from "@/lib/platform/auth/session";
import { myDisclosure } from "@/lib/sessions/disclosure/queries";
import { keepDisclosureTextAction, saveDisclosureTextAction, takeOwnStepAction } from "./actions";

export const metadata = { title: "Letters" };

export default async function LettersPage() {
  const client = await requireClientOfTwo();
  const mine = await myDisclosure(client);
  return (
    <>
      <PageHeader
        title="Letters"
        lead="For what is hard to say: written alone first, then said together."
        back={{ href: "/client/together", label: "Between us" }}
      />
      <div className="max-w-[42rem] space-y-10">
        <MyDisclosureView
          mine={mine}
          writer={randomUUID()}
          actions={{
            keep: keepDisclosureTextAction,
            save: saveDisclosureTextAction,
            step: takeOwnStepAction,
          }}
        />
      </div>
    </>
  );
}
