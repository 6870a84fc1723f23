import type { PageElement } from './dom.js';

/** Whether an element is meant by a selector. */
export type Matcher = (element: PageElement) => boolean;

const PART = /([.#]?)((?:\\.|[\w-])+)|\[([\w:-]+)(?:([~^$*]?)=["']?([^\]"']*)["']?)?\]|(\S)/gu;

/**
 * Compiles a list of compound selectors, divided by commas or white space: tag, `.class`, `#id`, `[name]`, and `[name=value]` with
 * `~=`, `^=`, `$=`, `*=` (values without regard to case). There are no combinators: what stands in what is told by the conventions.
 *
 * @throws Error on anything else, when the table of conventions is loaded and not when a page is read.
 */
export function matcher(selectors: string): Matcher {
  const find = finder([[selectors, true]]);
  return (element) => find(element) === true;
}

/**
 * Compiles many lists of selectors into one look-up: the value of the first list that means the element, or undefined. What a class names
 * is found by that class, so that an element costs no more than it has classes.
 *
 * @throws Error as `matcher` does.
 */
export function finder<T>(
  lists: readonly (readonly [selectors: string, value: T])[],
): (element: PageElement) => T | undefined {
  interface Entry {
    readonly order: number;
    readonly test: Matcher;
  }
  const byClass = new Map<string, Entry[]>();
  const byTag = new Map<string, Entry[]>();
  const byAttribute: Entry[] = [];
  const add = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const entries = map.get(key);
    if (entries) entries.push(entry);
    else map.set(key, [entry]);
  };
  lists.forEach(([selectors], order) => {
    for (const selector of selectors.split(/[\s,]+/u).filter((part) => part !== '')) {
      const { test, className, tag } = compound(selector);
      if (className !== null) add(byClass, className, { order, test });
      else if (tag !== null) add(byTag, tag, { order, test });
      else byAttribute.push({ order, test });
    }
  });
  return (element) => {
    let best = lists.length;
    const look = (entries: readonly Entry[] | undefined) => {
      if (entries) for (const { order, test } of entries) if (order < best && test(element)) best = order;
    };
    for (const name of element.classes) look(byClass.get(name));
    if (byTag.size > 0) look(byTag.get(element.tag));
    if (byAttribute.length > 0 && element.attributes.size > 0) look(byAttribute);
    return lists[best]?.[1];
  };
}

/** One compound selector, and a class or else the tag that every element it means has. */
function compound(selector: string): { test: Matcher; className: string | null; tag: string | null } {
  const tests: Matcher[] = [];
  let className: string | null = null;
  let tag: string | null = null;
  for (const [, mark, name = '', attribute, operator, value, wrong] of selector.matchAll(PART)) {
    if (wrong !== undefined) throw new Error(`selector ${selector}: ${wrong} is not known`);
    if (attribute !== undefined) tests.push(attributeTest(attribute, operator ?? '', value?.toLowerCase()));
    else if (mark === '.') {
      if (className === null) className = name;
      else tests.push((element) => element.classes.includes(name));
    } else if (mark === '#') tests.push((element) => element.id === name);
    else {
      tag = name;
      tests.push((element) => element.tag === name);
    }
  }
  const [first] = tests;
  if (tests.length <= 1) return { test: first ?? (() => true), className, tag };
  return { test: (element) => tests.every((test) => test(element)), className, tag };
}

function attributeTest(name: string, operator: string, wanted: string | undefined): Matcher {
  if (wanted === undefined) return (element) => element.attributes.has(name);
  const read = (element: PageElement) => element.attributes.get(name)?.toLowerCase();
  switch (operator) {
    case '~':
      return (element) => (read(element) ?? '').split(/\s+/u).includes(wanted);
    case '^':
      return (element) => (read(element) ?? '').startsWith(wanted);
    case '$':
      return (element) => (read(element) ?? '').endsWith(wanted);
    case '*':
      return (element) => (read(element) ?? '').includes(wanted);
    default:
      return (element) => read(element) === wanted;
  }
}
