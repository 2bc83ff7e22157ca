import { failed } from './errors'
import { matcher } from './match'
import { type Document, encode, isPlain, type Value } from './wire'

const LARGEST_ARRAY_INDEX = 1_500_000
const INDEX = /^(0|[1-9]\d*)$/

/** What a path leads to in an update; undefined when nothing is there. */
export function valueAt(document: Document, parts: readonly string[]): Value {
  let value: Value = document
  for (const part of parts) {
    if (Array.isArray(value)) value = INDEX.test(part) ? (value as Value[])[Number(part)] : undefined
    else if (isPlain(value)) value = Object.hasOwn(value, part) ? value[part] : undefined
    else return undefined
  }
  return value
}

/** The document with the value at the path. It shares every untouched part with the old one, which stays as it was. */
export function withValue(document: Document, parts: readonly string[], value: Value): Document {
  return place(document, parts, 0, value) as Document
}

function place(container: Value, parts: readonly string[], at: number, value: Value): Value {
  if (at === parts.length) return value
  const part = parts[at]!
  if (container === undefined) return { [part]: place(undefined, parts, at + 1, value) }
  if (isPlain(container)) {
    return {
      ...container,
      [part]: place(Object.hasOwn(container, part) ? container[part] : undefined, parts, at + 1, value),
    }
  }
  if (Array.isArray(container) && INDEX.test(part)) {
    const index = Number(part)
    if (index > LARGEST_ARRAY_INDEX) throw failed(`the array index ${part} is too large`)
    const copy = [...(container as Value[])]
    while (copy.length < index) copy.push(null)
    copy[index] = place(copy[index], parts, at + 1, value)
    return copy
  }
  throw failed(`Cannot create field '${part}' in element {${parts[at - 1] ?? ''}: ${encode(container)}}`)
}

/** The document without the path. An array keeps its length: the element becomes null, as in MongoDB. */
export function withoutValue(document: Document, parts: readonly string[]): Document {
  return take(document, parts, 0) as Document
}

function take(container: Value, parts: readonly string[], at: number): Value {
  const part = parts[at]!
  const last = at === parts.length - 1
  if (Array.isArray(container)) {
    const index = Number(part)
    if (!INDEX.test(part) || index >= container.length) return container
    const copy = [...(container as Value[])]
    copy[index] = last ? null : take(copy[index], parts, at + 1)
    return copy
  }
  if (!isPlain(container) || !Object.hasOwn(container, part)) return container
  const copy = { ...container }
  if (last) delete copy[part]
  else copy[part] = take(copy[part], parts, at + 1)
  return copy
}

/** The paths of one update must not touch each other. */
export function refuseConflicts(paths: readonly string[]): void {
  const sorted = [...paths].sort()
  sorted.forEach((path, at) => {
    const parent = sorted.slice(0, at).find((other) => other === path || path.startsWith(`${other}.`))
    if (parent !== undefined) throw failed(`Updating the path '${path}' would create a conflict at '${parent}'`)
  })
}

/** A path's parts; `$` becomes the element that the query matched, `$[]` every element. */
export function expandPath(path: string, document: Document, query: Document): string[][] {
  const parts = path.split('.')
  if (parts.includes('')) throw failed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  return expand(path, parts, document, query)
}

function expand(path: string, parts: string[], document: Document, query: Document): string[][] {
  const at = parts.findIndex((part) => part.startsWith('$'))
  if (at === -1) return [parts]
  const arrayParts = parts.slice(0, at)
  const array = valueAt(document, arrayParts)
  if (parts[at] === '$[]' && Array.isArray(array)) {
    return array.flatMap((_, index) =>
      expand(path, [...arrayParts, String(index), ...parts.slice(at + 1)], document, query),
    )
  }
  if (parts[at] !== '$' || at === 0) throw failed(`the update path '${path}' is not supported`)
  const index = Array.isArray(array) ? matchedElement(array, arrayParts, document, query) : -1
  if (index === -1) throw failed('The positional operator did not find the match needed from the query.')
  return expand(path, [...arrayParts, String(index), ...parts.slice(at + 1)], document, query)
}

/** The first element that alone would make the query's conditions on this array true. */
function matchedElement(
  array: readonly Value[],
  arrayParts: readonly string[],
  document: Document,
  query: Document,
): number {
  const arrayPath = arrayParts.join('.')
  const own = Object.entries(query).filter(([path]) => path === arrayPath || path.startsWith(`${arrayPath}.`))
  if (own.length === 0) return -1
  const matches = matcher(Object.fromEntries(own))
  return array.findIndex((element) => matches(withValue(document, arrayParts, [element])))
}
