import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the compiled WXML makes of one kind of node: its tag, where its attributes come from, what it listens to. */
export interface Template {
  readonly tag: string
  /** Attribute name → field of the data node. */
  readonly fields: ReadonlyMap<string, string>
  /** Event → whether it stops there (`catch`) or goes on to the parents (`bind`). */
  readonly events: ReadonlyMap<string, 'bind' | 'catch'>
}

const templatePattern = /<template name="tmpl_0_(\w+?)(?:_(?:focus|blur))?">\s*<([\w-]+)([^>]*)>/g
const attributePattern = /([\w:-]+)="([^"]*)"/g
const fieldPattern = /\bi\.(\w+)/
const eventPattern = /^(bind|catch):?(\w+)$/

/**
 * Reads base.wxml, the same file the phone draws from: a listener or an attribute that is not in it does not exist
 * for the harness either.
 */
export function readTemplates(dist: string): ReadonlyMap<string, Template> {
  const text = readFileSync(path.join(dist, 'base.wxml'), 'utf8')
  const templates = new Map<string, Template>()
  for (const [, name = '', tag = '', attributes = ''] of text.matchAll(templatePattern)) {
    // Inputs choose between a focused and a blurred twin first; only the twins draw something.
    if (tag !== 'template') templates.set(name, { tag, ...readAttributes(attributes) })
  }
  return templates
}

function readAttributes(text: string) {
  const fields = new Map<string, string>()
  const events = new Map<string, 'bind' | 'catch'>()
  for (const [, name = '', value = ''] of text.matchAll(attributePattern)) {
    const event = eventPattern.exec(name)
    const field = fieldPattern.exec(value)?.[1]
    if (event && value === 'eh') events.set(event[2] ?? '', event[1] as 'bind' | 'catch')
    else if (field !== undefined) fields.set(name, field)
  }
  return { fields, events }
}
