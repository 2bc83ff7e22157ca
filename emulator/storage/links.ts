import { createHmac, timingSafeEqual } from 'node:crypto'

type Purpose = 'upload' | 'download'

/** Signed, expiring permissions to read or write one path. */
export interface Links {
  sign(purpose: Purpose, cloudPath: string, expiresAtMs: number): string
  /** True when the permission is genuine and has not expired. */
  check(purpose: Purpose, cloudPath: string, permission: string | null | undefined): boolean
}

const permissionText = /^(\d{1,16})-([0-9a-f]{64})$/

/** Permissions hold `{expiry}-{signature}`. The server clock decides whether one has expired, like every deadline. */
export const createLinks = (secret: string, now: () => number): Links => {
  const signature = (purpose: Purpose, cloudPath: string, expiry: string) =>
    createHmac('sha256', secret).update(`${purpose}\n${expiry}\n${cloudPath}`).digest('hex')
  return {
    sign: (purpose, cloudPath, expiresAtMs) => `${expiresAtMs}-${signature(purpose, cloudPath, String(expiresAtMs))}`,
    check(purpose, cloudPath, permission) {
      const [, expiry, given] = permissionText.exec(permission ?? '') ?? []
      if (expiry === undefined || given === undefined || Number(expiry) < now()) return false
      return timingSafeEqual(Buffer.from(given), Buffer.from(signature(purpose, cloudPath, expiry)))
    },
  }
}
