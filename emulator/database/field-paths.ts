import { type Document, isPlain, type Value } from './wire'

/** What a path leads to: more than one value where it passes through an array. */
export interface Reached {
  readonly values: Value[]
  /** An array was met on the way or at the end. */
  readonly multiple: boolean
}

/**
 * Every value a path stands for, as an index sees them: elements of arrays one level deep, missing as null, an empty
 * array as undefined. This is also what a sort compares.
 */
export function reach(document: Document, path: string): Reached {
  if (!path.includes('.')) {
    const value = document[path]
    if (!Array.isArray(value)) return { values: [value ?? null], multiple: false }
  }
  const found: Value[] = []
  const multiple = descend(document, path.split('.'), 0, found)
  return { values: found.length === 0 ? [null] : found, multiple }
}

function descend(value: Value, parts: readonly string[], at: number, found: Value[]): boolean {
  if (at === parts.length) return collect(value, found)
  const part = parts[at]!
  if (Array.isArray(value)) {
    if (/^\d+$/.test(part)) {
      descend(value[Number(part)], parts, at + 1, found)
      return true
    }
    for (const element of value) if (isPlain(element)) descend(element, parts, at, found)
    return true
  }
  if (!isPlain(value)) {
    found.push(null)
    return false
  }
  return descend(value[part], parts, at + 1, found)
}

function collect(value: Value, found: Value[]): boolean {
  if (!Array.isArray(value)) {
    found.push(value ?? null)
    return false
  }
  if (value.length === 0) found.push(undefined)
  else found.push(...(value as Value[]))
  return true
}
