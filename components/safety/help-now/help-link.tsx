import type { ReactNode } from "react";

/** A plain link, so that it opens whatever state the page is in. */
export function HelpLink({ children = "Get help now" }: { children?: ReactNode }) {
  return (
    <a href="/help-now" className="link">
      {children}
    </a>
  );
}

const named = /(\b(?:a |an |the )?(?:crisis line|helpline|hotline|emergency number)s?\b)/i;

/** A text in which whatever names a line to call leads there. */
export function WithHelpLinks({ text }: { text: string }) {
  return text
    .split(named)
    .map((part, at) => (at % 2 === 1 ? <HelpLink key={`${part}${String(at)}`}>{part}</HelpLink> : part));
}
