import { encodeValue, TYPE, typeByte } from './index-keys'
import { type Document, isPlain, type Value } from './wire'

/** One end of a range: the bytes of a component, or of its beginning. */
export interface Bound {
  readonly bytes: Buffer
  readonly inclusive: boolean
}

/** What a query demands of one path, as far as an index can use it. */
export interface FieldCondition {
  /** The components one of which must be there. */
  equal?: readonly Buffer[]
  lower?: Bound
  upper?: Bound
}

/** A query, as the planner sees it. */
export interface Conditions {
  readonly fields: ReadonlyMap<string, FieldCondition>
  /** The bounds say everything the query says: counting entries is counting matches. */
  readonly exact: boolean
  /** Every `$or` found at the top, as lists of queries. */
  readonly alternatives: readonly (readonly Document[])[]
  /** The fields the query names, for the refusal. */
  readonly named: readonly string[]
}

/** Takes a query apart. What it does not understand only makes the bounds wider. */
export function conditionsOf(query: Document): Conditions {
  const reader = new Reader()
  reader.readQuery(query, '')
  return { fields: reader.fields, exact: reader.exact, alternatives: reader.alternatives, named: [...reader.named] }
}

class Reader {
  readonly fields = new Map<string, FieldCondition>()
  readonly alternatives: Document[][] = []
  readonly named = new Set<string>()
  exact = true

  readQuery(query: Document, prefix: string): void {
    for (const [key, predicate] of Object.entries(query)) {
      if (!key.startsWith('$')) this.readField(prefix + key, predicate)
      else if (key === '$and' && Array.isArray(predicate)) {
        for (const part of predicate) if (isPlain(part)) this.readQuery(part, prefix)
      } else {
        this.exact = false
        if (key === '$or' && prefix === '' && Array.isArray(predicate))
          this.alternatives.push(predicate.filter(isPlain))
        this.nameInside(predicate)
      }
    }
  }

  private readField(path: string, predicate: Value): void {
    this.named.add(path)
    if (!isOperators(predicate)) this.readEqual(path, [predicate])
    else if ('$regex' in predicate) this.readPattern(path, predicate['$regex'], predicate['$options'])
    else {
      // Each reader answers whether it understood; what it did not only makes the bounds wider.
      for (const [operator, operand] of Object.entries(predicate)) {
        if (!this.readOperator(path, operator, operand)) this.exact = false
      }
    }
  }

  private readOperator(path: string, operator: string, operand: Value): boolean {
    switch (operator) {
      case '$eq':
        return this.readEqual(path, [operand])
      case '$in':
        return Array.isArray(operand) && this.readEqual(path, operand)
      case '$gt':
        return this.readEnd(path, 'lower', operand, false)
      case '$gte':
        return this.readEnd(path, 'lower', operand, true)
      case '$lt':
        return this.readEnd(path, 'upper', operand, false)
      case '$lte':
        return this.readEnd(path, 'upper', operand, true)
      default:
        this.readLoosely(path, operator, operand)
        return false
    }
  }

  /** Operators whose bounds say less than they do. */
  private readLoosely(path: string, operator: string, operand: Value): void {
    if (operator === '$exists' && !operand) this.readEqual(path, [null])
    else if (operator === '$all' && Array.isArray(operand) && operand.length > 0) this.readEqual(path, [operand[0]])
    else if (operator === '$elemMatch' && isPlain(operand)) this.readElement(path, operand)
  }

  private readElement(path: string, element: Document): void {
    if (isOperators(element)) this.readField(path, element)
    else this.readQuery(element, `${path}.`)
  }

  private readEqual(path: string, values: readonly Value[]): boolean {
    if (values.length === 1 && values[0] instanceof RegExp) return this.readPattern(path, values[0], undefined)
    if (!values.every(isPoint)) {
      this.exact = false
      return false
    }
    if (values.includes(null)) this.exact = false
    const field = this.field(path)
    const components = [
      ...new Map(
        values.map((value) => {
          const component = encodeValue(value)
          return [component.toString('latin1'), component]
        }),
      ).values(),
    ].sort(Buffer.compare)
    if (field.equal !== undefined || field.lower !== undefined || field.upper !== undefined) this.exact = false
    if (field.equal === undefined || components.length < field.equal.length) field.equal = components
    return true
  }

  private readEnd(path: string, end: 'lower' | 'upper', operand: Value, inclusive: boolean): boolean {
    if (!isPoint(operand) || operand === null || Number.isNaN(operand)) return false
    const field = this.field(path)
    if (field.equal !== undefined || field[end] !== undefined) return false
    const other = end === 'lower' ? field.upper : field.lower
    const bytes = encodeValue(operand)
    // Ends of two types match nothing; leaving one out is a wider range, which the matcher narrows.
    if (other !== undefined && other.bytes[0] !== bytes[0]) return false
    field[end] = { bytes, inclusive }
    return true
  }

  private readPattern(path: string, pattern: Value, options: Value): boolean {
    this.exact = false
    const source = pattern instanceof RegExp ? pattern.source : String(pattern)
    const flags = pattern instanceof RegExp ? pattern.flags : typeof options === 'string' ? options : ''
    const start = flags.includes('i') || flags.includes('m') ? '' : literalStart(source)
    if (start === '') return false
    const field = this.field(path)
    if (field.equal !== undefined || field.lower !== undefined || field.upper !== undefined) return false
    // Without its terminator the component is the beginning of every string that starts so.
    const whole = encodeValue(start)
    const bytes = whole.subarray(0, whole.length - 1)
    field.lower = { bytes, inclusive: true }
    field.upper = { bytes, inclusive: true }
    return false
  }

  private nameInside(value: Value): void {
    if (Array.isArray(value)) for (const part of value) this.nameInside(part)
    else if (isPlain(value)) for (const key of Object.keys(value)) if (!key.startsWith('$')) this.named.add(key)
  }

  private field(path: string): FieldCondition {
    const field = this.fields.get(path) ?? {}
    this.fields.set(path, field)
    return field
  }
}

function isOperators(value: Value): value is Document {
  return isPlain(value) && Object.keys(value).some((key) => key.startsWith('$'))
}

const POINTS: ReadonlySet<number> = new Set([
  TYPE.null,
  TYPE.number,
  TYPE.string,
  TYPE.boolean,
  TYPE.date,
  TYPE.objectId,
])

/** A value that matches exactly the entries with its key (arrays, objects and patterns do not). */
function isPoint(value: Value): boolean {
  return POINTS.has(typeByte(value ?? null))
}

/** The characters every match of an anchored pattern begins with. */
function literalStart(source: string): string {
  if (!source.startsWith('^') || source.includes('|')) return ''
  const literal = /^\^([^\\^$.*+?()[\]{}|]*)(.?)/s.exec(source)
  const characters = literal?.[1] ?? ''
  // A quantifier after the last character may take it away again.
  return /[*?{]/.test(literal?.[2] ?? '') ? [...characters].slice(0, -1).join('') : characters
}
