import type { Route } from "next";
import { NavLink } from "../ui/nav-link";

export type NavItem = { href: Route; label: string };

const item =
  "flex min-h-11 w-full cursor-pointer items-center rounded-md px-3 text-left -outline-offset-3 hover:bg-accent-soft aria-[current=page]:font-semibold";

type MenuItemsProps = { items: readonly NavItem[]; signOut: (form: FormData) => void | Promise<void> };

export function MenuItems({ items, signOut }: MenuItemsProps) {
  return (
    <>
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href} className={item}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
      <form noValidate action={signOut} className="mt-1 border-t border-line pt-1">
        <button type="submit" className={item}>
          Sign out
        </button>
      </form>
    </>
  );
}
