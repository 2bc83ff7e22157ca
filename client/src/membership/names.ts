/** Nicknames of the accounts that records name: learnt from lists in passing, looked up when nobody told. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { find } from '../../../shared/membership/contract'
import { call } from '../platform/call'

type Names = Readonly<Record<string, string>>

const useKnown = create<{ readonly names: Names }>(() => ({ names: {} }))
const lookedUp = new Set<string>()

/** Who writes entries beside operators (points/state.ts). */
const special: Names = { self: '本人', system: '系统' }
export const GONE = '已离开的成员'

export const learnNames = (names: Names): void =>
  useKnown.setState((known) => ({ names: { ...known.names, ...names } }))

async function lookUp(account: string): Promise<void> {
  if (lookedUp.has(account)) return
  lookedUp.add(account)
  const reply = await call(find, { member: account })
  if (reply.ok) learnNames({ [account]: reply.value.member.nickname })
  else if (reply.refusal === 'no-such-member') learnNames({ [account]: GONE })
  else lookedUp.delete(account)
}

/** Gives each of these accounts its nickname as soon as it is known. */
export function useNames(accounts: readonly string[]): (account: string) => string {
  const { names } = useKnown()
  const wanted = [...new Set(accounts)].filter((account) => !(account in special) && !(account in names)).join(' ')
  useEffect(() => {
    for (const account of wanted.split(' ').filter(Boolean)) void lookUp(account)
  }, [wanted])
  return (account) => special[account] ?? names[account] ?? '…'
}
