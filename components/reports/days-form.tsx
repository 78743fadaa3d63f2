import { Button } from "#components/ui/button.tsx";
import { type AgingDays, agingDays } from "#domain/reports/view.ts";
import { getReportsWords } from "#messages/reports.ts";

/** How old something must be to be listed; an address, so that it works without script. */
export function DaysForm({ days }: { days: AgingDays }) {
  const words = getReportsWords("en");
  return (
    <form className="search-form">
      <label htmlFor="days">{words("daysLabel")}</label>
      <div className="search-line">
        <select key={days} className="input" id="days" name="days" defaultValue={days}>
          {agingDays.map((each) => (
            <option key={each} value={each}>
              {words("days", { days: each })}
            </option>
          ))}
        </select>
        <Button type="submit">{words("go")}</Button>
      </div>
    </form>
  );
}
