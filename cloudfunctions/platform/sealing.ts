/**
 * Personal data that the database must not be able to read: AES-256-GCM with keys that only the functions know, bound to what
 * it belongs to. The newest key seals; older ones still open, so that keys can be changed.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface SealingKey {
  readonly id: string
  readonly secret: Buffer
}

/** Newest first; none where nothing may be sealed. */
export type SealingKeys = readonly SealingKey[]

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Reads `id:base64,id:base64`, the newest first. A key that is none is a fault of the deployment, told by its id only. */
export const readSealingKeys = (text: string | undefined): SealingKeys =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', base64 = ''] = part.split(':', 2)
      const secret = Buffer.from(base64, 'base64')
      if (!/^[\w-]{1,20}$/.test(id) || secret.length !== KEY_BYTES) throw new Error(`the sealing key ${id} is no key`)
      return { id, secret }
    })

/** The keys of this deployment: `QUNPU_ADDRESS_KEYS`. */
export const sealingKeys = (): SealingKeys => readSealingKeys(process.env.QUNPU_ADDRESS_KEYS)

/** Seals a value for the thing that `owner` names; nobody can pass it off as another's. */
export function seal(keys: SealingKeys, owner: string, value: unknown): string {
  const [newest] = keys
  if (newest === undefined) throw new Error('there is no key to seal with')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', newest.secret, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return `${newest.id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Opens what was sealed for `owner`; null when its key is not here any more, or it was changed or moved. */
export function unseal(keys: SealingKeys, owner: string, sealed: string): unknown {
  const [id, text = ''] = sealed.split('.', 2)
  const key = keys.find((one) => one.id === id)
  if (key === undefined) return null
  const bytes = Buffer.from(text, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce, { authTagLength: TAG_BYTES })
    const opened = decipher
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag)
      .update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return JSON.parse(Buffer.concat([opened, decipher.final()]).toString('utf8'))
  } catch {
    return null
  }
}
