import type { ReactNode } from "react";
import { getStudioWords } from "#messages/studio.ts";
import type { NavGroup } from "./nav-groups.ts";
import { NavLinks } from "./nav-links.tsx";
import { NavMenu } from "./nav-menu.tsx";
import { SignOutForm } from "./sign-out-form.tsx";
import { StudioKeys } from "./studio-keys.tsx";

/** The frame of every page of the studio: where one is, where one can go, who one is. The page brings its own bar and inspector. */
export function StudioShell({
  siteName,
  groups,
  member,
  signOut,
  children,
}: {
  siteName: string;
  groups: readonly NavGroup[];
  member: { id: string; name: string };
  signOut: () => Promise<void>;
  children: ReactNode;
}) {
  const words = getStudioWords("en");
  const foot = (
    <div className="studio-foot">
      <p>{member.name}</p>
      <SignOutForm action={signOut} staffId={member.id} />
      <a href="/">{words("publicSite")}</a>
    </div>
  );
  return (
    <>
      <a className="skip" href="#content">
        {words("skipToContent")}
      </a>
      <div className="studio">
        <header className="studio-brand">
          <a href="/studio">{siteName}</a>
          <NavMenu title={words("menu")}>
            <nav aria-label={words("navigation")}>
              <NavLinks groups={groups} />
              {foot}
            </nav>
          </NavMenu>
        </header>
        <nav className="studio-nav" aria-label={words("navigation")}>
          <NavLinks groups={groups} />
          {foot}
        </nav>
        {children}
      </div>
      <StudioKeys
        words={{
          title: words("keys.title"),
          search: words("keys.search"),
          sheet: words("keys.sheet"),
          note: words("keys.note"),
          close: words("keys.close"),
        }}
      />
    </>
  );
}
