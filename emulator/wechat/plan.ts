import { accept } from '../../shared/outcome'
import { type Invalid, invalid } from '../exchange'

export const apis = ['wxacode.getUnlimited', 'security.msgSecCheck', 'security.mediaCheckAsync'] as const
export type Api = (typeof apis)[number]

const suggestions = ['pass', 'review', 'risky'] as const

/** What WeChat does with what is asked of it. */
export interface Rule {
  /** Only where this stands in the scene, the text or the address; everywhere without it. */
  readonly includes?: string
  /** So many times, then no more. */
  readonly times?: number
  /** Answers with this error, of the interface or (−60xxxx) of the gateway. */
  readonly errcode?: number
  /** Never answers: the asker's time runs out. */
  readonly silent?: boolean
  readonly suggest?: (typeof suggestions)[number]
  readonly label?: number
  /** Of pictures: when the verdict comes after the answer; null is never. */
  readonly afterMs?: number | null
}

/** The first rule that fits decides; where none does, everything is fine. */
export type Plan = Readonly<Record<Api, readonly Rule[]>>

export const fine: Plan = {
  'wxacode.getUnlimited': [],
  'security.msgSecCheck': [],
  'security.mediaCheckAsync': [],
}

const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && (value as number) >= least

const checks: Readonly<Record<keyof Rule, readonly [(value: unknown) => boolean, string]>> = {
  includes: [(value) => typeof value === 'string' && value !== '', 'must be a text'],
  times: [(value) => isWhole(value, 1), 'must be a whole number from 1'],
  errcode: [(value) => Number.isSafeInteger(value) && value !== 0, 'must be a code that is not 0'],
  silent: [(value) => typeof value === 'boolean', 'must be true or false'],
  suggest: [(value) => suggestions.some((one) => one === value), `must be one of ${suggestions.join(', ')}`],
  label: [(value) => isWhole(value, 1), 'must be a whole number'],
  afterMs: [(value) => value === null || isWhole(value, 0), 'must be a span in ms, or null for never'],
}

/** Reads `{api: [rule, …], …}`; an empty object is the plan in which everything is fine. */
export function readPlan(body: Readonly<Record<string, unknown>>): Invalid<Plan> {
  for (const [api, rules] of Object.entries(body)) {
    if (!apis.some((known) => known === api)) return invalid(api, `is not known; there are ${apis.join(', ')}`)
    if (!Array.isArray(rules)) return invalid(api, 'must be a list of rules')
    for (const [index, rule] of (rules as unknown[]).entries()) {
      const fault = faultOf(rule)
      if (fault !== null) return invalid(`${api}[${index}]${fault.field}`, fault.reason)
    }
  }
  return accept({ ...fine, ...body })
}

function faultOf(rule: unknown): { readonly field: string; readonly reason: string } | null {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule))
    return { field: '', reason: 'must be an object' }
  for (const [field, value] of Object.entries(rule)) {
    const check = checks[field as keyof Rule] as (typeof checks)[keyof Rule] | undefined
    if (check === undefined) {
      return { field: `.${field}`, reason: `is not known; there are ${Object.keys(checks).join(', ')}` }
    }
    if (!check[0](value)) return { field: `.${field}`, reason: check[1] }
  }
  return null
}
