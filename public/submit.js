/*
 * What the form by which the public sends something in gains with script: a sum is done while somebody writes (a proof of work, https://altcha.org), and the form is taken sooner.
 * The form is complete without it. Nothing is fetched, nothing is kept.
 */
(() => {
  const form = document.querySelector("form[data-challenge]");
  if (!form || !globalThis.crypto?.subtle) return;
  const field = form.elements.namedItem("solution");
  const challenge = JSON.parse(form.dataset.challenge);

  const toBytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
  const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  async function solve({ nonce, salt, cost, keyLength, keyPrefix }) {
    const password = Uint8Array.from([...toBytes(nonce), 0, 0, 0, 0]);
    const view = new DataView(password.buffer);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: toBytes(salt), iterations: cost };
    for (let counter = 0; ; counter += 1) {
      view.setUint32(password.length - 4, counter);
      const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
      const bits = await crypto.subtle.deriveBits(how, key, keyLength * 8);
      const derivedKey = toHex(new Uint8Array(bits));
      if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
    }
  }

  // Where it can't be done, the form goes without it, as it does without script.
  const solved = solve(challenge.parameters).then(
    (solution) => {
      field.value = JSON.stringify({ challenge, solution });
    },
    () => undefined,
  );
  let isDone = false;
  let isWaiting = false;
  solved.then(() => {
    isDone = true;
  });

  form.addEventListener("submit", (event) => {
    if (isDone) return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    form.querySelector("[data-wait]").textContent = form.querySelector("[data-wait]").dataset.wait;
    solved.then(() => form.requestSubmit(event.submitter));
  });
})();
