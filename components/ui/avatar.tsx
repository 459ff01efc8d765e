import clsx from "clsx";
import { Name } from "./name";

export type PartnerShape = "circle" | "square";

const shapes: Record<PartnerShape, string> = {
  circle: "rounded-full bg-accent-soft text-accent-strong",
  square: "rounded-sm bg-clay-soft text-clay",
};

const sizes = { small: "size-6 text-[0.6875rem]", normal: "size-9 text-sm" };

type AvatarProps = { name: string; shape?: PartnerShape; size?: keyof typeof sizes };

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toUpperCase();

/** Decoration: always stands beside the name itself. */
export function Avatar({ name, shape = "circle", size = "normal" }: AvatarProps) {
  return (
    <span aria-hidden className={clsx("initials", shapes[shape], sizes[size])}>
      {initials(name)}
    </span>
  );
}

/** A partner's name with the shape that stands for them everywhere: the first has the circle, the second the square. */
export function PartnerName({ name, shape }: { name: string; shape: PartnerShape }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2 align-middle">
      <Avatar name={name} shape={shape} size="small" />
      <Name>{name}</Name>
    </span>
  );
}
