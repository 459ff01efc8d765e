"use client";

import type { ReactNode } from "react";
import { Icon } from "../ui/icon";
import { Link } from "../ui/link";
import { Name } from "../ui/name";
import { NavLink } from "../ui/nav-link";
import { GoTo } from "./go-to";
import { Wordmark } from "./mark";
import { Menu } from "./menu";
import { MenuItems, type NavItem } from "./menu-items";
import { SkipLink } from "./skip-link";

type CoachShellProps = {
  personName: string;
  practiceName: string;
  nav: readonly NavItem[];
  /** What the account menu offers above "Sign out": Devices, and the activity log for owners. */
  account: readonly NavItem[];
  home: NavItem["href"];
  /** Whether there is something to go to by its name. */
  goTo?: boolean;
  signOut: (form: FormData) => void | Promise<void>;
  /** Says what was just done. */
  done: ReactNode;
  children: ReactNode;
};

export function CoachShell({
  personName,
  practiceName,
  nav,
  account,
  home,
  goTo = true,
  signOut,
  done,
  children,
}: CoachShellProps) {
  return (
    <>
      <SkipLink />
      <header className="z-30 border-b border-line bg-raised md:sticky md:top-0 print:hidden">
        <div className="mx-auto flex max-w-[78rem] flex-wrap items-center gap-x-6 px-4 md:h-15 md:px-8">
          <Link href={home} className="flex min-h-13 items-center rounded-md text-ink">
            <Wordmark />
          </Link>
          <nav aria-label="Main" className="-mx-2 max-md:order-3 max-md:w-full">
            <ul className="flex flex-wrap gap-1">
              {nav.map(({ href, label }) => (
                <li key={href}>
                  <NavLink href={href} match={href === home ? "exact" : "below"} className="place">
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-center">
            {goTo ? <GoTo /> : null}
            <Menu
              label={
                <>
                  <span className="max-w-40 truncate">
                    <Name>{personName}</Name>
                  </span>
                  <Icon name="chevron-down" className="text-ink-soft" />
                </>
              }
              className="-mr-2 flex min-h-11 cursor-pointer items-center gap-1.5 rounded-md px-2 text-sm font-semibold hover:bg-sunken"
              panelClassName="top-14 right-3 md:right-8"
            >
              <p className="border-b border-line px-3 pt-1 pb-2 text-sm text-ink-soft">{practiceName}</p>
              <MenuItems items={account} signOut={signOut} />
            </Menu>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[78rem] px-4 pt-6 pb-20 outline-none md:px-8 md:pt-10"
      >
        {done}
        {children}
      </main>
    </>
  );
}
