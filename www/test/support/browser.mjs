/** The browser that the tests drive: Debian's Chromium, or what PATUH_CHROMIUM names. */
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Where the builds are. */
export const dist = process.env.PATUH_DIST ?? join(root, "dist");
/** Where pictures of the page go. */
export const screenshots = join(root, "target/screenshots");
/** Widths and heights at which the page must hold: a small phone and an office screen. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** Opens the browser and serves the page; `close` ends both. */
export async function open() {
  const server = await serve(join(dist, "www"));
  const browser = await chromium.launch({
    executablePath: process.env.PATUH_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  await mkdir(screenshots, { recursive: true });
  return {
    server,
    addresses: {
      http: server.url,
      file: pathToFileURL(join(dist, "patuh.html")).href,
    },
    /** A fresh page with an empty storage. What it complains about is kept in `complaints`. */
    async visit({ viewport = DESK, colorScheme = "light", ...options } = {}) {
      const context = await browser.newContext({ viewport, colorScheme, ...options });
      const page = await context.newPage();
      const complaints = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      return { context, page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Goes to an address and waits until the page needs the network no more. */
export async function arrive(page, address) {
  await page.goto(address);
  await page.waitForSelector("html[data-siap]");
}

/** Fails with everything that the page complained about. */
export function assertQuiet(complaints) {
  assert.deepEqual(complaints, []);
}
