import type { Route } from "next";
import { NavLink } from "../ui/nav-link";

export type NavItem = { href: Route; label: string };

type MenuItemsProps = { items: readonly NavItem[]; signOut: (form: FormData) => void | Promise<void> };

export function MenuItems({ items, signOut }: MenuItemsProps) {
  return (
    <>
      <ul>
        {items.map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href} className="menu-item">
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
      <form noValidate action={signOut} className="mt-1 border-t border-line pt-1">
        <button type="submit" className="menu-item">
          Sign out
        </button>
      </form>
    </>
  );
}
