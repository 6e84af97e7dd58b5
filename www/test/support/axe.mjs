/** What must hold of every page, wherever it comes from: axe finds nothing, and it fits its window. */
import assert from "node:assert/strict";
import axe from "axe-core";

/** Fails with what axe finds. */
export async function assertAccessible(page, step) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { found, passes } = await page.evaluate(async () => {
    const { violations, passes } = await window.axe.run(document, { resultTypes: ["violations"] });
    return {
      found: violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}`),
      passes: passes.length,
    };
  });
  assert.deepEqual(found, [], step);
  assert.ok(passes > 10, `${step}: axe looked at the page`);
}

/** Fails when the page is wider than its window. */
export async function assertFits(page, step) {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  assert.ok(scroll <= client, `${step}: ${scroll} px wide in ${client}`);
}
