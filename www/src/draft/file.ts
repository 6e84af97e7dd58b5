/** Giving the user a file, without a server. */

/** Offers `text` for download under `name`. */
export function offer(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The click reads the address at once, but some browsers start the download a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
