import { ConsentWords } from "@/components/practice/consent/consent-words";
import { NotNow } from "@/components/practice/consent/not-now";
import { SignForm } from "@/components/practice/consent/sign-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireClient } from "@/lib/platform/auth/session";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { myConsent } from "@/lib/practice/consent/queries";
import { signConsentAction } from "./actions";

export const metadata = { title: "Before you begin" };

export default async function ConsentPage() {
  const client = await requireClient("safe");
  const { coachName, text, signed } = await myConsent(client);
  const say = (at: Date) => dayInWords(dayIn(client.timeZone, at), dayIn(client.timeZone, client.at));
  const isSigned = signed?.version === text.version;
  return (
    <>
      <PageHeader
        title="Before you begin"
        lead={
          isSigned
            ? `You signed this for yourself, ${say(signed.signedAt)}.`
            : client.consent === "again"
              ? `Please read how the work goes here, in its words of ${say(text.writtenAt)}. You sign for yourself alone.`
              : "Please read how the work goes here. You sign for yourself alone, in your own time."
        }
      />
      <div className="space-y-4">
        <ConsentWords text={text} />
        {isSigned ? null : (
          <Card title="Your own yes">
            <SignForm action={signConsentAction} version={text.version} name={client.name} />
            <div className="mt-4">
              <NotNow coachName={coachName} first={client.consent === "first"} />
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
