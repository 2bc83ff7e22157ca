import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { view } from '../../../../shared/relay/contract'
import { useEnd } from '../../activity/useEnd'
import { useAnswer } from '../../platform/answers'
import { useLive } from '../../platform/live'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { say } from '../../ui/toast'
import { LineSheet } from '../LineSheet'
import { RelayHead } from '../RelayHead'
import { RelayList } from '../RelayList'
import { giveUpLine, type RelayView } from '../relay'
import '../relay.css'

export default function RelayPage() {
  const id = useRouter().params.id ?? ''
  const { value, state, reason, askAgain } = useAnswer(view, { id }, useMe() !== null)
  const open = value?.phase === 'open'
  useLive(open, askAgain)
  useEnd(open ? value.closesAt : 0, askAgain)
  return (
    <Page title="接龙" {...(open ? { foot: <Deeds relay={value} /> } : {})}>
      <MembersOnly what="就能一起接龙">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['m', 'l']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : (
            <>
              <RelayHead relay={value} />
              {open ? null : <Notice>接龙已经结束，名单不再变了</Notice>}
              <RelayList rows={value.rows} unit={value.unit} open={open} />
            </>
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}

/** What I can do: take a line; once I have one, change it or give it back. */
function Deeds({ relay }: { readonly relay: RelayView }) {
  const [open, setOpen] = useState<'line' | 'leaving' | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => setOpen(null)
  const leave = async () => {
    setBusy(true)
    const told = await giveUpLine(relay.id)
    setBusy(false)
    close()
    say(told ?? '退出了，位置让给别人')
  }
  const full = relay.mine === null && relay.rows.length >= relay.places
  return (
    <>
      {relay.mine === null ? (
        <Button disabled={full} onTap={() => setOpen('line')}>
          {full ? '位置满了，有人退出会空出来' : '接一个'}
        </Button>
      ) : relay.mine.state === 'asking' ? (
        <Button busy onTap={() => undefined}>
          正在排进去…
        </Button>
      ) : (
        <View className="button-pair relay-deeds">
          <Button kind="quiet" onTap={() => setOpen('leaving')}>
            退出
          </Button>
          <Button icon="edit" onTap={() => setOpen('line')}>
            改我的
          </Button>
        </View>
      )}
      <LineSheet relay={relay} open={open === 'line'} onClose={close} />
      <Confirm
        open={open === 'leaving'}
        title="退出接龙？"
        yes="确定退出"
        danger
        busy={busy}
        onYes={() => void leave()}
        onNo={close}
      >
        你的这一行会拿掉，空出的位置谁都能接；再接就排到最后。
      </Confirm>
    </>
  )
}
