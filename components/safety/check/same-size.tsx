"use client";

import { useEffect, useRef } from "react";

type SameSizeProps = {
  /** The box that may be short or long. */
  name: string;
  /** More bytes than it can hold. */
  bytes: number;
};

/** Goes along with a form, so that what is sent is as long whatever is written: the network sees no more than that something was sent. */
export function SameSize({ name, bytes }: SameSizeProps) {
  const filler = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = filler.current?.form;
    const fill = ({ formData }: FormDataEvent) => {
      const written = String(formData.get(name) ?? "").replace(/\r\n|\r|\n/g, "\r\n");
      const length = new TextEncoder().encode(written).length;
      formData.set("filler", "0".repeat(Math.max(0, bytes - length)));
    };
    form?.addEventListener("formdata", fill);
    return () => form?.removeEventListener("formdata", fill);
  }, [name, bytes]);
  return <input ref={filler} type="hidden" name="filler" />;
}
