import { useEffect, useState } from 'react'
import { askConsent, readConsent } from '../platform/privacy'

/** `open`: WeChat's picture and name may be used. `ask`: only after the person agreed. */
export type ConsentState = 'unknown' | 'open' | 'ask' | 'refused'

/** Consent is read on opening the page and asked for in a tap; a refusal may be reconsidered by tapping again. */
export function useConsent(): { consent: ConsentState; agree: () => void } {
  const [consent, setConsent] = useState<ConsentState>('unknown')
  useEffect(() => {
    void readConsent().then((needed) => setConsent(needed === 'needed' ? 'ask' : 'open'))
  }, [])
  const agree = () => void askConsent().then((answer) => setConsent(answer === 'given' ? 'open' : 'refused'))
  return { consent, agree }
}
