"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { NavGroup } from "./nav-groups.ts";

/** The studio's navigation, with the place one is at marked. */
export function NavLinks({ groups }: { groups: readonly NavGroup[] }) {
  const path = usePathname();
  return (
    <div className="studio-links">
      {groups.map((group) => (
        <div key={group.id}>
          {group.title ? <h2>{group.title}</h2> : null}
          {group.links.map(({ href, words }) => (
            <Link key={href} href={href} prefetch={false} aria-current={isAt(path, href)}>
              {words}
            </Link>
          ))}
        </div>
      ))}
    </div>
  );
}

/** On the page itself, or on one beneath it; everything is beneath the desk. */
function isAt(path: string, href: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== "/studio" && path.startsWith(`${href}/`) ? "true" : undefined;
}
