import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { nameItem } from "./check-list.tsx";
import type { RoomItem } from "./check-state.ts";
import { checkWords as words } from "./check-words.ts";

/** Who said what of a place, and when; one's own can be taken back. */
export function CheckNotes({
  item,
  sendBack,
  takeBack,
}: {
  item: RoomItem;
  sendBack: (form: FormData) => void;
  /** Null without script. */
  takeBack: ((checkId: string) => Promise<void>) | null;
}) {
  if (item.notes.length === 0) return null;
  return (
    <section className="check-notes">
      <h3>{words("notes")}</h3>
      <ul>
        {item.notes.map(({ checkId, outcome, remark, by, at, isMine, isEarlier }) => (
          <li key={checkId}>
            <p>
              <strong>{words(`note.${outcome}`, { by })}</strong>{" "}
              <span className="muted">
                <time dateTime={at}>{formatInstantMinute(at)}</time>
                {isEarlier ? `, ${words("earlier")}` : null}
              </span>
            </p>
            {remark === "" ? null : <p className="remark">{remark}</p>}
            {isMine && !isEarlier ? (
              <form
                action={sendBack}
                onSubmit={(event) => {
                  if (!takeBack) return;
                  event.preventDefault();
                  void takeBack(checkId);
                }}
              >
                <input type="hidden" name="checkId" value={checkId} />
                <Button
                  type="submit"
                  size="small"
                  aria-label={words("takeBackOf", { words: nameItem(item) })}
                >
                  {words("takeBack")}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
