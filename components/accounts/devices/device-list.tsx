import { ActionForm } from "@/components/forms/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { deviceNameLimit } from "@/lib/accounts/devices/schema";
import type { Device } from "@/lib/accounts/devices/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

type DeviceListProps = {
  devices: readonly (Device & { sinceWords: string })[];
  rename: FormAction;
  signOut: FormAction;
};

/** Where somebody is signed in, this one first, each with its own way out. */
export function DeviceList({ devices, rename, signOut }: DeviceListProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {devices.map((device) => (
        <li key={device.loginId} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
          <Icon name="monitor-smartphone" className="size-5 text-ink-soft" />
          <div className="min-w-0 flex-1">
            <p className="font-semibold">
              {device.name}
              {device.here ? (
                <Badge tone="accent" className="ml-2 align-middle">
                  this one
                </Badge>
              ) : null}
            </p>
            <p className="text-sm text-ink-soft">
              Used {device.lastSeen}, signed in since {device.sinceWords}
            </p>
            <Disclosure summary="Rename">
              <ActionForm action={rename} className="space-y-3">
                <input type="hidden" name="loginId" value={device.loginId} />
                <Field name="name" label="What you call it" hint="Such as “My phone”. Only you see it.">
                  <TextInput limit={deviceNameLimit} defaultValue={device.name} autoComplete="off" />
                </Field>
                <SubmitButton size="small" pendingText="One moment…">
                  Save
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          </div>
          {device.here ? null : (
            <ActionForm action={signOut} className="">
              <input type="hidden" name="loginId" value={device.loginId} />
              <SubmitButton
                variant="quiet"
                size="small"
                pendingText="One moment…"
                aria-label={`Sign out ${device.name}, used ${device.lastSeen}`}
              >
                Sign out
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
