// What files need of the browser: a place to save to, a picture in pixels, what is locked with a password, and this page as a
// file of its own. What is in the files is decided elsewhere.

/** The page as it came, for copies of it: its head up to this script, its shell, its elements of packed data, and what the element
 * of a model inside says. */
const page = { head: document.head.innerHTML, shell: "", packed: [], model: null };

/** Keeps what of the body the app will replace. */
function keepPage() {
  const model = document.getElementById("hagstone-model");
  page.model = model?.textContent ?? null;
  model?.remove();
  const own = [...document.body.children].filter((child) => child.matches("aside, main"));
  page.shell = own.map((child) => child.outerHTML).join("\n");
}

const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** The key that a password gives: PBKDF2 with SHA-256, for AES-256-GCM. */
async function keyOf(password, salt, iterations, use) {
  const secret = new TextEncoder().encode(password.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, [use]);
}

globalThis.hagstoneFiles = {
  /** A place that the user picks; undefined where the browser lets nobody pick one, null where the user picked none. */
  async pick(name, type, words) {
    if (typeof showSaveFilePicker !== "function") return undefined;
    const accept = { [type]: [name.slice(name.lastIndexOf("."))] };
    try {
      return await showSaveFilePicker({ suggestedName: name, types: [{ description: words, accept }] });
    } catch (error) {
      // Where picking is refused there are the downloads.
      return error?.name === "AbortError" ? null : undefined;
    }
  },

  /** Writes what a file says to a place, or to the downloads, and gives the name that it has there. */
  async write(place, name, type, content) {
    const blob = new Blob([content], { type });
    if (place) {
      const stream = await place.createWritable();
      await stream.write(blob);
      await stream.close();
      return place.name;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser reads it after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return name;
  },

  /** A drawing as the bytes of a PNG, so many pixels to one of its own. */
  async pixels(svg, width, height, scale) {
    const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
      return new Uint8Array(await blob.arrayBuffer());
    } finally {
      URL.revokeObjectURL(url);
    }
  },

  /** The entries of a figure's legend: words, and the colour beside them as it is painted. */
  legend(figure) {
    const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    return [...(figure?.querySelectorAll(".legend li") ?? [])].map((entry) => {
      const paint = (color) => {
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = color;
        pixel.fillRect(0, 0, 1, 1);
        return pixel.getImageData(0, 0, 1, 1).data;
      };
      // What is hatched has no colour of its own.
      const solid = paint(getComputedStyle(entry, "::before").backgroundColor);
      const [red, green, blue] = solid[3] ? solid : paint(getComputedStyle(entry).getPropertyValue("--hue"));
      const digits = [red, green, blue].map((part) => part.toString(16).padStart(2, "0"));
      return [entry.textContent, `#${digits.join("")}`];
    });
  },

  /** Whether a password can be set here: browsers give cryptography only to pages from the disk, from this machine and over https. */
  canLock: () => Boolean(globalThis.crypto?.subtle),

  /** A text locked with a password: salt, initialization vector and what it became, in base 64. */
  async lock(text, password, rounds) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyOf(password, salt, rounds, "encrypt");
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text));
    return [salt, iv, new Uint8Array(data)].map(toBase64);
  },

  /** The text that was locked; an error where the password is another one, or something was changed. */
  async unlock(salt, iv, data, password, rounds) {
    const key = await keyOf(password, fromBase64(salt), rounds, "decrypt");
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(iv) }, key, fromBase64(data));
    return new TextDecoder().decode(text);
  },

  /** What the element of a model inside this page says, or null. */
  inside: () => page.model,

  /** This page as a file with an element inside that holds a model. */
  copy: (element) =>
    `<!doctype html>\n<html lang="en">\n<head>${page.head}</head>\n<body>\n${page.shell}\n${page.packed.join("\n")}\n${element}\n</body>\n</html>\n`,

  /** Asks the browser not to clear what is stored when room gets short. */
  persist: () => void navigator.storage?.persist?.().catch(() => {}),
};
