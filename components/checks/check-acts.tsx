import type { FormEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { RoomItem } from "./check-state.ts";
import { checkWords as words } from "./check-words.ts";

/** What one may say of a place. */
export function CheckActs({
  item,
  n,
  briefId,
  version,
  send,
  sendComment,
  onSubmit,
}: {
  item: RoomItem;
  /** Its place on the page. */
  n: number;
  briefId: string;
  version: number | null;
  send: (form: FormData) => void;
  /** Without script. */
  sendComment: (form: FormData) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}) {
  const { nodeId, position, fingerprint, notMine, commentOn } = item;
  const place = commentOn === null ? "" : JSON.stringify(commentOn);
  const hidden = { briefId, version: version ?? "", nodeId, position, fingerprint, place };
  const reason = notMine === null ? null : <p>{words(`notMine.${notMine}`)}</p>;
  if (notMine === "role") return reason;
  return (
    <form action={send} onSubmit={onSubmit} className="check-acts">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {reason}
      <TextareaField
        id={`remark-${n}`}
        name="remark"
        label={words("remark")}
        hint={words("remarkHint")}
        rows={2}
        maxLength={2_000}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            // Without a button: what was asked for by a key is meant.
            event.currentTarget.form?.requestSubmit();
          }
        }}
      />
      <div className="actions">
        {notMine === null ? (
          <>
            <Button type="submit" name="outcome" value="stands" tone="primary">
              {words("stands")} <KeyHint keyName="y" />
            </Button>
            <Button type="submit" name="outcome" value="does_not_stand">
              {words("doesNotStand")} <KeyHint keyName="n" />
            </Button>
          </>
        ) : null}
        <Button
          type="submit"
          tone="plain"
          {...(commentOn === null
            ? { name: "outcome", value: "comment" }
            : { formAction: sendComment })}
        >
          {words("comment")} <KeyHint keyName="c" />
        </Button>
      </div>
    </form>
  );
}
