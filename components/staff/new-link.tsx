"use client";

import { useRef, useState } from "react";
import { formatInstantMinute } from "#components/time/instants.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getAuthWords } from "#messages/auth.ts";

export type NewLinkView = { url: string; expiresAt: string; name: string };

/** A one-time link, shown this once, to be copied. */
export function NewLink({ link }: { link: NewLinkView }) {
  const words = getAuthWords("en");
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(link.url);
      setCopied(true);
    } catch {
      // Not allowed here: it stands selected, for the keyboard's own copy.
    }
  };
  return (
    <Notice tone="ok" live>
      <strong>{words("staff.linkTitle", { name: link.name })}</strong>
      <p>{words("staff.linkText", { until: formatInstantMinute(link.expiresAt) })}</p>
      <div className="copy-line">
        <InputField
          id="new-link"
          label={words("staff.linkLabel")}
          value={link.url}
          readOnly
          ref={input}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy}>{copied ? words("staff.copied") : words("staff.copy")}</Button>
      </div>
    </Notice>
  );
}
