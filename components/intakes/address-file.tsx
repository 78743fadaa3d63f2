"use client";

import { type ChangeEvent, useState } from "react";
import { InputField } from "#components/ui/field.tsx";
import { decodeText } from "#domain/capture/decode-text.ts";
import { type FoundAddresses, findAddresses } from "#domain/intakes/find-addresses.ts";
import { getIntakesWords } from "#messages/intakes.ts";

const words = getIntakesWords("en");

const fileBytesMax = 20_000_000;

type Read = { name: string } & ({ found: FoundAddresses } | { problem: "unreadable" | "tooLarge" });

/** Puts the addresses of a file into the field of that name, below those that stand there, and says what was left out. The file itself stays where it is. */
export function AddressFile({ fieldName }: { fieldName: string }) {
  const [read, setRead] = useState<Read | null>(null);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files, form } = event.currentTarget;
    const file = files?.[0];
    const field = form?.elements.namedItem(fieldName);
    if (!file || !(field instanceof HTMLTextAreaElement)) return;
    const { name } = file;
    if (file.size > fileBytesMax) return setRead({ name, problem: "tooLarge" });
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()), null);
    if (!decoded) return setRead({ name, problem: "unreadable" });
    const held = field.value.split(/\s+/u).filter((word) => word !== "");
    const found = findAddresses(decoded.text, { name, held });
    field.value = [...held, ...found.taken].join("\n");
    return setRead({ name, found });
  };

  return (
    <>
      <InputField
        id="address-file"
        type="file"
        accept=".txt,.csv,.tsv,.html,.htm"
        label={words("file")}
        hint={words("fileHint")}
        error={
          read && "problem" in read ? words(`found.${read.problem}`, { name: read.name }) : null
        }
        onChange={take}
      />
      <div role="status" className="found-addresses">
        {read && "found" in read ? <Found name={read.name} found={read.found} /> : null}
      </div>
    </>
  );
}

function Found({ name, found }: { name: string; found: FoundAddresses }) {
  const { taken, beyond, doubles, others } = found;
  return (
    <>
      <p>{words("found.taken", { count: taken.length, name })}</p>
      {doubles > 0 ? <p>{words("found.doubles", { count: doubles })}</p> : null}
      <LeftOut said={words("found.beyond", { count: beyond.length })} addresses={beyond} />
      <LeftOut said={words("found.others", { count: others.length })} addresses={others} />
    </>
  );
}

function LeftOut({ said, addresses }: { said: string; addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <details>
      <summary>{said}</summary>
      <textarea
        className="input addresses"
        aria-label={said}
        readOnly
        rows={5}
        value={addresses.join("\n")}
        spellCheck={false}
      />
    </details>
  );
}
