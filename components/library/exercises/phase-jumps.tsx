import type { ShelfGroup } from "@/lib/library/shelf/rules";

/** Straight to one heading of a long shelf. */
export function PhaseJumps({ groups }: { groups: readonly Pick<ShelfGroup<unknown>, "key" | "name">[] }) {
  return (
    <nav aria-label="Jump to a phase" className="mb-6">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {groups.map(({ key, name }) => (
          <li key={key}>
            <a className="link inline-flex min-h-9 items-center text-sm" href={`#phase-${key}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
