import clsx from "clsx";

export type ButtonVariant = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "normal" | "small" | "wide";

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-accent-ink shadow-raised hover:bg-accent-strong aria-disabled:bg-accent",
  quiet: "border-edge bg-raised text-ink hover:border-ink-soft hover:bg-accent-soft",
  plain:
    "border-transparent text-accent underline decoration-1 underline-offset-4 hover:bg-accent-soft hover:text-accent-strong",
  danger: "border-danger bg-raised text-danger hover:bg-danger hover:text-danger-ink",
};

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-2 text-base",
  small: "min-h-11 px-3 py-1 text-sm md:min-h-9",
  wide: "min-h-12 w-full px-5 py-2.5 text-base sm:w-auto sm:min-w-44",
};

/** The classes of a button, for the rare element that is neither Button nor ButtonLink. */
export function buttonStyle(variant: ButtonVariant = "primary", size: ButtonSize = "normal", more?: string) {
  return clsx(
    "inline-flex cursor-pointer select-none items-center justify-center gap-2 rounded-md border text-center font-semibold leading-tight transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-75",
    variants[variant],
    sizes[size],
    more,
  );
}
