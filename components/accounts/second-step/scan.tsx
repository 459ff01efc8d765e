import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { CodeInput } from "./code-input";
import { QrPicture } from "./qr-picture";

/** The picture to scan, the same as letters, and the box for the first code. */
export function Scan({ secret, address }: { secret: string; address: string }) {
  return (
    <>
      <input type="hidden" name="purpose" value="confirm" />
      <ol className="list-decimal space-y-4 pl-5">
        <li className="space-y-3">
          <p>Scan this picture with the app.</p>
          <QrPicture text={address} label="Picture to scan with your authenticator app" />
          <p className="text-sm text-ink-soft">
            No camera? Choose “enter a key” in the app and type this:{" "}
            <code className="break-all rounded-sm bg-sunken px-2 py-1 select-all">
              {secret.replace(/(.{4})(?=.)/g, "$1 ")}
            </code>
          </p>
        </li>
        <li>
          <Field name="code" label="Type the code that the app shows now">
            <CodeInput />
          </Field>
        </li>
      </ol>
      <SubmitButton pendingText="One moment…">Turn it on</SubmitButton>
    </>
  );
}
