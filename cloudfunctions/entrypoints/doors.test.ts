/** What every action has in common at its door, walked through the whole catalogue. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { type AnyAction, functionOf } from '../../shared/action'
import { contracts } from '../../shared/contracts'
import { claimOwnership, join, me } from '../../shared/membership/contract'

let community: Community
let memberAccount: string

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  memberAccount = (await accepted(community.ask('member', join, { nickname: '普通成员' }))).account
})
afterAll(() => community.close())

const named = contracts.map((action) => [action.name, action] as const)

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly minimum?: number
  readonly minItems?: number
}
const schemaOf = (action: AnyAction) => toJsonSchema(action.input, { errorMode: 'ignore', typeMode: 'input' }) as Schema
const fieldsOf = (action: AnyAction) => Object.keys(schemaOf(action).properties ?? {})

/** An input that the schema lets through: what a well-behaved client would send. */
function goodInput(action: AnyAction): Record<string, unknown> {
  return goodObject(schemaOf(action))
}

const goodObject = ({ properties = {}, required = [] }: Schema): Record<string, unknown> =>
  Object.fromEntries(required.map((field) => [field, goodValue(field, properties[field] ?? {})]))

/** Texts of every shape that a contract asks for: the first that fits is good. */
const shapes = (): string[] => [
  ...['某个文字', memberAccount, '2026-01-01', '2026-01', '1', 'a', 'abc123', 'g1'],
  ...[
    '0123456789abcdefGHIJ',
    '0123456789abcdefGHIJ0123',
    '41-0123456789abcdefGHIJ',
    '018f0000-0000-7000-8000-000000000001',
  ],
  ...['某个文字', memberAccount, '2026-01-01', '2026-01', '1', 'a', 'abc123', 'anAttempt001'],
  ...['0123456789abcdefGHIJ', '41-0123456789abcdefGHIJ', '018f0000-0000-7000-8000-000000000001'],
  'cloud://env-1a.6d61/pictures/a.png',
  '123456',
  'post:018f0000-0000-7000-8000-000000000001',
  'comment:018f0000-0000-7000-8000-000000000001',
]

function goodValue(field: string, schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.anyOf?.[0] !== undefined) return goodValue(field, schema.anyOf[0])
  if (field === 'member') return memberAccount
  if (['day', 'expires'].includes(field)) return '2026-01-01'
  switch (schema.type) {
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => goodValue('', schema.items ?? {}))
    case 'object':
      return goodObject(schema)
    case 'boolean':
      return true
    case 'number':
    case 'integer':
      return schema.minimum ?? 1
    default:
      return shapes().find((text) => new RegExp(schema.pattern ?? '', 'u').test(text)) ?? '某个文字'
  }
}

const call = (openid: string, action: AnyAction, input: unknown) =>
  community.call(openid, functionOf(action), action.name, input)

describe.each(named)('%s', (_name, action) => {
  const asOwner = (input: unknown) => call('owner', action, input)

  it('refuses a field it does not know, by its path', async () => {
    expect(await asOwner({ ...goodInput(action), openid: 'somebody-else' })).toMatchObject({
      refusal: 'invalid-input',
      detail: { faults: [{ path: 'input.openid', reason: 'unknown field' }] },
    })
  })

  it.each([null, [], 'text', 7, true])('refuses %p in place of its input', async (input) => {
    expect(await asOwner(input)).toMatchObject({ refusal: 'invalid-input' })
  })

  it('refuses operator objects, wrong types and huge texts in every field', async () => {
    for (const field of fieldsOf(action)) {
      for (const bad of [
        { $ne: null },
        { $gt: '' },
        [{ $regex: '.*' }],
        'x'.repeat(60_000),
        Number.MAX_VALUE,
        { a: { b: 1 } },
      ]) {
        const told = await asOwner({ ...goodInput(action), [field]: bad })
        expect({ field, bad, told }).toMatchObject({ told: { refusal: 'invalid-input' } })
        const { faults } = (told as unknown as { detail: { faults: { path: string }[] } }).detail
        expect(faults.every(({ path: where }) => where.startsWith(`input.${field}`))).toBe(true)
      }
    }
  })

  if (action.caller !== 'anyone') {
    it('is closed to a visitor, who leaves no trace', async () => {
      expect(await call('visitor', action, goodInput(action))).toEqual({ ok: false, refusal: 'not-allowed' })
    })
  }
  if (action.caller === 'operator') {
    it('is closed to a member, and unknown at the function for members', async () => {
      expect(await call('member', action, goodInput(action))).toEqual({ ok: false, refusal: 'not-allowed' })
      expect(await community.call('owner', 'member', action.name, goodInput(action))).toMatchObject({
        refusal: 'unknown-action',
      })
    })
  }
  it('is closed to a caller whom WeChat does not vouch for', async () => {
    const response = await fetch(`${community.url}/functions/${functionOf(action)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: action.name, input: goodInput(action), requestId: community.newRequestId() }),
    })
    expect(await response.json()).toMatchObject({ ok: false, refusal: 'not-allowed' })
  })
})

describe('the doors', () => {
  it('refuse actions nobody has heard of', async () => {
    for (const action of ['nothing.here', '__proto__', 'constructor', 'toString', '']) {
      expect(await community.call('owner', 'member', action, {})).toMatchObject({
        ok: false,
        refusal: 'unknown-action',
      })
    }
    expect(await community.call('owner', 'member', 'x'.repeat(500), {})).toMatchObject({ refusal: 'invalid-input' })
  })

  it('let nobody act for somebody else, whatever they send along', async () => {
    const response = await fetch(`${community.url}/functions/member`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'member' },
      body: JSON.stringify({
        action: me.name,
        input: {},
        openid: 'owner',
        userInfo: { openId: 'owner' },
        WX_OPENID: 'owner',
        environment: { WX_OPENID: 'owner' },
      }),
    })
    expect(await response.json()).toMatchObject({ ok: true, value: { account: memberAccount, role: null } })
  })

  it('answer whatever JSON is thrown at them by name, never with a bug', async () => {
    const anyAction = fc.constantFrom(...contracts)
    const property = fc.asyncProperty(anyAction, fc.jsonValue({ maxDepth: 3 }), async (action, input) => {
      const told = await call('owner', action, input)
      expect(told).not.toMatchObject({ refusal: 'internal' })
      expect(told).not.toMatchObject({ refusal: 'busy' })
    })
    await fc.assert(property, { numRuns: 200 })
  }, 60_000)

  it('write no openid and no input into the log', async () => {
    await accepted(community.ask('secretive-openid', join, { nickname: '不该出现的名字' }))
    const written = readFileSync(path.join(community.data, 'functions.log'), 'utf8')
    expect(written).toContain('membership.join')
    expect(written).not.toContain('secretive-openid')
    expect(written).not.toContain('不该出现的名字')
  })
})
