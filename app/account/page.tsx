import { OwnNameForm } from "@/components/accounts/own-name/own-name-form";
import { StepList } from "@/components/assignments/responses/step-list";
import { Name } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { requireAnyone } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { changeOwnNameAction } from "./actions";

export const metadata = { title: "Account" };

const signIn = {
  href: "/account/security",
  title: "Your sign-in",
  note: "Email address, password, and what happened here lately.",
} as const;
const secondStep = {
  href: "/account/security/second-step",
  title: "Your second step",
  note: "A code from your phone after your password.",
} as const;
const devices = {
  href: "/account/devices",
  title: "Signed-in devices",
  note: "Where you are signed in, and a way to sign out there.",
} as const;
const reminders = {
  href: "/account/reminders",
  title: "Reminders and calendar",
  note: "Off until you turn it on.",
} as const;

const withId = <T extends { href: string }>(place: T) => ({ id: place.href, ...place });

export default async function AccountPage() {
  const actor = await requireAnyone();
  const places = [
    signIn,
    ...(actor.kind === "client" ? [] : [secondStep]),
    devices,
    ...(actor.kind === "supervisor" ? [] : [reminders]),
  ];
  return (
    <>
      <PageHeader title="Your account" lead="Only you see this page." />
      <div className="max-w-[44rem] space-y-8">
        {actor.kind === "client" ? (
          <p>
            You are <Name>{actor.name}</Name> here. Your {professionOf(actor.profile).counselor} can change
            how you are called.
          </p>
        ) : (
          <OwnNameForm action={changeOwnNameAction} name={actor.name} />
        )}
        <StepList title="Also yours" items={places.map(withId)} />
      </div>
    </>
  );
}
