/** Making elements known to the browser: the only place with an effect on its registry. */

/** Defines elements by name; harmless when it runs twice. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
