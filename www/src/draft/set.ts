/**
 * Answers to "which of these are there?".
 *
 * An object is open: `{ "objek": true }` says that one member is there and leaves the others
 * unknown. An array is closed: what it does not list is absent. A tick alone therefore never
 * claims anything about the rest; the user closes the list when the rest is truly absent.
 */
import type { Json, JsonObject } from "./answers";

/** What an answer says of one member. */
export type Presence = "present" | "absent" | "open";

/** What `value` says of `member`. */
export function presence(value: Json | undefined, member: string): Presence {
  if (isList(value)) return value.includes(member) ? "present" : "absent";
  if (!isObject(value) || !Object.hasOwn(value, member)) return "open";
  return value[member] === true ? "present" : value[member] === false ? "absent" : "open";
}

/** Whether the list is complete as it stands. */
export function isClosed(value: Json | undefined): boolean {
  return isList(value);
}

/** The answer after a member is ticked. */
export function ticked(value: Json | undefined, member: string): Json {
  if (isList(value)) return [...value.filter((other) => other !== member), member];
  return { ...(isObject(value) ? value : {}), [member]: true };
}

/** The answer after a tick is taken away: absent from a closed list, unknown in an open one. */
export function unticked(value: Json | undefined, member: string): Json | undefined {
  if (isList(value)) return value.filter((other) => other !== member);
  const { [member]: _, ...others } = isObject(value) ? value : {};
  return Object.keys(others).length > 0 ? others : undefined;
}

/** The answer that says: what is not ticked is absent. */
export function closed(value: Json | undefined, members: ReadonlyArray<string>): Json {
  return members.filter((member) => presence(value, member) === "present");
}

/** The answer that leaves what is not ticked open again. */
export function opened(value: Json | undefined, members: ReadonlyArray<string>): Json | undefined {
  const present = members.filter((member) => presence(value, member) === "present");
  return present.length > 0
    ? Object.fromEntries(present.map((member) => [member, true]))
    : undefined;
}

function isList(value: Json | undefined): value is ReadonlyArray<Json> {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
