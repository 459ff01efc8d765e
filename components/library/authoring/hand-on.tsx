"use client";

import { useEffect, useRef } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";

/** Turns what the action gave back into a file. Without a script, the text stands there to be copied. */
export function MadeFile() {
  const { data, pending } = useFormScope();
  const made = useRef<Record<string, string> | undefined>(undefined);
  const name = data?.name;
  const text = data?.text;

  useEffect(() => {
    if (pending || !data || !text || !name || made.current === data) return;
    made.current = data;
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }, [data, name, text, pending]);

  if (!text || pending) return null;
  return (
    <>
      <div role="status" className="mt-3 noscript:hidden">
        <Notice tone="success" quiet>
          <Icon name="download" className="mr-1.5 inline-block size-4.5" />
          {name} is in your downloads.
        </Notice>
      </div>
      <noscript>
        <Field name="file" label={`Copy this into a file called ${name}`}>
          <TextArea rows={8} readOnly defaultValue={text} />
        </Field>
      </noscript>
    </>
  );
}
