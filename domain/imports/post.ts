import type { DocumentJson } from "#domain/richtext/document-json.ts";

export const systems = ["wordpress", "ghost"] as const;
export type System = (typeof systems)[number];

/** A post or page as another system gave it out, before anything of it is understood. */
export type GivenPost = {
  system: System;
  /** The address of its site, which tells posts of two sites apart; empty where the file doesn't say. */
  site: string;
  /** Its number or name in that system. */
  foreignId: string;
  title: string;
  /** HTML; the title too, as both systems write it. */
  excerpt: string;
  body: string;
  /** Whether blank lines of the body part paragraphs, as WordPress' older editor has it. */
  hasTypedParagraphs: boolean;
  slug: string;
  authors: readonly string[];
  /** BCP 47, as the file says it; empty where it doesn't. */
  language: string;
  tags: readonly string[];
  address: string;
  /** As the file says it; null where it was never published. */
  publishedAt: Date | null;
  /** Its leading picture. */
  picture: { address: string; alt: string } | null;
  remarks: readonly Remark[];
};

/** What became of a post that an editor should know of. */
export const remarkCodes = [
  "addressChanged",
  "untitled",
  "bodyEmpty",
  "picturesAsLinks",
  "picturesLost",
  "embedsAsLinks",
  "embedsLost",
  "scriptsLost",
  "formsLost",
  "linksLost",
  "shortcodesLeft",
  "tagsUnknown",
  "languageUnknown",
  "dateUnread",
  "wasPrivate",
  "wasDraft",
  "wasForMembers",
] as const;
export type Remark = {
  code: (typeof remarkCodes)[number];
  values?: Record<string, string | number>;
};

/** Why a thing of the file doesn't come in: it is broken, or is left out by rule. */
export type Unread = {
  kind: "broken" | "left";
  foreignId: string;
  title: string;
  problem: { code: PostProblemCode; values?: Record<string, string | number> };
};
export type PostProblemCode =
  | "posts.cutShort"
  | "posts.notWhole"
  | "posts.tooLarge"
  | "posts.unreadableSigns"
  | "posts.noId"
  | "posts.protected"
  | "posts.inTrash"
  | "posts.notSaved"
  | "posts.tooDeep"
  | "posts.otherKind"
  | "posts.noHtml";

/** The file itself goes no further: what came before it stands. */
export type Stop = {
  kind: "stop";
  problem: { code: FileProblemCode; values?: Record<string, string | number> };
};
export type FileProblemCode =
  | "importFile.notWordpress"
  | "importFile.notGhost"
  | "importFile.documentType"
  | "importFile.partTooLarge"
  | "importFile.cutShort"
  | "importFile.jsonBroken"
  | "importFile.tooLarge"
  | "importFile.encodingUnknown";

export type Given = { kind: "post"; post: GivenPost } | Unread | Stop;

/** A post as it will stand in the studio. */
export type ReadPost = {
  document: DocumentJson;
  title: string;
  remarks: Remark[];
};

/** What became of a thing of our own export that an editor should know of. */
export type OwnRemark = {
  code:
    | "bytesNotThere"
    | "speakerWithheld"
    | "witnessNotThere"
    | "ownArithmetic"
    | "sayerNotThere"
    | "versionKept"
    | "wasWithdrawn"
    | "evidenceAsWords"
    | "picturesNotThere";
  values?: Record<string, string | number>;
};
