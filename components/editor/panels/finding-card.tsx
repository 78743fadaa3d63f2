"use client";

import { joinClasses } from "#components/ui/class-names.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { localeOf } from "#domain/evidence/format-date.ts";
import { formatFigure } from "#domain/evidence/format-figure.ts";
import type { Finding, Fix } from "#domain/evidence/lint/finding.ts";
import { sayFinding } from "#messages/finding-words.ts";
import { openPicker } from "../acts.ts";
import { getKeys } from "../chords.ts";
import type { Desk } from "../desk.ts";
import { carryOut, findPlainOffer, goTo, listOffers, type Offer, takeOffer } from "../fixes.ts";
import { usePlanner } from "../use-planner.ts";
import type { EditorWords } from "../words.ts";

const offersMax = 3;

/** A finding: its sentence leads to its place; beneath are its offers and fixes, with their keys. */
export function FindingCard({
  desk,
  finding,
  isKept,
}: {
  desk: Desk;
  finding: Finding;
  isKept: boolean;
}) {
  const { words } = desk;
  const offers = desk.isEditable ? listOffers(desk, finding) : [];
  const planner = usePlanner(offers.some(({ kind }) => kind === "statistic"));
  const plain = findPlainOffer(desk, finding, { offers, planner });
  const isOpenClaim = finding.rule === "unsourcedFigure" || finding.rule === "unsourcedQuotation";
  const look =
    finding.severity === "blocks" ? null : finding.severity === "warns" ? "warn" : "note";
  return (
    <div className={joinClasses("finding", look)}>
      <button
        type="button"
        className="finding-text"
        title={words("findings.show")}
        onClick={() => goTo(desk, finding)}
      >
        {sayFinding(finding, "en")}
      </button>
      {offers.length > 0 ? (
        <ul className="offers">
          {offers.slice(0, offersMax).map((offer) => (
            <li key={idOf(offer)}>
              <button type="button" onClick={() => takeOffer(desk, finding, offer)}>
                <span className="vh">{words("findings.bindIt")}: </span>
                {sayOffer(desk, offer)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isKept ? <p className="small">{words("findings.kept")}</p> : null}
      <div className="keys" hidden={!desk.isEditable}>
        {isOpenClaim && plain ? (
          <Act
            keys={getKeys("bind")}
            words={words("findings.bindIt")}
            run={() => takeOffer(desk, finding, plain)}
          />
        ) : null}
        {isOpenClaim ? (
          <Act
            keys={getKeys("evidence")}
            words={words("findings.find")}
            run={() => {
              goTo(desk, finding);
              openPicker(desk);
            }}
          />
        ) : null}
        {finding.fixes.map((fix) => (
          <Act
            key={fix.kind}
            keys={keysOf(fix)}
            words={sayFix(fix, finding, words)}
            isDisabled={fix.kind === "approve_waiver" && !desk.member.mayApproveWaivers}
            run={() => carryOut(desk, finding, fix)}
          />
        ))}
        {finding.rule === "statisticRevised" && !isKept ? (
          <Act
            keys={getKeys("keep")}
            words={words("findings.keep")}
            run={() => keep(desk, finding)}
          />
        ) : null}
      </div>
    </div>
  );
}

function Act({
  keys,
  words,
  run,
  isDisabled = false,
}: {
  keys: string | null;
  words: string;
  run: () => void;
  isDisabled?: boolean;
}) {
  if (isDisabled) return null;
  return (
    <button type="button" className="act" onClick={run}>
      {keys === null ? null : (
        <>
          <Kbd keys={keys} />{" "}
        </>
      )}
      {words}
    </button>
  );
}

function keep(desk: Desk, finding: Finding): void {
  const fix = finding.fixes.find(({ kind }) => kind === "take_vintage");
  if (fix?.kind !== "take_vintage") return;
  const label = String(finding.values.label ?? finding.text);
  desk.dialog.set({ kind: "keepVintage", statisticId: fix.statisticId, label });
}

function isNear(offer: Offer | undefined): boolean {
  return offer?.kind === "statistic" && offer.match.likeness === "near";
}

function idOf(offer: Offer): string {
  return offer.kind === "wording" ? offer.wording.wordingId : offer.match.statistic.vintageId;
}

function sayOffer(desk: Desk, offer: Offer): string {
  if (offer.kind === "wording")
    return `${offer.wording.speaker ?? desk.words("evidence.noSpeaker")}: ${offer.wording.text}`;
  const { label, period, saidBy, figure } = offer.match.statistic;
  const printed = formatFigure(figure, null, localeOf(desk.language));
  const value = isNear(offer) ? desk.words("findings.nearly", { value: printed }) : printed;
  return [value, period, label, saidBy].filter(Boolean).join(" · ");
}

function keysOf(fix: Fix): string | null {
  switch (fix.kind) {
    case "make_statistic":
    case "make_quote":
      return getKeys("make");
    case "bind_passage":
      return getKeys("passage");
    case "waive":
      return getKeys("waive");
    case "take_vintage":
    case "take_run":
      return getKeys("take");
    default:
      return null;
  }
}

function sayFix(fix: Fix, finding: Finding, words: EditorWords): string {
  switch (fix.kind) {
    case "make_statistic":
      return words("findings.new");
    case "make_quote":
      return words("findings.newQuote");
    case "bind_passage":
      return words("findings.bindPassage");
    case "waive":
      return words("findings.waive");
    case "take_vintage":
      return words("findings.take", { value: String(finding.values.new ?? "") });
    case "take_run":
      return words("findings.takeRun");
    case "drop_words":
      return words("findings.dropWords");
    case "replace_evidence":
      return words("findings.replace");
    case "quote_whole":
      return words("findings.quoteWhole");
    case "approve_waiver":
      return words("findings.approve");
    case "give_reason":
      return words("findings.giveReason");
    case "describe_image":
      return words("findings.describe");
    case "make_link":
      return words("findings.makeLink");
    case "edit_link":
      return words("findings.editLink");
    case "remove_link":
      return words("findings.removeLink");
    case "write_here":
      return words("findings.write");
  }
}
