import { randomBytes } from 'node:crypto'
import { readSealingKeys, seal, unseal } from './sealing'

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const address = { name: '林小满', phone: '13800000000', detail: '花园路 1 号' }

describe('sealing', () => {
  const first = key('first')
  const keys = readSealingKeys(first)

  it('gives back what was sealed, and shows nothing of it', () => {
    const sealed = seal(keys, 'order', address)
    expect(unseal(keys, 'order', sealed)).toEqual(address)
    expect(sealed).toMatch(/^first\.[\w-]+$/)
    expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('utf8')).not.toContain('花园路')
  })

  it('never looks the same twice', () => {
    expect(seal(keys, 'order', address)).not.toBe(seal(keys, 'order', address))
  })

  it('is bound to its owner and to every byte of it', () => {
    const sealed = seal(keys, 'order', address)
    expect(unseal(keys, 'another order', sealed)).toBeNull()
    const [id, text = ''] = sealed.split('.')
    const bytes = Buffer.from(text, 'base64url')
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(unseal(keys, 'order', `${id}.${changed.toString('base64url')}`)).toBeNull()
    }
    for (const cut of [0, 5, 12, 27])
      expect(unseal(keys, 'order', `${id}.${bytes.subarray(0, cut).toString('base64url')}`)).toBeNull()
  })

  it('with a new key in front, old seals still open and new ones use the new key', () => {
    const old = seal(keys, 'order', address)
    const rotated = readSealingKeys(`${key('second')}, ${first}`)
    expect(unseal(rotated, 'order', old)).toEqual(address)
    expect(seal(rotated, 'order', address)).toMatch(/^second\./)
    expect(unseal(readSealingKeys(key('second')), 'order', old)).toBeNull()
  })

  it('no keys at all are no fault; a key that is none is', () => {
    expect(readSealingKeys(undefined)).toEqual([])
    expect(readSealingKeys(' ')).toEqual([])
    for (const text of ['short:AAAA', 'nocolon', `bad id:${randomBytes(32).toString('base64')}`]) {
      expect(() => readSealingKeys(text)).toThrow(/is no key/)
    }
  })
})
