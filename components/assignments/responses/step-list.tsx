import type { Route } from "next";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

type StepListProps = {
  title: string;
  items: readonly { id: string; href: Route; title: string; note: string }[];
};

/** Quieter than the next step: a heading and a line each. */
export function StepList({ title, items }: StepListProps) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={item.href}
              className="group -mx-2 flex min-h-14 items-center justify-between gap-4 rounded-md px-2 py-2.5 -outline-offset-3"
            >
              <span className="min-w-0">
                <span className="block font-semibold group-hover:underline group-hover:underline-offset-4">
                  {item.title}
                </span>
                <span className="block text-sm text-ink-soft">{item.note}</span>
              </span>
              <Icon name="chevron-right" className="size-5 text-ink-soft" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
