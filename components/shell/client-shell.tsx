"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { Icon, type IconName } from "../ui/icon";
import { Link } from "../ui/link";
import { NavLink } from "../ui/nav-link";
import { ExitLink } from "./exit-link";
import { ExitScope } from "./exit-scope";
import { Wordmark } from "./mark";
import { Menu } from "./menu";
import { MenuItems, type NavItem } from "./menu-items";
import { SkipLink } from "./skip-link";

export type ClientNavItem = NavItem & {
  icon: IconName;
  /** Other addresses that belong to it. */
  inside?: readonly Route[];
  /** What is done here for now, as "answered this week". */
  done?: string;
};

type ClientShellProps = {
  /** Four at most: they share the foot of a phone with "More". */
  nav: readonly ClientNavItem[];
  more: readonly NavItem[];
  home: Route;
  exitUrl: string;
  signOut: (form: FormData) => void | Promise<void>;
  /** Says what was just done. */
  done: ReactNode;
  children: ReactNode;
};

const iconLook = "size-5 sm:hidden";

export function ClientShell(props: ClientShellProps) {
  const { nav, more, home, exitUrl, signOut, done, children } = props;
  return (
    <ExitScope url={exitUrl}>
      <div className="pb-16 sm:pb-0">
        <header className="top-bar">
          <div className="mx-auto flex max-w-[44rem] items-center gap-3 px-4 py-1.5">
            <div className="order-3 flex items-center">
              <ExitLink />
            </div>
            <SkipLink />
            <Link
              href={home}
              className="mr-auto flex min-h-11 items-center rounded-md text-ink max-[22.5rem]:w-7 max-[22.5rem]:overflow-hidden"
            >
              <Wordmark />
            </Link>
          </div>
        </header>
        <nav aria-label="Main" className="foot-bar">
          <ul className="mx-auto flex max-w-[44rem] sm:gap-1 sm:px-1">
            {nav.map(({ href, label, icon, inside, done: finished }) => (
              <li key={href} className="flex-1 sm:flex-none">
                <NavLink
                  href={href}
                  match={href === home ? "exact" : "below"}
                  inside={inside}
                  className="place-below"
                >
                  <Icon name={icon} className={iconLook} />
                  <span>
                    {label}
                    {finished ? (
                      <>
                        <span aria-hidden="true"> ✓</span>
                        <span className="sr-only">, {finished}</span>
                      </>
                    ) : null}
                  </span>
                </NavLink>
              </li>
            ))}
            <li className="flex-1 sm:ml-auto sm:flex-none">
              <Menu
                label={
                  <>
                    <Icon name="ellipsis" className={iconLook} />
                    More
                  </>
                }
                className="place-below"
                panelClassName="right-3 bottom-[4.5rem] sm:top-28 sm:bottom-auto sm:right-[max(0.75rem,calc(50vw-22rem))]"
              >
                <MenuItems items={more} signOut={signOut} />
              </Menu>
            </li>
          </ul>
        </nav>
        <main id="main" tabIndex={-1} className="mx-auto max-w-[44rem] px-4 pt-6 pb-16 outline-none sm:pt-10">
          {done}
          {children}
        </main>
      </div>
    </ExitScope>
  );
}
