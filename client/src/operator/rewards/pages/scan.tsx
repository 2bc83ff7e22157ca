import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { scan } from '../../../../../shared/rewards/operator-contract'
import { call } from '../../../platform/call'
import { serverNow } from '../../../platform/clock'
import { sayInstant } from '../../../platform/instant-words'
import { canScan, scanCode } from '../../../platform/scan'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Icon } from '../../../ui/Icon'
import { explainTo } from '../../platform/refusals'
import { OperatorPage } from '../../ui/OperatorPage'

interface Told {
  readonly good: boolean
  readonly words: string
  readonly note: string | null
}

const known = v.object({ at: v.number(), title: v.string() })

/** What was used up before, and when: the operator can say it to the person at the counter. */
function beforeWords(detail: unknown): string | null {
  const told = v.safeParse(known, detail)
  return told.success && told.output.at > 0
    ? `${told.output.title} · ${sayInstant(told.output.at, serverNow())} 用掉的`
    : null
}

export default function ScanPage() {
  return (
    <OperatorPage title="核销" needs={scan.name}>
      <Scan />
    </OperatorPage>
  )
}

/** One code, one result, large enough to see at a counter. */
function Scan() {
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const takeCode = async (code: string) => {
    setBusy(true)
    const reply = await call(scan, { code })
    setBusy(false)
    if (reply.ok) setTyped('')
    if (reply.ok) {
      const { title, nickname } = reply.value
      return setTold({ good: true, words: `核销好了：${title}`, note: nickname })
    }
    const note = reply.refusal === 'already-used' ? beforeWords(reply.detail) : null
    setTold({ good: false, words: explainTo(scan, reply.refusal), note })
  }
  const read = async () => {
    const code = await scanCode()
    if (code !== null) await takeCode(code)
  }
  return (
    <>
      {told === null ? null : <Result told={told} />}
      <Card title="扫码或输入">
        {canScan ? (
          <Button icon="scan" busy={busy} onTap={() => void read()}>
            扫一扫
          </Button>
        ) : null}
        <Field label="券码" value={typed} maxLength={40} onChange={setTyped} placeholder="也可以把码打在这里" />
        <Button
          kind={canScan ? 'quiet' : 'main'}
          busy={busy}
          disabled={typed.trim() === ''}
          onTap={() => void takeCode(typed.trim())}
        >
          核销这个码
        </Button>
      </Card>
    </>
  )
}

function Result({ told: { good, words, note } }: { readonly told: Told }) {
  return (
    <Card>
      <View className="result">
        <View className={`result-sign ${good ? '' : 'result-bad'}`}>
          <Icon name={good ? 'check' : 'notice'} size="large" />
        </View>
        <View className="result-title">{words}</View>
        {note === null ? null : <View className="result-note">{note}</View>}
      </View>
    </Card>
  )
}
