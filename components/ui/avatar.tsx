"use client";

import clsx from "clsx";
import { Name } from "./name";

export type PartnerShape = "circle" | "square";

const shapes: Record<PartnerShape, string> = {
  circle: "initials-circle",
  square: "initials-square",
};

const sizes = { small: "initials-small", normal: "size-9 text-sm" };

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
    <span className="name-mark">
      <Avatar name={name} shape={shape} size="small" />
      <Name>{name}</Name>
    </span>
  );
}
