import { failed } from './errors'
import { compareValues, sameValue } from './index-keys'
import { type Document, isPlain, type Value } from './wire'

type Test = (value: Value) => boolean

const TYPES: Record<string, Test> = {
  object: isPlain,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  int: (value) => Number.isInteger(value),
  long: (value) => Number.isInteger(value),
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  date: (value) => value instanceof Date,
}

const KEYWORDS: Record<string, (operand: Value, schema: Document) => Test> = {
  type: (operand) => typed(operand),
  bsonType: (operand) => typed(operand),
  required: (operand) => (value) => !isPlain(value) || (operand as string[]).every((name) => name in value),
  properties: (operand) => {
    const tests = Object.entries(operand as Document).map(([name, schema]) => [name, compile(schema)] as const)
    return (value) => !isPlain(value) || tests.every(([name, test]) => !(name in value) || test(value[name]))
  },
  additionalProperties: (operand, schema) => {
    const known = Object.keys(schema['properties'] ?? {})
    const test = operand === false ? () => false : operand === true ? () => true : compile(operand)
    return (value) =>
      !isPlain(value) || Object.entries(value).every(([name, member]) => known.includes(name) || test(member))
  },
  items: (operand) => {
    const test = compile(operand)
    return (value) => !Array.isArray(value) || value.every(test)
  },
  enum: (operand) => (value) => (operand as Value[]).some((one) => sameValue(one, value)),
  minimum: (operand) => (value) => typeof value !== 'number' || compareValues(value, operand) >= 0,
  maximum: (operand) => (value) => typeof value !== 'number' || compareValues(value, operand) <= 0,
  minLength: (operand) => (value) => typeof value !== 'string' || [...value].length >= Number(operand),
  maxLength: (operand) => (value) => typeof value !== 'string' || [...value].length <= Number(operand),
  minItems: (operand) => (value) => !Array.isArray(value) || value.length >= Number(operand),
  maxItems: (operand) => (value) => !Array.isArray(value) || value.length <= Number(operand),
  pattern: (operand) => {
    const pattern = new RegExp(String(operand))
    return (value) => typeof value !== 'string' || pattern.test(value)
  },
  allOf: (operand) => all(operand, (tests, value) => tests.every((test) => test(value))),
  anyOf: (operand) => all(operand, (tests, value) => tests.some((test) => test(value))),
  oneOf: (operand) => all(operand, (tests, value) => tests.filter((test) => test(value)).length === 1),
  not: (operand) => {
    const test = compile(operand)
    return (value) => !test(value)
  },
  title: () => () => true,
  description: () => () => true,
}

function typed(operand: Value): Test {
  const tests = [operand].flat().map((name) => {
    const test = TYPES[String(name)]
    if (test === undefined) throw failed(`$jsonSchema: the type ${String(name)} is not supported`)
    return test
  })
  return (value) => tests.some((test) => test(value))
}

function all(operand: Value, holds: (tests: Test[], value: Value) => boolean): Test {
  const tests = (operand as Value[]).map(compile)
  return (value) => holds(tests, value)
}

function compile(schema: Value): Test {
  if (!isPlain(schema)) throw failed('$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const make = KEYWORDS[keyword]
    if (make === undefined) throw failed(`$jsonSchema keyword '${keyword}' is not supported`)
    return make(operand, schema)
  })
  return (value) => tests.every((test) => test(value))
}

/** The test a `$jsonSchema` asks for; a keyword we do not know is refused by name. */
export function jsonSchemaTest(schema: Document): Test {
  return compile(schema)
}
