/** Where in the page the user is. Kept in the address after `#`, so that Back works. */

/** A place in the page. */
export type Route =
  | { readonly tag: "start" }
  | { readonly tag: "group"; readonly group: string }
  | { readonly tag: "all" }
  | { readonly tag: "result" };

/** The address of a place. */
export function hashOf(route: Route): string {
  switch (route.tag) {
    case "start":
      return "#/";
    case "group":
      return `#/isi/${route.group}`;
    case "all":
      return "#/semua";
    case "result":
      return "#/hasil";
  }
}

/** The place of an address. An unknown one is the start. */
export function routeOf(hash: string, groups: ReadonlyArray<{ readonly id: string }>): Route {
  if (hash === "#/semua") return { tag: "all" };
  if (hash === "#/hasil") return { tag: "result" };
  const group = groups.find(({ id }) => hash === `#/isi/${id}`);
  return group ? { tag: "group", group: group.id } : { tag: "start" };
}
