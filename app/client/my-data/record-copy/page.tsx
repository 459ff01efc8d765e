import { OwnAuthorization } from "@/components/accounts/record-copies/own-authorization";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { myAuthorization } from "@/lib/accounts/record-copies/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { authorizeCopyAction, withdrawCopyAction } from "./actions";

export const metadata = { title: "My record" };

export default async function RecordCopyPage() {
  const client = await requireClient();
  const mine = await myAuthorization(client);
  return (
    <>
      <PageHeader
        back={{ href: "/client/my-data", label: "My data" }}
        title="A copy of our record"
        lead="For somebody outside: a lawyer, a doctor, whoever works with you next. You decide for yourself, and nobody has to."
      />
      <div className="max-w-[42rem] space-y-6">
        <Card title="How it works">
          <ul className="list-disc space-y-1 pl-5">
            <li>
              Your <Profession /> makes the copy, never Mendwork by itself.
            </li>
            <li>A copy of what is both of yours needs both of you, each alone.</li>
            <li>
              With your authorization alone it holds your part, what you both can read, and nothing that your
              partner kept private.
            </li>
            <li>
              Your <Profession />
              ’s own notes and anything about safety are never in it.
            </li>
          </ul>
        </Card>
        <OwnAuthorization mine={mine} authorize={authorizeCopyAction} withdraw={withdrawCopyAction} />
      </div>
    </>
  );
}
