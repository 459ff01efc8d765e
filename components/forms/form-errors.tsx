import { Notice } from "../ui/notice";
import { fieldId } from "./field-id";

type FormErrorsProps = { formId: string; errors: Record<string, string[]>; heading?: string };

/** Every field that wants another look, each line leading to it. */
export function FormErrors({ formId, errors, heading = "One more look, please" }: FormErrorsProps) {
  const lines = Object.entries(errors).flatMap(([name, messages]) =>
    messages.map((text) => ({ name, text })),
  );
  return (
    <Notice tone="refusal" title={heading}>
      <ul className="list-disc pl-5">
        {lines.map(({ name, text }) => (
          <li key={name + text}>
            {name ? (
              <a
                className="inline-block py-1 text-ink underline underline-offset-4"
                href={`#${fieldId(formId, name)}`}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
