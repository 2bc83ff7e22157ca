import { failed } from './errors'
import { sameValue } from './index-keys'
import { arrayOperators } from './update-arrays'
import { fieldOperators } from './update-fields'
import { expandPath, refuseConflicts, valueAt, withoutValue, withValue } from './update-paths'
import { type Operator, REMOVED, UNCHANGED } from './update-results'
import { type Document, encode, isPlain, type Value } from './wire'

const OPERATORS: Readonly<Record<string, Operator>> = { ...fieldOperators, ...arrayOperators }

/** Checks what does not depend on a document: known operators, their form, and paths that do not touch each other. */
export function checkUpdate(update: Document): void {
  const operators = Object.entries(update)
  if (operators.length === 0) throw failed('the update is empty: nothing would be changed')
  const paths: string[] = []
  for (const [name, fields] of operators) {
    if (!name.startsWith('$')) throw failed(`the update names the field '${name}' without an operator`)
    if (name !== '$rename' && OPERATORS[name] === undefined) throw failed(`Unknown modifier: ${name}`)
    if (!isPlain(fields)) throw failed(`Modifiers operate on fields but we found ${encode(fields)} for ${name}`)
    for (const [path, operand] of Object.entries(fields)) {
      paths.push(path)
      if (name === '$rename') paths.push(renameTarget(path, operand))
      else refuseDollarFields(operand, name)
    }
  }
  refuseConflicts(paths)
}

/** The document after the update; the given one stays as it is. Throws where MongoDB would and changes nothing. */
export function applyUpdate(document: Document, update: Document, query: Document): Document {
  let after = document
  for (const [name, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fields as Document)) {
      for (const parts of expandPath(path, after, query)) {
        after =
          name === '$rename'
            ? rename(after, parts, operand as string)
            : change(after, parts, OPERATORS[name]!, operand, path)
      }
    }
  }
  if (!sameValue(after['_id'], document['_id'])) {
    throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
  }
  return after
}

function change(
  document: Document,
  parts: readonly string[],
  operator: Operator,
  operand: Value,
  path: string,
): Document {
  const result = operator(valueAt(document, parts), operand, path)
  if (result === UNCHANGED) return document
  return result === REMOVED ? withoutValue(document, parts) : withValue(document, parts, result)
}

function renameTarget(source: string, target: Value): string {
  if (typeof target !== 'string' || target === '')
    throw failed(`The 'to' field for $rename must be a string: ${source}: ${encode(target)}`)
  return target
}

function rename(document: Document, parts: readonly string[], target: string): Document {
  const value = valueAt(document, parts)
  if (value === undefined) return document
  for (const path of [parts, target.split('.')]) {
    for (let length = 1; length < path.length; length++) {
      if (Array.isArray(valueAt(document, path.slice(0, length)))) {
        throw failed(`The field of $rename cannot be an array element: '${path.join('.')}'`)
      }
    }
  }
  return withValue(withoutValue(document, parts), target.split('.'), value)
}

/** A field whose name starts with `$` cannot be stored; modifiers of $push and $addToSet and conditions of $pull may. */
function refuseDollarFields(operand: Value, name: string): void {
  if (name === '$pull' || name === '$bit') return
  if ((name === '$push' || name === '$addToSet') && isPlain(operand) && '$each' in operand)
    refuseUnstorable(operand['$each'])
  else refuseUnstorable(operand)
}

/** Refuses a value with a field name the database does not store. */
export function refuseUnstorable(value: Value): void {
  if (Array.isArray(value)) for (const element of value) refuseUnstorable(element)
  if (!isPlain(value)) return
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('$')) throw failed(`The dollar ($) prefixed field '${name}' is not valid for storage.`)
    refuseUnstorable(member)
  }
}
