import { DeviceList } from "@/components/accounts/devices/device-list";
import { SharedDevice } from "@/components/accounts/shared-device/shared-device";
import { TimeZoneForm } from "@/components/accounts/time-zone/time-zone-form";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { HintsSetting } from "@/components/writing-hints/hints-setting";
import { devices, refusedTries } from "@/lib/accounts/devices/queries";
import { sharedSince } from "@/lib/accounts/shared-device/queries";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { knownDevice } from "@/lib/platform/auth/cookie-jar";
import { deviceKeyOf } from "@/lib/platform/auth/known-device";
import { requireAnyone } from "@/lib/platform/auth/session";
import { dayIn, dayInWords, momentInWords } from "@/lib/platform/time/day";
import {
  chooseTimeZoneAction,
  renameDeviceAction,
  setPinAction,
  signOutDeviceAction,
  signOutElsewhereAction,
  signOutEverywhereAction,
  turnOffPinAction,
} from "./actions";

export const metadata = { title: "Devices" };

export default async function DevicesPage() {
  const actor = await requireAnyone();
  const device = actor.kind === "client" ? await knownDevice() : null;
  const [list, tries, shared] = await Promise.all([
    devices(actor),
    refusedTries(actor),
    actor.kind === "client" && device ? sharedSince(actor, deviceKeyOf(device.device)) : null,
  ]);
  return (
    <>
      <PageHeader
        title="Signed-in devices"
        lead="Only you see this page. If you do not know one of these, sign it out."
      />
      <div className="max-w-[44rem] space-y-6">
        {tries.length > 0 ? (
          <Notice title="Tries that did not get in">
            <p>
              Somebody tried to sign in here with a wrong password or code. It may have been you, with a slip
              of the keyboard.
            </p>
            <ul>
              {tries.map((day) => (
                <li key={day.onDate}>
                  {dayInWords(day.onDate, dayIn(actor.timeZone, actor.at))}: {day.tries}{" "}
                  {day.tries === 1 ? "time" : "times"}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <DeviceList
          devices={list.map((device) => ({
            ...device,
            sinceWords: momentInWords(device.since, actor.timeZone, actor.at),
          }))}
          rename={renameDeviceAction}
          signOut={signOutDeviceAction}
        />
        <div className="flex flex-col gap-3 sm:flex-row">
          {list.length > 1 ? (
            <ActionForm action={signOutElsewhereAction} className="">
              <SubmitButton variant="quiet" size="wide" pendingText="One moment…">
                Sign out everywhere else
              </SubmitButton>
            </ActionForm>
          ) : null}
          <ActionForm action={signOutEverywhereAction} className="">
            <ConfirmDialog
              trigger="Sign out everywhere"
              title="Sign out everywhere, here too?"
              confirmLabel="Sign out everywhere"
              variant="quiet"
              size="wide"
            >
              You will need your password to come back. Nothing you wrote is lost.
            </ConfirmDialog>
          </ActionForm>
        </div>
        {actor.kind === "client" ? (
          <SharedDevice
            since={shared ? dayInWords(dayIn(actor.timeZone, shared), dayIn(actor.timeZone, actor.at)) : null}
            setPin={setPinAction}
            turnOff={turnOffPinAction}
          />
        ) : null}
        {actor.kind === "client" ? (
          <TimeZoneForm action={chooseTimeZoneAction} current={actor.timeZone} />
        ) : null}
        {actor.kind === "client" ? <HintsSetting deviceKey={deviceKey(actor)} /> : null}
      </div>
    </>
  );
}
