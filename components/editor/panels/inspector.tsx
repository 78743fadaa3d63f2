"use client";

import { type ReactNode, useEffect } from "react";
import { DeskNotices } from "#components/briefs/desk-notices.tsx";
import { deskWords, sayState } from "#components/briefs/desk-words.ts";
import type { CommentSetting } from "#components/comments/comment-actions.ts";
import { commentWords } from "#components/comments/comment-words.ts";
import { FollowForm, type Following } from "#components/news/follow-form.tsx";
import type { FormAction } from "#components/studio/form-state.ts";
import { Tabs } from "#components/ui/tabs.tsx";
import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { VersionLine } from "#domain/briefs/view.ts";
import { isLanguage } from "#messages/languages.ts";
import type { Desk, PanelTab } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { CommentsPanel } from "./comments-panel.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";

const tabNames: readonly PanelTab[] = ["evidence", "findings", "comments", "history", "settings"];

export function Inspector({
  desk,
  draft,
  versions,
  dismissNotice,
  commenting,
  following,
  acts,
}: {
  desk: Desk;
  draft: DraftView;
  versions: readonly VersionLine[];
  dismissNotice: FormAction<"dismissed"> | null;
  commenting: CommentSetting;
  following: Following | null;
  acts: ReactNode;
}) {
  const { words } = desk;
  const chosen = useStore(desk.tab);
  const { evidence: selected } = useStore(desk.selection);
  const { findings } = useStore(desk.linter.results);
  const count = findings.filter(({ severity }) => severity !== "notes").length;
  const placed = useStore(desk.comments.placed);
  const open = placed.filter(({ thread }) => thread.resolved === null).length;
  useEffect(() => {
    if (selected) desk.tab.set("evidence");
  }, [desk, selected]);
  return (
    <Tabs
      label={words("tabs.label")}
      chosen={chosen}
      onChoose={(id) => desk.tab.set(tabNames.find((name) => name === id) ?? "findings")}
      tabs={[
        {
          id: "evidence",
          label: words("tabs.evidence"),
          panel: <EvidencePanel desk={desk} />,
        },
        {
          id: "findings",
          label: count > 0 ? words("tabs.findingsCount", { count }) : words("tabs.findings"),
          panel: (
            <>
              {draft.notices.length > 0 ? (
                <details className="finding-notes" open>
                  <summary>{deskWords("notices.inBrief")}</summary>
                  <DeskNotices notices={draft.notices} dismiss={dismissNotice} inBrief />
                </details>
              ) : null}
              <FindingsPanel desk={desk} />
            </>
          ),
        },
        {
          id: "comments",
          label: open > 0 ? commentWords("tabCount", { count: open }) : commentWords("tab"),
          panel: <CommentsPanel desk={desk} setting={commenting} />,
        },
        {
          id: "history",
          label: words("tabs.history"),
          panel: <HistoryPanel briefId={draft.id} slug={draft.slug} versions={versions} />,
        },
        {
          id: "settings",
          label: words("tabs.settings"),
          panel: <Settings draft={draft} following={following} acts={acts} />,
        },
      ]}
    />
  );
}

function Settings({
  draft,
  following,
  acts,
}: {
  draft: DraftView;
  following: Following | null;
  acts: ReactNode;
}) {
  const { slug, language, state, version, submittedBy } = draft;
  const rows: [string, string][] = [
    [deskWords("settings.address"), `/briefs/${slug}`],
    [
      deskWords("settings.language"),
      isLanguage(language) ? deskWords(`language.${language}`) : language,
    ],
    [deskWords("settings.state"), sayState(state, version)],
  ];
  return (
    <>
      <dl className="form-grid">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {following ? <FollowForm {...following} /> : null}
      {submittedBy ? <p>{deskWords("settings.submittedBy", { name: submittedBy })}</p> : null}
      {acts}
    </>
  );
}
