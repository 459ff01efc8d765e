"use client";

import { type RefObject, useState } from "react";
import { checkField, type FormAction, type FormState, idle } from "@/lib/platform/actions/form-state";
import { keepWords } from "./keep-words";

/** Whether there is anything in a form that somebody could have filled in wrongly. */
const hasFields = (form: HTMLFormElement) =>
  [...form.elements].some(
    (control) =>
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && control.type !== "hidden"),
  );

/**
 * Asks the server whether a form holds, before its person is asked whether they mean it. Nothing is done by it.
 * @returns `checked`, which stands in for the form's state until it is sent
 */
export function useCheck(form: RefObject<HTMLFormElement | null>, action: FormAction) {
  const [checked, setChecked] = useState<FormState>();
  const [checking, setChecking] = useState(false);

  const check = async (submitter: HTMLElement): Promise<boolean> => {
    if (!form.current || !hasFields(form.current)) return true;
    const data = new FormData(form.current, submitter);
    data.set(checkField, "yes");
    setChecking(true);
    const answer = await keepWords(action)(idle, data);
    setChecking(false);
    const holds = answer.status === "done";
    setChecked(holds ? idle : answer);
    return holds;
  };

  return { check, checking, checked, uncheck: () => setChecked(undefined) };
}
