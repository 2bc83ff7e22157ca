import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { changeLook, type Theme as Look, readTextScale, readTheme } from '../platform/look.h5'
import { anotherVisitor, becomePerson, currentPerson, ownVisitor } from '../platform/person.h5'
import { useCommunity } from '../platform/session'
import { Button } from '../ui/Button'
import { Tap } from '../ui/Tap'
import { Theme } from '../ui/Theme'
import './preview.css'

const people = [
  { openid: 'sample-silver', title: '白银成员' },
  { openid: 'sample-owner', title: '群主' },
  { openid: 'sample-supervisor', title: '监察官' },
] as const

const looks: readonly { theme: Look; title: string }[] = [
  { theme: 'system', title: '随系统' },
  { theme: 'light', title: '浅色' },
  { theme: 'dark', title: '深色' },
]

const nameOf = (openid: string): string =>
  people.find((person) => person.openid === openid)?.title ??
  (openid.startsWith('sample-visitor') ? '新访客' : openid.replace(/^sample-/, '').slice(0, 10))

/** Only in the browser preview: whom the app is shown to, and how. */
export function PersonSwitcher() {
  const [open, setOpen] = useState(false)
  const sample = useCommunity()?.sample === true
  return (
    <Theme className="preview">
      <Tap className="preview-bar" label="换一个人看" onTap={() => setOpen(!open)}>
        {sample ? '示例数据 · ' : '预览 · '}
        {nameOf(currentPerson())}
      </Tap>
      {open ? <Panel onClose={() => setOpen(false)} /> : null}
    </Theme>
  )
}

function Panel({ onClose }: { readonly onClose: () => void }) {
  const [openid, setOpenid] = useState('')
  return (
    <View className="preview-panel">
      <View className="preview-title">以谁的身份看</View>
      <View className="preview-row">
        <Choice on={currentPerson() === ownVisitor()} onTap={() => becomePerson(ownVisitor())}>
          新访客
        </Choice>
        {people.map((person) => (
          <Choice key={person.openid} on={currentPerson() === person.openid} onTap={() => becomePerson(person.openid)}>
            {person.title}
          </Choice>
        ))}
        <Choice on={false} onTap={() => becomePerson(anotherVisitor())}>
          再来一位新访客
        </Choice>
      </View>
      <Input
        className="field-input"
        value={openid}
        placeholder="或者填一个 openid"
        onInput={(event) => setOpenid(event.detail.value)}
      />
      <Button kind="quiet" disabled={!/^[\w-]{1,64}$/.test(openid)} onTap={() => becomePerson(openid)}>
        换成这个人
      </Button>
      <View className="preview-title">外观</View>
      <View className="preview-row">
        {looks.map(({ theme, title }) => (
          <Choice key={theme} on={readTheme() === theme} onTap={() => changeLook({ theme })}>
            {title}
          </Choice>
        ))}
        {[1, 1.2, 1.4].map((textScale) => (
          <Choice key={textScale} on={readTextScale() === textScale} onTap={() => changeLook({ textScale })}>
            {`字 ${textScale}×`}
          </Choice>
        ))}
      </View>
      <Button kind="quiet" onTap={onClose}>
        关闭
      </Button>
    </View>
  )
}

function Choice({
  on,
  onTap,
  children,
}: {
  readonly on: boolean
  readonly onTap: () => void
  readonly children: string
}) {
  return (
    <Tap className={`preview-choice ${on ? 'preview-choice-on' : ''}`} onTap={onTap}>
      {children}
    </Tap>
  )
}
