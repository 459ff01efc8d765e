import clsx from "clsx";

export const iconNames = [
  "arrow-down",
  "arrow-left",
  "arrow-up",
  "check",
  "chevron-down",
  "chevron-right",
  "circle",
  "clock",
  "copy",
  "download",
  "ellipsis",
  "eye",
  "feather",
  "grip-vertical",
  "heart-handshake",
  "house",
  "lock-keyhole",
  "monitor-smartphone",
  "notebook-pen",
  "pencil",
  "plus",
  "star",
  "star-full",
  "trending-up",
  "user-round",
  "users-round",
  "x",
] as const;

export type IconName = (typeof iconNames)[number];

/** A drawing beside words, empty for whoever hears the page. Its lines are in app/icons.css, so that a page only names it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <i className={clsx("icon", `i-${name}`, className)} />;
}
