import type { HelpLine } from "@/lib/safety/help-now/types";

const digits = (number: string) => number.replaceAll(/\D/g, "");
const site = (web: string) => new URL(web).hostname.replace(/^www\./, "");
const way = "link inline-flex min-h-11 items-center py-1 font-semibold";

/** One line with its ways to reach it: each a link that a phone understands. */
function Line({ line }: { line: HelpLine }) {
  const { name, phone, text, web, hours, who, languages } = line;
  const about = [who, hours, languages].filter(Boolean).join(" · ");
  return (
    <li className="rounded-md border border-line bg-raised px-4 py-3">
      <p className="font-semibold">{name}</p>
      <p className="flex flex-wrap gap-x-5">
        {phone ? (
          <a href={`tel:${digits(phone)}`} className={way}>
            Call {phone}
          </a>
        ) : null}
        {text ? (
          <a href={`sms:${digits(text.to)}`} className={way}>
            {text.words ? `Text ${text.words} to ${text.to}` : `Text ${text.to}`}
          </a>
        ) : null}
        {web ? (
          <a href={web} rel="noreferrer nofollow" className={way}>
            {site(web)}
          </a>
        ) : null}
      </p>
      {about ? <p className="text-sm text-ink-soft">{about}</p> : null}
    </li>
  );
}

export function HelpLines({ lines }: { lines: readonly HelpLine[] }) {
  return (
    <ul className="mt-3 space-y-3">
      {lines.map((line) => (
        <Line key={`${line.name}${line.phone ?? line.web}`} line={line} />
      ))}
    </ul>
  );
}
