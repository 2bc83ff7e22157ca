import { View } from '@tarojs/components'
import { useState } from 'react'
import { explain } from '../platform/refusals'
import { goTo, routes } from '../platform/routes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Confirm } from '../ui/Confirm'
import { Field } from '../ui/Field'
import { say } from '../ui/toast'
import { erased, LEAVE_WORD, stays } from './leave-words'
import { leaveCommunity } from './leaving'
import { leaveTexts } from './refusals'

/** Deleting the account: what goes, what stays, and a word to type before it happens. */
export function LeaveCard({ owner }: { readonly owner: boolean }) {
  const [open, setOpen] = useState(false)
  if (owner) {
    return (
      <Card title="注销账号">
        <View className="leave-words">{leaveTexts['owner-stays']}。</View>
      </Card>
    )
  }
  return (
    <Card title="注销账号">
      <Told title="马上删掉" lines={erased} />
      <Told title="会留下" lines={stays} />
      <View className="leave-button">
        <Button kind="danger" onTap={() => setOpen(true)}>
          注销账号
        </Button>
      </View>
      {open ? <LeaveSheet onClose={() => setOpen(false)} /> : null}
    </Card>
  )
}

function Told({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <View className="leave-told">
      <View className="leave-title">{title}</View>
      {lines.map((line) => (
        <View key={line} className="leave-words">
          <View className="leave-dot">·</View>
          <View>{line}</View>
        </View>
      ))}
    </View>
  )
}

function LeaveSheet({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    if (typed.trim() !== LEAVE_WORD) return setFault(`请先输入「${LEAVE_WORD}」两个字`)
    setBusy(true)
    const refusal = await leaveCommunity()
    setBusy(false)
    setOpen(refusal === 'open-orders')
    if (refusal !== null) return setFault(explain(refusal, leaveTexts))
    goTo(routes.today)
    say('已注销，谢谢你来过')
  }
  return (
    <Confirm
      open
      danger
      title="真的要注销吗"
      yes="永久注销"
      no="留下来"
      busy={busy}
      onYes={() => void leave()}
      onNo={onClose}
    >
      <View className="leave-sure">注销后找不回来。要继续，请输入「{LEAVE_WORD}」。</View>
      <Field label="确认" value={typed} onChange={setTyped} placeholder={LEAVE_WORD} maxLength={10} fault={fault} />
      {open ? (
        <Button kind="quiet" onTap={() => goTo(routes.orders)}>
          去看我的兑换单
        </Button>
      ) : null}
    </Confirm>
  )
}
