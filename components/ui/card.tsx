"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

type CardProps = {
  children: ReactNode;
  title?: ReactNode;
  /** A small line above the title. */
  eyebrow?: ReactNode;
  /** Sits at the right of the title: a link or a small button. */
  aside?: ReactNode;
  level?: 2 | 3;
  tone?: "raised" | "sunken" | "accent" | "clay";
  as?: "section" | "article" | "div" | "li";
  className?: string;
  id?: string;
};

const tones = {
  raised: "card-raised",
  sunken: "border-transparent bg-sunken",
  accent: "border-transparent bg-accent-soft",
  clay: "border-transparent bg-clay-soft",
};

export function Card(props: CardProps) {
  const {
    children,
    title,
    eyebrow,
    aside,
    level = 2,
    tone = "raised",
    as: Tag = "section",
    className,
    id,
  } = props;
  const Heading = `h${level}` as const;
  return (
    <Tag id={id} className={clsx("card", tones[tone], className)}>
      {title ? (
        <header className="card-head">
          <div>
            {eyebrow ? <p>{eyebrow}</p> : null}
            <Heading>{title}</Heading>
          </div>
          {aside ? <div>{aside}</div> : null}
        </header>
      ) : null}
      {children}
    </Tag>
  );
}
