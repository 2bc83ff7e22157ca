/** My invitations as this phone knows them, and the code that is made when the page first needs it. */
import { useEffect } from 'react'
import { code as codeAction, mine } from '../../../shared/referral/contract'
import { changeAnswer, useAnswer } from '../platform/answers'
import { call } from '../platform/call'

let making: Promise<void> | null = null

/** Asks for my code; asked twice at once, it is one call. What does not come is asked for again at the next visit. */
const makeCode = (): Promise<void> => {
  making ??= call(codeAction, {})
    .then((reply) => {
      if (reply.ok) changeAnswer(mine, {}, (view) => ({ ...view, code: reply.value.code }))
    })
    .finally(() => {
      making = null
    })
  return making
}

export function useInvitations(wanted: boolean) {
  const answer = useAnswer(mine, {}, wanted)
  const isMissing = answer.value !== null && answer.value.code === null
  useEffect(() => void (isMissing && makeCode()), [isMissing])
  return answer
}
