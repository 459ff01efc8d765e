"use client";

import { useFormScope } from "@/components/forms/form-scope";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";

/** Asks which space, when the address and the password just sent open several. Shown to nobody else. */
export function SpaceChoice() {
  const { data } = useFormScope();
  if (!data?.spaces) return null;
  const spaces = JSON.parse(data.spaces) as [string, string][];
  return (
    <>
      <Notice tone="info">
        This email and password open more than one space. Choose one, type your password again, and sign in.
      </Notice>
      <Field name="space" label="Your space">
        <Select options={spaces.map(([value, label]) => ({ value, label }))} required />
      </Field>
    </>
  );
}
