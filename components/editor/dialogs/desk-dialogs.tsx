"use client";

import type { Desk } from "../desk.ts";
import { useStore } from "../use-store.ts";
import { ChartDialog, type SliceChoice } from "./chart-dialog.tsx";
import { ImageDialog } from "./image-dialog.tsx";
import { KeepDialog } from "./keep-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { MakeQuoteDialog } from "./make-quote-dialog.tsx";
import { MakeStatisticDialog, type SeriesChoice } from "./make-statistic-dialog.tsx";
import { PassageDialog } from "./passage-dialog.tsx";
import type { MakeActions } from "./passage-requests.ts";
import { WaiveDialog } from "./waive-dialog.tsx";

export type DialogActions = MakeActions & {
  keepEarlier: (noticeId: string, reason: string) => Promise<string[]>;
};

/** The one dialog that is open. */
export function DeskDialogs({
  desk,
  actions,
  series,
  slices,
}: {
  desk: Desk;
  actions: DialogActions;
  series: readonly SeriesChoice[];
  slices: readonly SliceChoice[];
}) {
  const dialog = useStore(desk.dialog);
  switch (dialog?.kind) {
    case "waive":
      return <WaiveDialog desk={desk} dialog={dialog} />;
    case "link":
      return <LinkDialog desk={desk} dialog={dialog} />;
    case "newImage":
    case "describeImage":
      return <ImageDialog desk={desk} dialog={dialog} />;
    case "chart":
      return <ChartDialog desk={desk} dialog={dialog} slices={slices} />;
    case "makeStatistic":
      return (
        <MakeStatisticDialog
          desk={desk}
          dialog={dialog}
          series={series}
          makeStatistic={actions.makeStatistic}
        />
      );
    case "makeQuote":
      return <MakeQuoteDialog desk={desk} dialog={dialog} makeQuote={actions.makeQuote} />;
    case "passage":
      return <PassageDialog desk={desk} dialog={dialog} makePassage={actions.makePassage} />;
    case "keepVintage":
      return <KeepDialog desk={desk} dialog={dialog} keepEarlier={actions.keepEarlier} />;
    case "keys":
      return <KeysDialog desk={desk} />;
    default:
      return null;
  }
}
