import { expect, test } from "vitest";
import { readProposal } from "#domain/intakes/proposal.ts";
import { uploadPath } from "./upload-path.ts";

const intake = { id: "1", url: "https://s.example/1", finalUrl: "https://news.example/walled" };

function ask(said: Record<string, unknown> | null) {
  const path = uploadPath({ ...intake, proposal: readProposal(said) });
  return Object.fromEntries(new URL(path, "https://studio.example").searchParams);
}

test("the form for uploading has what the address says of itself filled in, and where it led", () => {
  const authors = [{ family: "Orlova", given: "Nina" }, { literal: "BelTA" }];
  const url = "https://news.example/other";
  expect(ask({ title: "Walled", url, authors, cslType: "report" })).toEqual({
    ...{ method: "upload", intake: "1", url: intake.finalUrl },
    ...{ title: "Walled", authors: "Orlova, Nina\nBelTA", cslType: "report" },
  });
});

test("of an address that was never read it has the address", () => {
  expect(ask(null)).toEqual({ method: "upload", intake: "1", url: intake.finalUrl });
});
