"use client";

import { type PointerEvent, useRef, useState } from "react";
import { InputField } from "#components/ui/field.tsx";
import { HeldPicture } from "#components/ui/held-picture.tsx";
import type { PicturePage, TranscribedRegion } from "#domain/capture/view-regions.ts";
import { getEvidenceWords } from "#messages/evidence.ts";

const sides = ["x", "y", "width", "height"] as const;
type Side = (typeof sides)[number];
/** Percent of the page, as typed. */
type Frame = Record<Side, string>;

const firstFrame: Frame = { x: "10", y: "10", width: "80", height: "20" };

/** A page's picture with a frame on it, drawn with the mouse or moved by four fields; without script the fields alone do. */
export function RegionFrame({
  page,
  marked,
  fieldOf,
}: {
  page: PicturePage;
  /** Frames that are there already, as fractions of the page. */
  marked: readonly TranscribedRegion["region"][];
  /** The id and name of each side's field. */
  fieldOf: (side: Side) => { id: string; name: string };
}) {
  const words = getEvidenceWords("en");
  const [frame, setFrame] = useState(firstFrame);
  const from = useRef<{ x: number; y: number } | null>(null);
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (from.current) setFrame(frameBetween(from.current, readPoint(event)));
  };
  return (
    <>
      <div className="page-picture">
        <HeldPicture picture={page} alt={words("room.picture.pageAlt", { n: page.page })} />
        <svg
          aria-hidden
          onPointerDown={(event) => {
            // A finger scrolls; who has nothing else uses the fields.
            if (event.pointerType === "touch" || event.button !== 0) return;
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = readPoint(event);
          }}
          onPointerMove={draw}
          onPointerUp={(event) => {
            draw(event);
            from.current = null;
          }}
          onPointerCancel={() => {
            from.current = null;
          }}
        >
          {[...new Map(marked.map((region) => [JSON.stringify(region), region]))].map(
            ([key, region]) => (
              <rect key={key} {...toShares(region)} className="marked" />
            ),
          )}
          <rect {...toRectangle(frame)} className="halo" />
          <rect {...toRectangle(frame)} />
        </svg>
      </div>
      <fieldset className="frame-fields">
        <legend>{words("room.picture.frame")}</legend>
        {sides.map((side) => (
          <InputField
            key={side}
            {...fieldOf(side)}
            label={words(`room.picture.${side}`)}
            type="number"
            inputMode="decimal"
            min={0}
            max={100}
            step="any"
            value={frame[side]}
            onChange={({ target }) => setFrame({ ...frame, [side]: target.value })}
          />
        ))}
      </fieldset>
    </>
  );
}

/** Tenths of a percent of the picture that was pointed at; never outside it. */
function readPoint({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const share = (part: number, whole: number) =>
    Math.round(Math.min(1, Math.max(0, part / whole)) * 1_000);
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}

type Point = { x: number; y: number };

/** A click is no frame: it stays a tenth of a percent small, and is refused with what to do. */
function frameBetween(one: Point, other: Point): Frame {
  const toPercent = (tenths: number) => String(tenths / 10);
  return {
    x: toPercent(Math.min(one.x, other.x)),
    y: toPercent(Math.min(one.y, other.y)),
    width: toPercent(Math.abs(one.x - other.x)),
    height: toPercent(Math.abs(one.y - other.y)),
  };
}

function toShares({ x, y, width, height }: TranscribedRegion["region"]): Record<Side, string> {
  const toLength = (share: number) => `${share * 100}%`;
  return { x: toLength(x), y: toLength(y), width: toLength(width), height: toLength(height) };
}

/** Numbers may be half typed. */
function toRectangle(frame: Frame): Record<Side, string> {
  const toLength = (typed: string) => `${Math.max(0, Number(typed) || 0)}%`;
  const { x, y, width, height } = frame;
  return { x: toLength(x), y: toLength(y), width: toLength(width), height: toLength(height) };
}
