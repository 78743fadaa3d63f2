import { Fragment } from "react";

/** What somebody said, with the names that it calls set off. */
export function CommentText({ body, mentions }: { body: string; mentions: readonly string[] }) {
  return (
    <p className="comment-text" dir="auto">
      {splitNames(body, mentions).map(({ text, isName, at }) => (
        <Fragment key={at}>{isName ? <strong>{text}</strong> : text}</Fragment>
      ))}
    </p>
  );
}

type Part = { text: string; isName: boolean; at: number };

function splitNames(body: string, mentions: readonly string[]): Part[] {
  const called = mentions.flatMap((name) => [`@${name}`, `@${name.split(/\s/u)[0]}`]);
  const parts: Part[] = [];
  let rest = 0;
  for (const { index } of body.matchAll(/@/gu)) {
    const found = called
      .filter((name) => body.slice(index, index + name.length).toLowerCase() === name.toLowerCase())
      .toSorted((a, b) => b.length - a.length)[0];
    if (found === undefined || index < rest) continue;
    parts.push({ text: body.slice(rest, index), isName: false, at: rest });
    rest = index + found.length;
    parts.push({ text: body.slice(index, rest), isName: true, at: index });
  }
  return [...parts, { text: body.slice(rest), isName: false, at: rest }].filter(
    ({ text }) => text !== "",
  );
}
