"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sunken text-ink-soft",
  accent: "bg-accent-soft text-accent-strong",
  clay: "bg-clay-soft text-clay",
  notice: "bg-notice-soft text-notice",
};

type BadgeProps = { tone?: keyof typeof tones; children: ReactNode; className?: string };

export function Badge({ tone = "neutral", children, className }: BadgeProps) {
  return <span className={clsx("badge", tones[tone], className)}>{children}</span>;
}
