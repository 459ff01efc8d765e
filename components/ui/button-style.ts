import clsx from "clsx";

const variants = { primary: "btn-primary", quiet: "btn-quiet", plain: "btn-plain", danger: "btn-danger" };
const sizes = { normal: "btn-normal", small: "btn-small", wide: "btn-wide" };

export type ButtonVariant = keyof typeof variants;
export type ButtonSize = keyof typeof sizes;

/** The classes of a button, for the rare element that is neither Button nor ButtonLink. */
export function buttonStyle(variant: ButtonVariant = "primary", size: ButtonSize = "normal", more?: string) {
  return clsx("btn", variants[variant], sizes[size], more);
}
