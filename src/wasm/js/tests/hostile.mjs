/** What a page may hand over that is no JSON data: name, value, code, place. */

const lone = "\ud800";

function cyclic() {
  const inner = {};
  const outer = { a: [inner] };
  inner.back = outer;
  return outer;
}

export function nested(levels) {
  let value = 1;
  for (let level = 1; level < levels; level++) value = level % 2 ? { a: value } : [value];
  return { a: value };
}

function sparse(length) {
  const list = [];
  list.length = length;
  return { a: list };
}

class Proposal {
  a = 1;
}

export const HOSTILE = [
  [
    "a getter",
    {
      a: {
        get b() {
          return 1;
        },
      },
    },
    "input.accessor",
    "/a/b",
  ],
  [
    "a getter that throws",
    {
      get a() {
        throw new Error("no");
      },
    },
    "input.accessor",
    "/a",
  ],
  ["a setter", { set a(_) {} }, "input.accessor", "/a"],
  [
    "a getter in a list",
    { a: Object.defineProperty([1, 2], 1, { get: () => 2, enumerable: true }) },
    "input.accessor",
    "/a/1",
  ],
  ["a cycle", cyclic(), "input.cycle", "/a/0/back"],
  [
    "a list in itself",
    (() => {
      const a = [];
      a.push(a);
      return { a };
    })(),
    "input.cycle",
    "/a/0",
  ],
  ["a symbol as value", { a: Symbol("x") }, "input.symbol", "/a"],
  ["a symbol as key", { a: { [Symbol("x")]: 1 } }, "input.symbol", "/a"],
  [
    "a symbol as key of a list",
    { a: Object.assign([1], { [Symbol("x")]: 1 }) },
    "input.symbol",
    "/a",
  ],
  ["a function", { a: [1, () => 1] }, "input.function", "/a/1"],
  ["a class", { a: Proposal }, "input.function", "/a"],
  ["NaN", { a: { b: NaN } }, "input.not_finite", "/a/b"],
  ["Infinity", { a: Infinity }, "input.not_finite", "/a"],
  ["minus Infinity", [-Infinity], "input.not_finite", "/0"],
  ["a lone surrogate in a text", { a: `x${lone}y` }, "input.lone_surrogate", "/a"],
  ["a low surrogate alone", { a: "\udc00" }, "input.lone_surrogate", "/a"],
  ["surrogates in wrong order", { a: "\udc00\ud800" }, "input.lone_surrogate", "/a"],
  ["a lone surrogate in a key", { a: { [lone]: 1 } }, "input.lone_surrogate", "/a/\ufffd"],
  ["a Map", { a: new Map([["b", 1]]) }, "input.exotic", "/a"],
  ["a Set", { a: new Set([1]) }, "input.exotic", "/a"],
  ["a Date", { a: new Date(0) }, "input.exotic", "/a"],
  ["a RegExp", { a: /x/ }, "input.exotic", "/a"],
  ["an Error", { a: new Error("x") }, "input.exotic", "/a"],
  ["a Promise", { a: Promise.resolve(1) }, "input.exotic", "/a"],
  ["a typed array", { a: new Uint8Array(2) }, "input.exotic", "/a"],
  ["an ArrayBuffer", { a: new ArrayBuffer(2) }, "input.exotic", "/a"],
  ["a boxed text", { a: new String("x") }, "input.exotic", "/a"],
  ["a boxed number", { a: Object(1) }, "input.exotic", "/a"],
  ["a class instance", { a: new Proposal() }, "input.exotic", "/a"],
  ["a subclass of Array", { a: new (class List extends Array {})() }, "input.exotic", "/a"],
  [
    "arguments",
    {
      a: (function () {
        return arguments;
      })(1),
    },
    "input.exotic",
    "/a",
  ],
  ["an inherited plain object", { a: Object.create({ b: 1 }) }, "input.exotic", "/a"],
  ["a list with a name", { a: Object.assign([1], { b: 2 }) }, "input.exotic", "/a"],
  [
    "a list with a number that is no position",
    { a: Object.assign([1], { 1.5: 2 }) },
    "input.exotic",
    "/a",
  ],
  ["a Date at the top", new Date(0), "input.exotic", ""],
  ["a BigInt above 64 bits", { a: 2n ** 63n }, "input.bigint_range", "/a"],
  ["a BigInt below 64 bits", { a: -(2n ** 63n) - 1n }, "input.bigint_range", "/a"],
  ["17 levels", nested(17), "input.too_deep", "/a/0".repeat(8)],
  ["200,001 levels", nested(200_001), "input.too_deep", "/a/0".repeat(8)],
  ["20,001 values", { a: Array(19_999).fill(0) }, "input.too_many_nodes", "/a/19998"],
  [
    "a list that claims four billion places",
    sparse(2 ** 32 - 1),
    "input.too_many_nodes",
    "/a/19998",
  ],
  ["257 KiB of text", { a: "x".repeat(257 * 1024) }, "input.too_large", ""],
  ["a gigantic text", { a: "x".repeat(50_000_000) }, "input.too_large", ""],
  ["a long key", { ["x".repeat(257 * 1024)]: 1 }, "input.too_large", ""],
  ["texts too long together", { a: Array(300).fill("x".repeat(1024)) }, "input.too_large", ""],
  ["a Proxy", { a: new Proxy({}, {}) }, "input.proxy", "/a"],
  ["a Proxy of a list", { a: new Proxy([], {}) }, "input.proxy", "/a"],
  [
    "a Proxy that throws",
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error("no");
        },
      },
    ),
    "input.proxy",
    "",
  ],
  [
    "a revoked Proxy",
    (() => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return { a: proxy };
    })(),
    "input.proxy",
    "/a",
  ],
  ["a key with slash and tilde", { "a/b~c": Symbol.iterator }, "input.symbol", "/a~1b~0c"],
  ["nothing at all", undefined, "input.missing", ""],
];

/** Those that JSON text can hold: name, text, code, place. */
export const HOSTILE_TEXTS = [
  ["17 levels", JSON.stringify(nested(17)), "input.too_deep", "/a/0".repeat(8)],
  ["200,000 brackets", "[".repeat(200_000), "input.too_deep", "/0".repeat(16)],
  [
    "20,001 values",
    JSON.stringify({ a: Array(19_999).fill(0) }),
    "input.too_many_nodes",
    "/a/19998",
  ],
  ["257 KiB", JSON.stringify("x".repeat(257 * 1024)), "input.too_large", ""],
  ["50 MB", "x".repeat(50_000_000), "input.too_large", ""],
  [
    "three-byte characters beyond the limit",
    JSON.stringify("€".repeat(90_000)),
    "input.too_large",
    "",
  ],
  ["an escaped lone surrogate", '{"a":{"b":"\\ud800"}}', "input.lone_surrogate", "/a/b"],
  ["an escaped lone surrogate before text", '{"a":"\\uD800x"}', "input.lone_surrogate", "/a"],
  ["an escaped low surrogate", '["x","\\uDC00"]', "input.lone_surrogate", "/1"],
  [
    "an escaped lone surrogate in a key",
    '{"a":{"\\ud800":1}}',
    "input.lone_surrogate",
    "/a/\ufffd",
  ],
  ["a raw lone surrogate", '{"a":["\ud800"]}', "input.lone_surrogate", "/a/0"],
  ["a raw lone surrogate outside of texts", '{"a":\ud800}', "input.lone_surrogate", ""],
  ["an object", {}, "input.not_text", ""],
  ["null", null, "input.not_text", ""],
  ["nothing", undefined, "input.not_text", ""],
];
