/**
 * Titles of the pages on which the publication speaks of itself, and what stands there until the team has written it: only what is true of whoever publishes with Plumbline. Texts are
 * Markdown, in ICU message syntax.
 */
export const about = {
  titles: {
    about: "About",
    method: "Method",
    ownership: "Ownership and money",
    corrections: "Corrections policy",
    masthead: "Who we are",
    accessibility: "Accessibility",
    privacy: "Privacy",
  },
  describe: {
    about: "What {site} is, and where it says more of itself.",
    method: "How {site} comes by what it prints, and what a reader can check.",
    ownership: "Who owns {site}, and who pays for it.",
    corrections: "What {site} does when it was wrong.",
    masthead: "Who writes {site}, and who answers for it.",
    accessibility: "What {site} does so that everybody can read it.",
    privacy: "What {site} knows of its readers, and of those who write to it.",
  },
  texts: {
    about: `{about}

## What you find here

Briefs, and indicators with every value that we know to have been reported. Every number and every quotation leads to its entry in a list of evidence, and the entry to the passage that it came from. Where all we hold is a note of ours, the entry says so.

A published version never changes. What is updated or corrected becomes a new version, with a note that says what changed and why; the versions before it stay where they were.

## More of this

- [How we work](/about/method)
- [Who owns and pays for this publication](/about/ownership)
- [What we do when we were wrong](/about/corrections), and [all that was corrected](/corrections)
- [Who we are](/about/masthead)
- [Accessibility](/about/accessibility) and [privacy](/about/privacy)`,
    method: `The team has not written its own account of how it works yet. What follows is how every text on this site comes about.

## Evidence first

A number or a quotation can be printed only with its evidence: the passage in a source where it stands, our arithmetic over such numbers, or a reason why there is no passage. What has none can’t be published, unless somebody has marked it as no claim, and said why.

## What we hold

Of a source we keep a copy as it was on the day when we took it, where we can. Where we can’t, we keep notes, and say that they are ours: a note proves nothing, and we don’t call it a match.

## Quotations

Of each quotation two things are said. Does it stand in what we hold? And how near is it to the speech: the original words, or a translation, and whose.

## Figures that differ

Reports of one thing often name different values. We print them side by side, with what each counts and who counted it. Where we go by one of them, we say why. Values that count different things are not added up or set in one line.

## Four eyes

Somebody who didn’t write it checks the citations of a text before it is published. Where a text was published by one person alone, it says so.

## Afterwards

When a source changes or a value is revised, the texts that rest on it are marked, and readers see that something has changed since.`,
    ownership: `The team has not said yet who owns this publication, nor who pays for it. Until it does, take it that you have not been told.

What should stand here: the legal owner and the country where it is registered; who holds shares or votes; every funder of the last two years who gave more than a small part of the money, with the sum; and what funders may and may not decide.`,
    corrections: `## What we do

When we were wrong, we publish a new version. It says what was wrong and what is right, on the page itself, above the text. The version before it stays readable, and says that it is not the latest.

We tell four kinds of change apart. An *update*: the world has changed, and what we wrote was right. A *correction*: we erred. A *clarification*: it was right and could be misread. A *withdrawal*: we no longer stand by the text; its address then says so, and why.

Mending a typing error changes no number, name, date, negation or quotation.

[All corrections, clarifications and withdrawals](/corrections) stand in one list, which can be followed by feed.

## If you have found an error

[Tell us](/submit): name the page, and what is wrong with it. You can do so without a name. You get a code, with which you can see later what became of it.

The team has not said yet how soon it answers.`,
    masthead: `The team has not said yet who belongs to it. Above each brief stand the names of those who wrote it, and of those who checked its evidence. A name there may be a pseudonym.

What should stand here: who is responsible for the publication, who edits it, and how to reach them.`,
    accessibility: `## What we do

- Every page can be read without scripts, with the keyboard alone, and by a screen reader.
- Text and marks keep the contrast that WCAG 2.2 asks for at level AA, in light and dark.
- Pages can be read at 320 pixels and with text at twice its size.
- Every chart says in words what it shows, and has a table of all its values.
- Nothing moves by itself.

## What we don’t know

No outside body has audited this site for us, as far as the team has said here. Copies of sources that others published are as accessible as their makers made them.

## If something can’t be read

[Tell us](/submit), with the address of the page.`,
    privacy: `## Readers

- Pages for readers set no cookie and load nothing from other sites. There is no analytics and no advertising.
- How you want marks in the text to look is kept in your own browser.
- The log of our own server keeps which pages were asked for, and neither the address that you came from nor your browser’s name. Whoever carries the connection (your provider, ours, and a delivery network if the team uses one) sees more: the team has not said yet which ones it uses.

## Those who send us something

- Of what is sent in by our form, no network address, no browser’s name, and no time finer than the day is kept.
- Files and contacts are kept sealed; what isn’t taken up is emptied after 90 days.
- A receipt code is the only way back to it.

## Those we write about

We name people for what they say and do in public roles. Whoever is concerned by a source can [write to us](/submit).

The team has not said yet who is responsible for data under the law that applies to it.`,
  },
  unwritten: "The team has not said anything of itself here yet.",
  contact: "Contact:",
  written: "Written by the team",
  first: "This text came with the publishing system. The team has not written its own yet.",
  pages: "About this publication",
  studio: {
    title: "Pages about the publication",
    intro:
      "What readers find about the publication itself. Until you write one, a page says only what is true of whoever publishes with Plumbline, and that you haven’t filled in the rest.",
    unwritten: "Not written yet",
    version: "Text {n, number}",
    by: "{name}, {day}",
    text: "Text",
    textHint:
      "Markdown: # for a heading, * for a list, [words](https://…) for a link, **bold** and *italic*. Nothing else is read.",
    save: "Publish this text",
    saved: "Readers have it now.",
    read: "As readers see it",
    earlier: "What stood here before",
    back: "All these pages",
  },
} as const;
