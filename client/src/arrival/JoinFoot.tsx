import { View } from '@tarojs/components'
import { useState } from 'react'
import { joinCommunity } from '../membership/join'
import { joinTexts } from '../membership/refusals'
import { explain } from '../platform/refusals'
import { goOnTo, routes } from '../platform/routes'
import { Button } from '../ui/Button'

/** Joins with a given name, and is welcomed. */
export function JoinFoot({ name }: { readonly name: string }) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const join = async () => {
    setBusy(true)
    const refusal = await joinCommunity()
    setBusy(false)
    if (refusal === null) goOnTo(routes.welcome)
    else setFault(explain(refusal, joinTexts))
  }
  return (
    <>
      {fault === null ? null : <View className="arrival-fault">{fault}</View>}
      <Button busy={busy} onTap={() => void join()}>
        {`加入${name}`}
      </Button>
    </>
  )
}
