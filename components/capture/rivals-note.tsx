"use client";

import { useEffect, useState } from "react";
import { formatPeriod, parsePeriod } from "#domain/evidence/periods.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { Rival, RoomActions } from "./room-types.ts";

/** What else is reported for the same slice and period: a new value never stands alone. */
export function RivalsNote({
  seriesId,
  period,
  listRivals,
}: {
  seriesId: string;
  period: string;
  listRivals: RoomActions["listRivals"];
}) {
  const words = getEvidenceWords("en");
  const [rivals, setRivals] = useState<readonly Rival[]>([]);
  const canonical = parsePeriod(period.trim());
  const asked = canonical?.text ?? "";
  useEffect(() => {
    let isLeft = false;
    setRivals([]);
    if (asked === "") return;
    listRivals(seriesId, asked)
      .then((found) => (isLeft ? undefined : setRivals(found)))
      .catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [seriesId, asked, listRivals]);
  if (rivals.length === 0 || canonical === null) return null;
  return (
    <div className="finding warn">
      <b>
        {words("figureForm.rivals", {
          count: rivals.length,
          period: formatPeriod(canonical, "en"),
        })}
      </b>
      <ul className="rival-list">
        {rivals.map(({ id, printed, by, isForecast }) => (
          <li key={id}>
            <a href={`/studio/statistics/${id}`} target="_blank" rel="noreferrer">
              {printed}
              {isForecast ? " F" : ""}
            </a>{" "}
            {by}
          </li>
        ))}
      </ul>
    </div>
  );
}
