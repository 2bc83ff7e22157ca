import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { PublishSheet } from './PublishSheet'
import type { useDraft } from './useDraft'

interface MakerFootProps {
  readonly maker: ReturnType<typeof useDraft>
  /** What is still missing; null when it can be kept. */
  readonly missing: string | null
  /** What everybody can do once it is published. */
  readonly effect: string
  /** Its times are in the draft: no end is asked for. */
  readonly timed?: boolean
}

/** Under everything that is made: keep it, open it to all, throw it away. */
export function MakerFoot({ maker, missing, effect, timed = false }: MakerFootProps) {
  const [open, setOpen] = useState<'publish' | 'discard' | null>(null)
  const { busy, fault, kept, keep } = maker
  const off = missing !== null
  return (
    <>
      {missing === null ? null : <Notice tone="sun">{missing}</Notice>}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        <Button kind="quiet" busy={busy} disabled={off} onTap={() => void keep().then((ok) => ok && say('草稿存好了'))}>
          存草稿
        </Button>
        <Button busy={busy} disabled={off} onTap={() => void keep().then((ok) => ok && setOpen('publish'))}>
          发布
        </Button>
      </View>
      {kept === null ? null : (
        <Button kind="danger" onTap={() => setOpen('discard')}>
          删除草稿
        </Button>
      )}
      {timed ? (
        <Confirm
          open={open === 'publish'}
          title="发布"
          yes="发布给大家"
          no="再看看"
          busy={busy}
          onYes={() => void maker.publish().then((told) => told !== null && say(told))}
          onNo={() => setOpen(null)}
        >
          {effect}
        </Confirm>
      ) : (
        <PublishSheet
          open={open === 'publish'}
          effect={effect}
          onClose={() => setOpen(null)}
          onPublish={maker.publish}
        />
      )}
      <Confirm
        open={open === 'discard'}
        title="删除这份草稿？"
        yes="删除"
        danger
        busy={busy}
        onYes={() => void maker.discard().then((told) => told !== null && say(told))}
        onNo={() => setOpen(null)}
      >
        删了就找不回来了。
      </Confirm>
    </>
  )
}
