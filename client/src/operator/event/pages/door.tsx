import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { code } from '../../../../../shared/event/contract'
import { doorText } from '../../../../../shared/event/door-code'
import { useNow } from '../../../activity/useNow'
import { keepAwake } from '../../../platform/awake'
import { Notice } from '../../../ui/Notice'
import { Progress } from '../../../ui/Progress'
import { ScanCode } from '../../../ui/ScanCode'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { codeAt, leftOf, spaced, type Told } from '../door'
import '../event.css'

/** Codes are told some minutes ahead: asking so often, a short loss of the network is not even seen. */
const ASK_EVERY_MS = 8_000

export default function DoorPage() {
  return (
    <OperatorPage title="签到码" needs={code.name}>
      <Door />
    </OperatorPage>
  )
}

/** Held out to those who come: nothing on it but the code. */
function Door() {
  const id = useRouter().params.id ?? ''
  const { value, state, reason, reload } = useOperatorAnswer(code, { id })
  useEffect(() => {
    keepAwake(true)
    return () => keepAwake(false)
  }, [])
  useEffect(() => {
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])
  return (
    <Screen state={state === 'stale' ? 'ready' : state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : <Code id={id} told={value} offline={state === 'stale'} onRetry={reload} />}
    </Screen>
  )
}

interface CodeProps {
  readonly id: string
  readonly told: Told
  readonly offline: boolean
  readonly onRetry: () => void
}

function Code({ id, told, offline, onRetry }: CodeProps) {
  const now = useNow(true)
  const shown = codeAt(told, now)
  if (shown === null) return <Screen state="offline" onRetry={onRetry} />
  const left = leftOf(told, now)
  return (
    <View className="door">
      {offline ? (
        <Notice icon="offline" tone="sun">
          网络断了，码还能用几分钟，会自己接着试
        </Notice>
      ) : null}
      <View className="door-code">
        <ScanCode text={doorText(id, shown)} label="到场的人扫这个码" />
      </View>
      <View className="door-figures">{spaced(shown)}</View>
      <View className="door-bar">
        <Progress have={left} need={told.everyMs} label="这个码还剩" />
      </View>
      <View className="door-note">打开活动页点「签到」，扫码或输入数字</View>
    </View>
  )
}
