/*
 * What a reader's page gains with script: evidence as a card beside its mark, on phones as a sheet from below; marks as loud as one likes; copying.
 * The page is complete without it. Nothing is fetched: a card is a copy of the page's own entry. All words come from the page.
 * Styles are set through the CSSOM only, so that the strictest Content-Security-Policy holds.
 */
(() => {
  const markSelector = ".ev[href], .ev-q[href], .ev-p[href], .note-mark a[href]";
  const blockSelector = "p, li, h1, h2, h3, h4, td, th, figcaption";
  const openAfterMs = 500;
  const closeAfterMs = 300;
  const marksKey = "plumbline.marks";
  const list = document.querySelector("ol.evidence");
  const isPhone = matchMedia("(max-width: 47.99em)");

  // The parts of a lifted entry that card and sheet share.

  function findEntry(mark) {
    const entry = document.getElementById(mark.hash.slice(1));
    return entry?.classList.contains("entry") ? entry : null;
  }

  function listEntries() {
    return [...list.querySelectorAll(".entry")];
  }

  function findFirstMark(entry) {
    const marks = [...document.querySelectorAll(markSelector)];
    return marks.find((mark) => mark.hash === `#${entry.id}`) ?? null;
  }

  /** A copy of the entry's body. Ids would stand twice, ways back lead to where one is; other reports are what a card is opened for. */
  function copyBody(entry) {
    const body = entry.querySelector(".entry-body").cloneNode(true);
    for (const part of body.querySelectorAll(".backs")) part.remove();
    for (const part of body.querySelectorAll("[id]")) part.removeAttribute("id");
    const others = body.querySelector(".rivals-box");
    if (others) others.open = true;
    const heading = body.querySelector("h3");
    heading.id = "card-title";
    heading.tabIndex = -1;
    return body;
  }

  function makeButton(sign, label, onClick) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.addEventListener("click", onClick);
    return button;
  }

  /** ‹ 12 of 37 › and the way to the entry itself. */
  function makeBar(entry, move, follow) {
    const entries = listEntries();
    const bar = document.createElement("div");
    bar.className = "card-bar";
    const place = document.createElement("span");
    place.className = "place";
    place.textContent = `${entries.indexOf(entry) + 1} / ${entries.length}`;
    const link = document.createElement("a");
    link.href = `#${entry.id}`;
    link.textContent = list.dataset.open;
    link.addEventListener("click", follow);
    bar.append(
      makeButton("‹", list.dataset.previous, () => move(-1)),
      place,
      makeButton("›", list.dataset.next, () => move(1)),
      link,
    );
    return bar;
  }

  /** The neighbour in the list that is cited somewhere, and its first mark; around the ends. */
  function findNeighbour(entry, step) {
    const entries = listEntries();
    let at = entries.indexOf(entry);
    for (let tried = 0; tried < entries.length; tried += 1) {
      at = (at + step + entries.length) % entries.length;
      const mark = findFirstMark(entries[at]);
      if (mark) return { entry: entries[at], mark };
    }
    return null;
  }

  // The card beside a mark.

  let card = null;

  function openCard(mark, { pinned, focus, opener = mark }) {
    const entry = findEntry(mark);
    if (!entry) return;
    closeCard({ giveFocusBack: false });
    const element = document.createElement("div");
    element.className = "card";
    element.lang = document.documentElement.lang;
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-labelledby", "card-title");
    element.dataset.kind = entry.dataset.kind;
    element.append(
      copyBody(entry),
      makeBar(entry, moveCard, () => closeCard({ giveFocusBack: false })),
    );
    const close = makeButton("×", list.dataset.close, () => closeCard({ giveFocusBack: true }));
    close.className = "card-close";
    element.append(close);
    // Right after its mark, so that Tab goes on from the card into the text.
    mark.after(element);
    if ("popover" in element) {
      element.popover = "manual";
      element.showPopover();
    }
    mark.setAttribute("aria-expanded", "true");
    card = { element, mark, entry, pinned, opener };
    placeCard(element, mark);
    if (focus) element.querySelector("h3").focus({ preventScroll: true });
  }

  function placeCard(element, mark) {
    const gap = 8;
    const edge = 16;
    // Over several lines: beneath the last, or above the first, so that the mark itself stays in sight.
    const lines = [...mark.getClientRects()];
    const first = lines.at(0) ?? mark.getBoundingClientRect();
    const last = lines.at(-1) ?? first;
    const { width, height } = element.getBoundingClientRect();
    const widest = document.documentElement.clientWidth - width - edge;
    const below = innerHeight - last.bottom - gap;
    const isBelow = below >= height || below >= first.top;
    const left = isBelow ? last.left : first.left;
    const top = isBelow ? last.bottom + gap : first.top - gap - height;
    element.style.left = `${Math.max(edge, Math.min(left, widest)) + scrollX}px`;
    element.style.top = `${top + scrollY}px`;
  }

  function closeCard({ giveFocusBack }) {
    if (!card) return;
    const { element, mark, opener } = card;
    const hadFocus = element.contains(document.activeElement);
    card = null;
    mark.removeAttribute("aria-expanded");
    element.remove();
    if (giveFocusBack && hadFocus) opener.focus();
  }

  function moveCard(step) {
    const next = findNeighbour(card.entry, step);
    if (!next) return;
    const { opener } = card;
    next.mark.scrollIntoView({ block: "center", behavior: "instant" });
    openCard(next.mark, { pinned: true, focus: true, opener });
  }

  // The sheet on phones.

  let sheet = null;

  function openSheet(mark) {
    const element = document.createElement("dialog");
    element.className = "sheet";
    element.setAttribute("aria-labelledby", "card-title");
    document.body.append(element);
    sheet = { element, mark, follow: null };
    fillSheet(mark);
    element.showModal();
    element.querySelector("h3").focus();
    element.addEventListener("close", () => leaveSheet());
    element.addEventListener("click", (event) => {
      if (event.target === element) element.close();
    });
    // So that the system's Back closes the sheet instead of leaving the page.
    history.pushState({ sheet: true }, "");
  }

  function fillSheet(mark) {
    const entry = findEntry(mark);
    const { element } = sheet;
    sheet.mark = mark;
    sheet.entry = entry;
    element.dataset.kind = entry.dataset.kind;
    const close = makeButton("×", list.dataset.close, () => element.close());
    close.className = "card-close";
    const restated = restateSentence(mark);
    const bar = makeBar(entry, moveSheet, (event) => {
      event.preventDefault();
      sheet.follow = `#${entry.id}`;
      element.close();
    });
    element.replaceChildren(...[restated, copyBody(entry), bar, close].filter(Boolean));
    element.scrollTop = 0;
  }

  function moveSheet(step) {
    const next = findNeighbour(sheet.entry, step);
    if (!next) return;
    fillSheet(next.mark);
    sheet.element.querySelector("h3").focus();
  }

  /** However it was closed: the page as it was, the focus on the mark, the extra step of history taken back. */
  function leaveSheet() {
    if (!sheet) return;
    const { element, mark, follow } = sheet;
    sheet = null;
    element.remove();
    mark.focus({ preventScroll: true });
    // The entry takes the sheet's place in the history, so that Back from there leads to the text.
    if (follow) location.replace(follow);
    else if (history.state?.sheet) history.back();
  }

  addEventListener("popstate", () => {
    if (sheet && !history.state?.sheet) sheet.element.close();
  });

  /** The sentence around a mark, the mark highlighted, so that a reader on a phone keeps the place. */
  function restateSentence(mark) {
    const block =
      mark.closest(".quotation")?.querySelector("blockquote p") ?? mark.closest(blockSelector);
    if (!block) return null;
    const nodes = listTextNodes(block);
    const text = nodes.map((node) => node.data).join("");
    const starts = [];
    let length = 0;
    for (const node of nodes) {
      starts.push(length);
      length += node.data.length;
    }
    const first = nodes.findIndex((node) => mark.contains(node));
    const [from, to] =
      first < 0 ? [0, length] : findSentence(text, starts[first], findLanguage(block));
    const range = document.createRange();
    range.setStart(...locate(nodes, starts, from, false));
    range.setEnd(...locate(nodes, starts, to, true));
    mark.dataset.here = "";
    const copy = range.cloneContents();
    delete mark.dataset.here;
    for (const part of copy.querySelectorAll(".glyph, .vh, .note-mark")) part.remove();
    for (const link of copy.querySelectorAll("a")) {
      const words = document.createElement(link.dataset.here === undefined ? "span" : "mark");
      words.append(...link.childNodes);
      link.replaceWith(words);
    }
    for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
    const restated = document.createElement("p");
    restated.className = "restated";
    restated.lang = findLanguage(block);
    restated.append(copy);
    return restated;
  }

  function listTextNodes(block) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement.closest(".glyph, .vh, .note-mark, .card")) nodes.push(node);
    }
    return nodes;
  }

  function findLanguage(element) {
    return element.closest("[lang]")?.lang ?? document.documentElement.lang;
  }

  function findSentence(text, at, language) {
    if (!Intl.Segmenter) return [0, text.length];
    const found = new Intl.Segmenter(language, { granularity: "sentence" })
      .segment(text)
      .containing(at);
    return found ? [found.index, found.index + found.segment.trimEnd().length] : [0, text.length];
  }

  /** The text node and the offset in it of a place in the joined text; an end belongs to the node it ends. */
  function locate(nodes, starts, at, isEnd) {
    let index = starts.findLastIndex((start) => (isEnd ? start < at : start <= at));
    if (index < 0) index = 0;
    return [nodes[index], at - starts[index]];
  }

  // What opens and closes them.

  function setUpCards() {
    let opening = 0;
    let closing = 0;

    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse" || isPhone.matches) return;
      const mark = event.target.closest(markSelector);
      const inside = card && (card.mark === mark || card.element.contains(event.target));
      clearTimeout(opening);
      if (inside) {
        clearTimeout(closing);
      } else if (mark && !card?.pinned) {
        clearTimeout(closing);
        opening = setTimeout(openCard, card ? 0 : openAfterMs, mark, {
          pinned: false,
          focus: false,
        });
      } else if (card && !card.pinned) {
        clearTimeout(closing);
        closing = setTimeout(closeCard, closeAfterMs, { giveFocusBack: false });
      }
    });

    document.addEventListener("click", (event) => {
      const mark = event.target.closest(markSelector);
      if (
        !mark ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      if (!findEntry(mark)) return;
      if (isPhone.matches) {
        event.preventDefault();
        openSheet(mark);
        return;
      }
      // The second click follows the link.
      if (card?.pinned && card.mark === mark) {
        closeCard({ giveFocusBack: false });
        return;
      }
      event.preventDefault();
      clearTimeout(opening);
      // A click without a pointer is Enter, or a screen reader's: it goes where the content is.
      openCard(mark, { pinned: true, focus: event.detail === 0 });
    });

    document.addEventListener("pointerdown", (event) => {
      if (card && !card.element.contains(event.target) && !event.target.closest(markSelector)) {
        closeCard({ giveFocusBack: false });
      }
    });

    // A card left behind by the keyboard would cover what has the focus next.
    document.addEventListener("focusin", (event) => {
      if (card && event.target !== card.mark && !card.element.contains(event.target)) {
        closeCard({ giveFocusBack: false });
      }
    });

    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape" && card) {
        closeCard({ giveFocusBack: true });
        return;
      }
      // Letters do something only while a card has the focus.
      const step = { n: 1, p: -1 }[event.key];
      if (!step) return;
      if (card?.element.contains(document.activeElement)) moveCard(step);
      else if (sheet) moveSheet(step);
      else return;
      event.preventDefault();
    });

    addEventListener("resize", () => {
      if (card) placeCard(card.element, card.mark);
    });
  }

  // Marks: quiet, highlighted, none. None leaves the words without links, for those who listen.

  function setUpMarks() {
    const choice = document.querySelector(".marks-switch");
    if (!choice) return;
    choice.hidden = false;
    const show = (value) => {
      document.documentElement.dataset.marks = value;
      for (const mark of document.querySelectorAll(".ev, .ev-q, .ev-p, .note-mark a")) {
        if (value === "none" && mark.hasAttribute("href")) {
          mark.dataset.href = mark.getAttribute("href");
          mark.removeAttribute("href");
        } else if (value !== "none" && mark.dataset.href) {
          mark.setAttribute("href", mark.dataset.href);
          delete mark.dataset.href;
        }
      }
    };
    const remembered = choice.querySelector(`[value="${CSS.escape(recall() ?? "quiet")}"]`);
    if (remembered) {
      remembered.checked = true;
      show(remembered.value);
    }
    choice.addEventListener("change", (event) => {
      closeCard({ giveFocusBack: false });
      show(event.target.value);
      remember(event.target.value);
    });
  }

  // Storage may be switched off; then a choice holds for the page.

  function recall() {
    try {
      return localStorage.getItem(marksKey);
    } catch {
      return null;
    }
  }

  function remember(value) {
    try {
      localStorage.setItem(marksKey, value);
    } catch {}
  }

  function setUpCopying() {
    if (!navigator.clipboard) return;
    for (const text of document.querySelectorAll("[data-copy]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = text.dataset.copy;
      text.after(button);
    }
    document.addEventListener("click", async (event) => {
      const button = event.target.closest(".copy");
      const text = button?.previousElementSibling;
      if (!text?.dataset.copied) return;
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = text.dataset.copied;
      setTimeout(() => {
        button.textContent = text.dataset.copy;
      }, 2000);
    });
  }

  setUpCopying();
  setUpMarks();
  if (list) setUpCards();
})();
